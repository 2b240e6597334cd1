// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/telling_terms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/format/schema.h"
#include "searcher/match/field_terms.h"

namespace khabar {
namespace {

constexpr std::uint64_t kFewestArticles = 3;

/// Words whose articles are counted exactly, for each that is wanted: some are inflected forms.
constexpr std::size_t kCandidatesAWord = 6;

double part(double observed, double expected) {
  return observed == 0 ? 0 : observed * std::log(observed / expected);
}

/// What a term of ranked text is of, whatever field; an empty word for other terms.
struct TermWord {
  std::string_view word;
  bool is_exact = false;  ///< A form as it stands in the text, not the lemma of one.
};

TermWord word_of(std::string_view term) {
  for (const auto& field : schema::kTextFields) {
    for (const bool is_exact : {false, true}) {
      const auto prefix = is_exact ? field.exact : field.lemma;
      if (!term.starts_with(prefix)) continue;
      const auto word = term.substr(prefix.size());
      if (is_word(word)) return {word, is_exact};
    }
  }
  return {};
}

/// In how many of the articles words stand.
class WordCounter {
 public:
  void count(const Xapian::Database& index, Xapian::docid article) {
    const auto end = index.termlist_end(article);
    for (auto term = index.termlist_begin(article); term != end; ++term) {
      if (term.get_wdf() == 0) continue;  // a stop word
      const std::string whole = *term;
      const auto [word, is_exact] = word_of(whole);
      if (word.empty()) continue;
      auto& counted = words_[std::string(word)];
      if (is_exact) ++counted.exact;
      if (counted.last == article) continue;
      counted.last = article;
      ++counted.articles;
    }
  }

  /// How often a form stands there as it is: articles, one for each field.
  std::uint64_t exact(const std::string& form) const {
    const auto found = words_.find(form);
    return found == words_.end() ? 0 : found->second.exact;
  }

  /// Words of enough articles.
  std::vector<std::pair<std::string, std::uint64_t>> result() const {
    std::vector<std::pair<std::string, std::uint64_t>> words;
    for (const auto& [word, counted] : words_) {
      if (counted.articles >= kFewestArticles) words.emplace_back(word, counted.articles);
    }
    return words;
  }

 private:
  struct Counted {
    Xapian::docid last = 0;
    std::uint64_t articles = 0;
    std::uint64_t exact = 0;
  };
  std::unordered_map<std::string, Counted> words_;
};

/// Articles with any of the terms.
std::uint64_t count_articles(const Xapian::Database& index, const std::vector<std::string>& terms) {
  std::vector<Xapian::docid> articles;
  for (const auto& term : terms) {
    articles.insert(articles.end(), index.postlist_begin(term), index.postlist_end(term));
  }
  std::sort(articles.begin(), articles.end());
  return static_cast<std::uint64_t>(std::unique(articles.begin(), articles.end()) -
                                    articles.begin());
}

bool is_surer(const TellingTerm& a, const TellingTerm& b) {
  if (a.score != b.score) return a.score > b.score;
  return a.word != b.word ? a.word < b.word : a.name.value < b.name.value;
}

void keep_surest(std::vector<TellingTerm>& terms, std::size_t limit) {
  std::erase_if(terms, [](const auto& term) { return term.score <= 0; });
  std::sort(terms.begin(), terms.end(), is_surer);
  terms.resize(std::min(limit, terms.size()));
}

/// All that finding the terms of one answer needs.
class Search {
 public:
  Search(const std::vector<Xapian::docid>& articles, const Xapian::Database& index,
         const Snapshot& snapshot, const WordMatcher& asked, Analyzer& analyzer)
      : articles_(articles),
        index_(index),
        snapshot_(snapshot),
        asked_(asked),
        analyzer_(analyzer) {}

  std::vector<TellingTerm> names(std::size_t limit) const {
    const FacetColumns& columns = snapshot_.facet_columns();
    std::vector<std::uint64_t> counts(columns.ordinal_count());
    for (const auto article : articles_) {
      for (const auto ordinal : columns.values(article)) ++counts[ordinal];
    }
    std::vector<std::pair<TellingTerm, std::uint32_t>> found;
    for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
      if (counts[ordinal] < kFewestArticles || !is_entity(columns.facet_of(ordinal))) continue;
      TellingTerm term = make_term(counts[ordinal], columns.article_count(ordinal));
      term.is_name = true;
      found.emplace_back(std::move(term), ordinal);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.first.score != b.first.score ? a.first.score > b.first.score : a.second < b.second;
    });
    std::vector<TellingTerm> names;
    for (auto& [term, ordinal] : found) {
      if (names.size() == limit || term.score <= 0) break;
      term.name = snapshot_.facet_labels().get(ordinal);
      names.push_back(std::move(term));
    }
    return names;
  }

