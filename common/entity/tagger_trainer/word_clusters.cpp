// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_trainer/word_clusters.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/entity/tagger_words.h"

namespace khabar {
namespace {

using WordId = std::uint32_t;

/// A word seen beside another, and how often.
struct Neighbour {
  WordId word = 0;
  std::int64_t count = 0;
};

/// The frequent words of a text and who stands beside whom. Two ids beyond the last word stand for
/// all rarer words and for the edge of a sentence.
struct Bigrams {
  std::vector<std::string> words;
  std::vector<std::vector<Neighbour>> after;
  std::vector<std::vector<Neighbour>> before;

  WordId rare() const { return static_cast<WordId>(words.size()); }
  WordId edge() const { return rare() + 1; }
};

/// Numbers the words of a text as they come.
class Corpus {
 public:
  static constexpr WordId kEdge = ~WordId{0};

  explicit Corpus(std::istream& text) {
    Analyzer analyzer;
    std::vector<Token> tokens;
    std::vector<TaggerWord> words;
    std::string buffer;
    for (std::string line; std::getline(text, line);) {
      analyzer.analyze(line, tokens);
      split_tagger_words(line, tokens, words);
      sequence_.push_back(kEdge);
      for (const TaggerWord& word : words) {
        push(normal_form(line, tokens, word, buffer));
        if (word.ends_sentence) sequence_.push_back(kEdge);
      }
    }
  }

  Bigrams bigrams(std::size_t rarest) const {
    Bigrams result;
    const std::vector<WordId> renumbered = keep_frequent(rarest, result.words);
    const auto id = [&](WordId word) { return word == kEdge ? result.edge() : renumbered[word]; };
    std::vector<std::pair<WordId, WordId>> pairs;
    for (std::size_t i = 1; i < sequence_.size(); ++i) {
      pairs.emplace_back(id(sequence_[i - 1]), id(sequence_[i]));
    }
    std::ranges::sort(pairs);
    result.after.resize(result.words.size() + 2);
    result.before.resize(result.words.size() + 2);
    for (auto first = pairs.begin(); first != pairs.end();) {
      const auto last = std::upper_bound(first, pairs.end(), *first);
      result.after[first->first].push_back({first->second, last - first});
      result.before[first->second].push_back({first->first, last - first});
      first = last;
    }
    return result;
  }

 private:
  void push(std::string_view form) {
    const auto [entry, added] =
        ids_.try_emplace(std::string(form), static_cast<WordId>(ids_.size()));
    if (added) counts_.push_back(0);
    ++counts_[entry->second];
    sequence_.push_back(entry->second);
  }

  /// Fills `words` with the frequent ones, most frequent first; returns the new id of each word.
  std::vector<WordId> keep_frequent(std::size_t rarest, std::vector<std::string>& words) const {
    std::vector<std::pair<std::size_t, std::string>> kept;
    for (const auto& [word, id] : ids_) {
      if (counts_[id] >= rarest) kept.emplace_back(counts_[id], word);
    }
    std::ranges::sort(kept, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<WordId> renumbered(counts_.size(), static_cast<WordId>(kept.size()));
    for (auto& [count, word] : kept) {
      renumbered[ids_.at(word)] = static_cast<WordId>(words.size());
      words.push_back(std::move(word));
    }
    return renumbered;
  }

  std::unordered_map<std::string, WordId> ids_;
  std::vector<std::size_t> counts_;
  std::vector<WordId> sequence_;
};

/// n log n, from a table while n is small.
class EntropyTerm {
 public:
  EntropyTerm() : table_(1U << 20U) {
    for (std::size_t n = 1; n < table_.size(); ++n) table_[n] = compute(static_cast<double>(n));
  }
  double operator()(std::int64_t n) const {
    const auto index = static_cast<std::size_t>(n);
    return index < table_.size() ? table_[index] : compute(static_cast<double>(n));
  }

