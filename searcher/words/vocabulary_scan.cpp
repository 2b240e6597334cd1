// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/vocabulary_scan.h"

#include <algorithm>
#include <unordered_map>

#include "common/edit_distance.h"
#include "common/format/schema.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Calls `visit` with the word of a term of `field`, if it is one.
template <typename Visit>
VisitTerm words_of(const schema::TextField& field, Visit visit) {
  return [field, visit](const std::string& term, Xapian::doccount articles) {
    const std::string_view word = std::string_view(term).substr(field.exact.size());
    if (is_word(word)) visit(word, articles);
    return true;
  };
}

/// Calls visit(word, term frequency) for every exact form in any text field that starts with
/// `start`.
template <typename Visit>
void for_each_word(const IndexTerms& index, std::string_view start, Visit visit) {
  for (const auto& field : schema::kTextFields) {
    index->for_each_term(std::string(field.exact).append(start), words_of(field, visit));
  }
}

using Frequencies = std::unordered_map<std::string, std::uint64_t>;

VocabularyMatch most_frequent(const Frequencies& found, std::size_t limit) {
  std::vector<std::pair<std::uint64_t, std::string>> ranked;
  for (const auto& [word, frequency] : found) ranked.emplace_back(frequency, word);
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  VocabularyMatch match;
  match.cut = ranked.size() > limit;
  ranked.resize(std::min(limit, ranked.size()));
  for (auto& [frequency, word] : ranked) match.words.push_back(std::move(word));
  return match;
}

}  // namespace

bool matches_pattern(std::u32string_view word, std::u32string_view pattern) {
  std::size_t w = 0;
  std::size_t p = 0;
  std::size_t star = std::u32string_view::npos;  // where to try again, one letter further
  std::size_t star_word = 0;
  while (w < word.size()) {
    if (p < pattern.size() && pattern[p] == U'*') {
      star = p++;
      star_word = w;
    } else if (p < pattern.size() && (pattern[p] == U'?' || pattern[p] == word[w])) {
      ++p;
      ++w;
    } else if (star != std::u32string_view::npos) {
      p = star + 1;
      w = ++star_word;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == U'*') ++p;
  return p == pattern.size();
}

VocabularyMatch find_pattern(const IndexTerms& index, const std::vector<std::string>& patterns,
                             std::size_t limit) {
  Frequencies found;
  for (const std::string_view pattern : patterns) {
    const std::u32string letters = to_code_points(pattern);
    const auto start = pattern.substr(0, pattern.find_first_of("*?"));
    for_each_word(index, start, [&](std::string_view word, std::uint64_t frequency) {
      if (matches_pattern(to_code_points(word), letters)) found[std::string(word)] += frequency;
    });
  }
  return most_frequent(found, limit);
}

VocabularyMatch find_fuzzy(const IndexTerms& index, std::string_view word, unsigned distance,
                           std::size_t limit) {
  const std::u32string letters = to_code_points(word);
  const std::size_t longest_bytes =
      word.size() + 4 * static_cast<std::size_t>(distance) + letters.size() * 2;
  Frequencies found;
  const auto visit = [&](std::string_view other, std::uint64_t frequency) {
    if (other.size() > longest_bytes) return;
    if (edit_distance(letters, to_code_points(other), distance) <= distance) {
      found[std::string(other)] += frequency;
    }
  };
  for (const auto& field : schema::kTextFields) {
    index->for_each_near(std::string(field.exact), std::string(word), distance,
                         words_of(field, visit));
  }
  return most_frequent(found, limit);
}

}  // namespace khabar
