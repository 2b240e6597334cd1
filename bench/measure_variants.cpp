// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the words of an index cost and give when they are searched in the other script:
//   measure_variants recall WORDS PAIRS   how often a romanised word finds its Devanagari word
//   measure_variants speed WORDS QUERIES  latency of variants and of did-you-mean
//   measure_variants spelling WORDS ASKED how often did-you-mean is right, and silent when it
//   should measure_variants english TEXTS PAIRS  precision of the top ten for common English words
// WORDS and QUERIES hold a word on each line, TEXTS an article; PAIRS a romanised word, a tab and a
// right answer to it; ASKED a typed word, a tab and what was meant. A word of WORDS may be followed
// by a tab and the number of its articles, else 1.
// scripts/measure_transliteration and scripts/measure_variant_speed prepare them.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <unistd.h>
#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/analysis/sound_distance.h"
#include "common/analysis/sounds.h"
#include "indexer/write/vocabulary.h"
#include "searcher/words/spelling.h"
#include "searcher/words/variants.h"

namespace {

using namespace khabar;
namespace fs = std::filesystem;

std::vector<std::string> read_lines(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// The word as the index has it; empty for what is no single word.
std::string exact_form(Analyzer& analyzer, const std::string& word) {
  std::vector<Token> tokens;
  analyzer.analyze(word, tokens);
  return tokens.size() == 1 ? std::string(tokens[0].exact) : std::string();
}

/// An index of words, each in as many articles as its line says, in a folder that goes away with
/// it.
class WordIndex {
 public:
  WordIndex(const std::vector<std::string>& lines, Analyzer& analyzer)
      : path_(fs::temp_directory_path() / ("measure_variants." + std::to_string(getpid()))) {
    std::map<std::string, int> articles;
    for (const auto& line : lines) {
      const std::size_t tab = line.find('\t');
      const std::string exact = exact_form(analyzer, line.substr(0, tab));
      if (!exact.empty()) {
        articles[exact] += tab == std::string::npos ? 1 : std::stoi(line.substr(tab + 1));
      }
    }
    std::vector<std::pair<int, std::string>> words;
    Vocabulary vocabulary;
    for (const auto& [word, count] : articles) {
      words.emplace_back(count, word);
      vocabulary.add_word(word);
    }
    std::sort(words.rbegin(), words.rend());
    Xapian::WritableDatabase index(path_.string(), Xapian::DB_CREATE_OR_OVERWRITE);
    for (int article = 1; !words.empty() && article <= words.front().first; ++article) {
      Xapian::Document document;
      for (const auto& [count, word] : words) {
        if (count < article) break;
        document.add_term(word);
      }
      index.add_document(document);
    }
    index.commit();
    vocabulary.store(index);
    index.commit();
    words_ = words.size();
  }
  ~WordIndex() { fs::remove_all(path_); }
  WordIndex(const WordIndex&) = delete;
  WordIndex& operator=(const WordIndex&) = delete;

  Xapian::Database open() const { return Xapian::Database(path_.string()); }
  std::size_t size() const { return words_; }
  std::uintmax_t sound_bytes() const { return fs::file_size(path_ / "synonym.glass"); }

 private:
  fs::path path_;
  std::size_t words_ = 0;
};

/// Processor time of this thread, which other programs on the machine do not lengthen.
double thread_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

class Latencies {
 public:
  template <typename Work>
  auto time(Work work) {
    const double begin = thread_ms();
    auto result = work();
    ms_.push_back(thread_ms() - begin);
    return result;
  }
  double at(double share) {
    std::sort(ms_.begin(), ms_.end());
    return ms_.empty() ? 0
                       : ms_[static_cast<std::size_t>(share * static_cast<double>(ms_.size() - 1))];
  }

 private:
  std::vector<double> ms_;
};

void print_latency(const char* what, Latencies& latencies) {
  std::cout << what << ": p50 " << latencies.at(0.5) << " ms, p99 " << latencies.at(0.99)
            << " ms, longest " << latencies.at(1) << " ms\n";
}

/// Whether the word is one of `right`, or is it in another spelling: little differs in its sound.
bool is_spelling_of_any(const std::string& word, const std::set<std::string>& right) {
  constexpr int kCostPerSound = 2;
  if (right.contains(word)) return true;
  const std::string sounds = devanagari_sounds(word);
  return std::any_of(right.begin(), right.end(), [&](const std::string& other) {
    const std::string meant = devanagari_sounds(other);
    const int limit = kCostPerSound * static_cast<int>(meant.size());
    return !meant.empty() && sound_distance(sounds, meant, limit) <= limit;
  });
}

int measure_recall(const std::string& words_path, const std::string& pairs_path) {
  Analyzer analyzer;
  const WordIndex words(read_lines(words_path), analyzer);
  std::map<std::string, std::set<std::string>> right;
  std::vector<std::string> queries;
  for (const std::string& line : read_lines(pairs_path)) {
    const std::size_t tab = line.find('\t');
    const std::string query = exact_form(analyzer, line.substr(0, tab));
    if (query.empty()) continue;  // not one word
    queries.push_back(query);
    right[query].insert(exact_form(analyzer, line.substr(tab + 1)));
  }
  const VariantFinder finder(words.open());
  Latencies latencies;
  std::vector<std::size_t> found_at(VariantFinder::kMaxVariants, 0);
  for (const std::string& query : queries) {
    const auto variants = latencies.time([&] { return finder.find(query); });
    const auto hit = std::find_if(variants.begin(), variants.end(), [&](const Variant& variant) {
      return is_spelling_of_any(variant.exact, right[query]);
    });
    if (hit != variants.end()) ++found_at[static_cast<std::size_t>(hit - variants.begin())];
    if (std::getenv("SHOW_MISSES") != nullptr && hit != variants.begin()) {
      std::cerr << query << ' ' << *right[query].begin() << (hit == variants.end() ? " -" : " ~");
      for (const auto& v : variants) std::cerr << ' ' << v.exact << ':' << v.closeness;
      std::cerr << '\n';
    }
  }
  std::size_t found = 0;
  for (std::size_t rank = 0; rank < found_at.size(); ++rank) {
    found += found_at[rank];
    if (rank == 0 || rank == 4 || rank + 1 == found_at.size()) {
      std::cout << "recall@" << rank + 1 << ": "
                << static_cast<double>(found) / static_cast<double>(queries.size()) << '\n';
    }
  }
  print_latency("variants", latencies);
  return 0;
}

Xapian::Query expanded(const std::string& word, const VariantFinder& finder) {
  std::vector<Xapian::Query> forms{Xapian::Query(word)};
  for (const Variant& variant : finder.find(word)) {
    forms.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(variant.exact),
                       0.4 * variant.closeness);
  }
  return {Xapian::Query::OP_MAX, forms.begin(), forms.end()};
}

/// Of the ten best articles for `query`, the share that has one of the `right` words.
double precision_at_ten(const Xapian::Database& index, const Xapian::Query& query,
                        const std::vector<std::set<std::string>>& words,
                        const std::set<std::string>& right) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  const Xapian::MSet hits = enquire.get_mset(0, 10);
  double good = 0;
  for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
    good += std::any_of(right.begin(), right.end(),
                        [&](const std::string& word) { return words[*hit].contains(word); });
  }
  return hits.empty() ? 1 : good / hits.size();
}