  std::vector<TellingTerm> words(std::size_t limit, const Stop& stop) const {
    WordCounter counter;
    for (const auto article : articles_) {
      stop.check();
      counter.count(index_, article);
    }
    std::vector<TellingTerm> candidates;
    for (auto& [word, count] : counter.result()) {
      // Of all forms and fields, the most frequent: a lower bound.
      std::uint64_t archive = count;
      for (const auto& field : schema::kTextFields) {
        for (const auto prefix : {field.lemma, field.exact}) {
          archive = std::max<std::uint64_t>(archive,
                                            index_.get_termfreq(std::string(prefix).append(word)));
        }
      }
      candidates.push_back(make_term(count, archive));
      candidates.back().word = std::move(word);
    }
    keep_surest(candidates, limit * kCandidatesAWord);
    std::map<std::string, std::string> forms;  // by lemma, the usual one
    for (const auto& candidate : candidates) {
      const std::string lemma = lemma_of(candidate.word);
      if (lemma.empty() || counter.exact(candidate.word) == 0) continue;
      auto& form = forms[lemma];
      if (counter.exact(candidate.word) > counter.exact(form)) form = candidate.word;
    }
    std::vector<TellingTerm> words;
    for (const auto& candidate : candidates) {
      stop.check();
      const auto form = forms.find(candidate.word);
      if (form == forms.end()) continue;  // an inflected form, or nothing to show
      TellingTerm term = make_term(
          candidate.count,
          count_articles(index_, lemma_terms(analyzer_, candidate.word, QueryField::any)));
      term.word = form->second;
      words.push_back(std::move(term));
    }
    keep_surest(words, limit);
    return words;
  }

 private:
  TellingTerm make_term(std::uint64_t count, std::uint64_t archive) const {
    TellingTerm term;
    term.count = count;
    term.archive = std::max(count, archive);
    term.score = log_likelihood(count, articles_.size(), term.archive - count,
                                index_.get_doccount() - articles_.size());
    return term;
  }

  /// Of a form; empty for stop words and words of the query.
  std::string lemma_of(const std::string& form) const {
    std::vector<Token> tokens;
    analyzer_.analyze(form, tokens);
    const bool is_one =
        tokens.size() == 1 && !tokens.front().stop_word && asked_.find_matches(tokens).empty();
    return is_one ? std::string(tokens.front().term) : std::string();
  }

  const std::vector<Xapian::docid>& articles_;
  const Xapian::Database& index_;
  const Snapshot& snapshot_;
  const WordMatcher& asked_;
  Analyzer& analyzer_;
};

}  // namespace

double log_likelihood(std::uint64_t count, std::uint64_t some, std::uint64_t others_count,
                      std::uint64_t others) {
  const auto a = static_cast<double>(count);
  const auto b = static_cast<double>(others_count);
  const auto c = static_cast<double>(some) - a;
  const auto d = static_cast<double>(others) - b;
  const double all = a + b + c + d;
  if (some == 0 || others == 0) return 0;
  const double with = (a + b) / all;
  const double without = (c + d) / all;
  const auto first = static_cast<double>(some);
  const auto second = static_cast<double>(others);
  const double ratio = 2 * (part(a, first * with) + part(b, second * with) +
                            part(c, first * without) + part(d, second * without));
  return a / first >= b / second ? ratio : -ratio;
}

std::vector<TellingTerm> telling_terms(const std::vector<Xapian::docid>& articles,
                                       const Xapian::Database& index, const Snapshot& snapshot,
                                       const WordMatcher& asked, Analyzer& analyzer,
                                       std::size_t limit, const Stop& stop) {
  const Search search(articles, index, snapshot, asked, analyzer);
  std::vector<TellingTerm> terms = search.names(limit);
  for (auto& word : search.words(limit, stop)) terms.push_back(std::move(word));
  return terms;
}

}  // namespace khabar
