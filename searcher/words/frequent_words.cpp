// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/frequent_words.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/format/schema.h"

namespace khabar {
namespace {

/// Words and in how many articles they stand, in the field that has them most often.
class WordCounts {
 public:
  void add(std::string_view word, Xapian::doccount articles) {
    if (!is_word(word)) return;
    auto& count = counts_[std::string(word)];
    count = std::max(count, articles);
  }

  std::vector<std::string> most_frequent(std::size_t limit) const {
    std::vector<std::pair<Xapian::doccount, std::string_view>> ranked;
    for (const auto& [word, articles] : counts_) ranked.emplace_back(articles, word);
    const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, ranked.size()));
    std::partial_sort(ranked.begin(), ranked.begin() + kept, ranked.end(),
                      [](const auto& a, const auto& b) {
                        return a.first != b.first ? a.first > b.first : a.second < b.second;
                      });
    std::vector<std::string> words;
    for (auto word = ranked.begin(); word != ranked.begin() + kept; ++word) {
      words.emplace_back(word->second);
    }
    return words;
  }

 private:
  std::unordered_map<std::string, Xapian::doccount> counts_;
};

/// Returns false when there were too many.
bool scan_words(const IndexTerms& index, std::string_view prefix, WordCounts& words) {
  std::size_t scanned = 0;
  for (const auto& field : schema::kTextFields) {
    index->for_each_term(std::string(field.exact).append(prefix),
                         [&](const std::string& term, Xapian::doccount articles) {
                           if (++scanned > kMaxScannedWords) return false;
                           words.add(std::string_view(term).substr(field.exact.size()), articles);
                           return true;
                         });
    if (scanned > kMaxScannedWords) return false;
  }
  return true;
}

void add_words_of(const Xapian::Database& index, Xapian::docid document, std::string_view prefix,
                  WordCounts& words) {
  for (const auto& field : schema::kTextFields) {
    const std::string start = std::string(field.exact).append(prefix);
    auto term = index.termlist_begin(document);
    for (term.skip_to(start); term != index.termlist_end(document); ++term) {
      const std::string text = *term;
      if (!text.starts_with(start)) break;
      words.add(std::string_view(text).substr(field.exact.size()), index.get_termfreq(text));
    }
  }
}

void sample_words(const Xapian::Database& index, std::string_view prefix, WordCounts& words) {
  const Xapian::docid step = std::max<Xapian::docid>(1, index.get_lastdocid() / kSampledArticles);
  auto article = index.postlist_begin("");
  for (Xapian::docid id = 1; article != index.postlist_end(""); id += step) {
    article.skip_to(id);
    if (article == index.postlist_end("")) return;
    add_words_of(index, *article, prefix, words);
  }
}

}  // namespace

std::vector<std::string> frequent_words(const IndexTerms& index, std::string_view prefix,
                                        std::size_t limit) {
  return frequent_words(index, std::vector<std::string>{std::string(prefix)}, limit);
}

std::vector<std::string> frequent_words(const IndexTerms& index,
                                        const std::vector<std::string>& prefixes,
                                        std::size_t limit) {
  if (auto kept = index->most_frequent(prefixes, limit)) return *kept;
  WordCounts words;
  for (const auto& prefix : prefixes) {
    const bool is_whole = scan_words(index, prefix, words);
    if (!is_whole && index->database() != nullptr) sample_words(*index->database(), prefix, words);
  }
  return words.most_frequent(limit);
}

}  // namespace khabar