 private:
  static double compute(double n) { return n * std::log(n); }
  std::vector<double> table_;
};

/// Moves words between groups. Groups beyond the last hold the rare words and the edge, for good.
class Exchange {
 public:
  Exchange(const Bigrams& bigrams, std::size_t clusters)
      : bigrams_(bigrams),
        clusters_(clusters),
        groups_(clusters + 2),
        group_of_(bigrams.words.size() + 2),
        sizes_(groups_),
        pairs_(groups_ * groups_),
        after_(groups_),
        before_(groups_) {
    for (std::size_t word = 0; word < bigrams.words.size(); ++word) {
      group_of_[word] = word % clusters;
    }
    group_of_[bigrams.rare()] = clusters;
    group_of_[bigrams.edge()] = clusters + 1;
    for (std::size_t word = 0; word < group_of_.size(); ++word) {
      for (const Neighbour& next : bigrams.after[word]) {
        pair(group_of_[word], group_of_[next.word]) += next.count;
        sizes_[group_of_[word]] += next.count;
      }
    }
  }

  void run(int rounds) {
    for (int round = 0; round < rounds; ++round) {
      for (WordId word = 0; word < bigrams_.words.size(); ++word) move(word);
    }
  }

  std::size_t group_of(WordId word) const { return group_of_[word]; }

 private:
  std::int64_t& pair(std::size_t first, std::size_t second) {
    return pairs_[first * groups_ + second];
  }

  /// Counts the groups around `word`, itself apart.
  void look_around(WordId word) {
    self_ = 0;
    total_ = 0;
    std::ranges::fill(after_, 0);
    std::ranges::fill(before_, 0);
    for (const Neighbour& next : bigrams_.after[word]) {
      total_ += next.count;
      (next.word == word ? self_ : after_[group_of_[next.word]]) += next.count;
    }
    for (const Neighbour& previous : bigrams_.before[word]) {
      if (previous.word != word) before_[group_of_[previous.word]] += previous.count;
    }
    seen_after_.clear();
    seen_before_.clear();
    for (std::size_t group = 0; group < groups_; ++group) {
      if (after_[group] > 0) seen_after_.push_back(group);
      if (before_[group] > 0) seen_before_.push_back(group);
    }
  }

  /// Adds (sign 1) the word looked around to `group`, or takes it out (sign -1).
  void shift(std::size_t group, std::int64_t sign) {
    for (const std::size_t next : seen_after_) pair(group, next) += sign * after_[next];
    for (const std::size_t previous : seen_before_) {
      pair(previous, group) += sign * before_[previous];
    }
    pair(group, group) += sign * self_;
    sizes_[group] += sign * total_;
  }

  double rise(std::int64_t from, std::int64_t by) const { return term_(from + by) - term_(from); }

  /// How much likelihood the word looked around would add to `group`.
  double gain(std::size_t group) {
    double sum = rise(pair(group, group), after_[group] + before_[group] + self_) -
                 2 * rise(sizes_[group], total_);
    for (const std::size_t next : seen_after_) {
      if (next != group) sum += rise(pair(group, next), after_[next]);
    }
    for (const std::size_t previous : seen_before_) {
      if (previous != group) sum += rise(pair(previous, group), before_[previous]);
    }
    return sum;
  }

  void move(WordId word) {
    look_around(word);
    shift(group_of_[word], -1);
    std::size_t best = 0;
    double best_gain = gain(0);
    for (std::size_t group = 1; group < clusters_; ++group) {
      const double here = gain(group);
      if (here <= best_gain) continue;
      best = group;
      best_gain = here;
    }
    group_of_[word] = best;
    shift(best, 1);
  }

  const Bigrams& bigrams_;
  const EntropyTerm term_;
  std::size_t clusters_;
  std::size_t groups_;
  std::vector<std::size_t> group_of_;
  std::vector<std::int64_t> sizes_;
  std::vector<std::int64_t> pairs_;

  // Around the word being moved.
  std::vector<std::int64_t> after_;
  std::vector<std::int64_t> before_;
  std::vector<std::size_t> seen_after_;
  std::vector<std::size_t> seen_before_;
  std::int64_t self_ = 0;
  std::int64_t total_ = 0;
};

}  // namespace

std::unordered_map<std::string, std::uint16_t> cluster_words(std::istream& text,
                                                             const ClusterOptions& options) {
  const Bigrams bigrams = Corpus(text).bigrams(options.rarest);
  Exchange exchange(bigrams, options.clusters);
  exchange.run(options.rounds);
  std::unordered_map<std::string, std::uint16_t> clusters;
  for (WordId word = 0; word < bigrams.words.size(); ++word) {
    clusters[bigrams.words[word]] = static_cast<std::uint16_t>(exchange.group_of(word) + 1);
  }
  return clusters;
}

}  // namespace khabar