int measure_english(const std::string& texts_path, const std::string& pairs_path) {
  constexpr std::size_t kWords = 500;
  Analyzer analyzer;
  fs::path path = fs::temp_directory_path() / ("measure_variants." + std::to_string(getpid()));
  Xapian::WritableDatabase index(path.string(), Xapian::DB_CREATE_OR_OVERWRITE);
  Vocabulary vocabulary;
  std::vector<std::set<std::string>> words{{}};
  std::vector<Token> tokens;
  std::map<std::string, int> english;
  for (const std::string& text : read_lines(texts_path)) {
    analyzer.analyze(text, tokens);
    Xapian::Document document;
    std::set<std::string>& here = words.emplace_back();
    for (const Token& token : tokens) {
      document.add_term(std::string(token.exact));
      here.emplace(token.exact);
    }
    for (const std::string& word : here) {
      if (word.front() >= 'a' && word.front() <= 'z') ++english[word];
    }
    vocabulary.add(document);
    index.add_document(document);
  }
  vocabulary.store(index);
  index.commit();
  std::map<std::string, std::set<std::string>> right;
  for (const std::string& line : read_lines(pairs_path)) {
    const std::size_t tab = line.find('\t');
    right[exact_form(analyzer, line.substr(0, tab))].insert(
        exact_form(analyzer, line.substr(tab + 1)));
  }
  std::vector<std::pair<int, std::string>> common;
  for (const auto& [word, articles] : english) common.emplace_back(-articles, word);
  std::sort(common.begin(), common.end());
  common.resize(std::min(kWords, common.size()));
  const VariantFinder finder(index);
  double plain = 0;
  double with_variants = 0;
  for (const auto& [articles, word] : common) {
    right[word].insert(word);
    plain += precision_at_ten(index, Xapian::Query(word), words, right[word]);
    with_variants += precision_at_ten(index, expanded(word, finder), words, right[word]);
  }
  const auto count = static_cast<double>(common.size());
  std::cout << common.size() << " English words, precision of the top ten: " << plain / count
            << " without variants, " << with_variants / count << " with\n";
  fs::remove_all(path);
  return 0;
}

int measure_speed(const std::string& words_path, const std::string& queries_path) {
  Analyzer analyzer;
  const WordIndex words(read_lines(words_path), analyzer);
  const Xapian::Database index = words.open();
  std::cout << words.size() << " words, " << words.sound_bytes() << " bytes of sound keys\n";
  const VariantFinder finder(index);
  const SpellingSuggester speller(index);
  Latencies variants;
  Latencies suggestions;
  for (const std::string& line : read_lines(queries_path)) {
    const std::string query = exact_form(analyzer, line);
    variants.time([&] { return finder.find(query); });
    suggestions.time([&] { return speller.rank(query, 1); });
  }
  print_latency("variants", variants);
  print_latency("did you mean", suggestions);
  return 0;
}

int measure_spelling(const std::string& words_path, const std::string& asked_path) {
  Analyzer analyzer;
  const WordIndex words(read_lines(words_path), analyzer);
  const SpellingSuggester speller(words.open());
  int misspelled = 0;
  int right = 0;
  int correct = 0;
  int silent = 0;
  Latencies latencies;
  for (const std::string& line : read_lines(asked_path)) {
    const std::size_t tab = line.find('\t');
    const std::string typed = exact_form(analyzer, line.substr(0, tab));
    const std::string meant = exact_form(analyzer, line.substr(tab + 1));
    const auto suggestion = latencies.time([&] { return speller.suggest(typed); });
    const bool as_meant = typed == meant ? !suggestion : suggestion && suggestion->exact == meant;
    (typed == meant ? correct : misspelled) += 1;
    (typed == meant ? silent : right) += as_meant ? 1 : 0;
    if (std::getenv("SHOW_MISSES") != nullptr && !as_meant) {
      std::cerr << typed << ' ' << meant << " -> " << (suggestion ? suggestion->exact : "-")
                << '\n';
    }
  }
  std::cout << misspelled << " misspellings, right first: "
            << static_cast<double>(right) / std::max(1, misspelled) << '\n'
            << correct
            << " right words, silent: " << static_cast<double>(silent) / std::max(1, correct)
            << '\n';
  print_latency("did you mean", latencies);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc == 4 ? argv[1] : "";
  if (what == "recall") return measure_recall(argv[2], argv[3]);
  if (what == "spelling") return measure_spelling(argv[2], argv[3]);
  if (what == "english") return measure_english(argv[2], argv[3]);
  if (what == "speed") return measure_speed(argv[2], argv[3]);
  std::cerr << "usage: measure_variants recall|speed|spelling|english FILE FILE\n";
  return 2;
}
