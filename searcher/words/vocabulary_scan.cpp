// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/vocabulary_scan.h"

#include <algorithm>
#include <unordered_map>

#include "common/format/schema.h"
#include "common/unicode.h"

namespace khabar {
namespace {

/// Calls visit(word, term frequency) for every exact form in any text field that starts with
/// `start`.
template <typename Visit>
void for_each_word(const Xapian::Database& index, std::string_view start, Visit visit) {
  for (const auto& field : schema::kTextFields) {
    const std::string prefix = std::string(field.exact).append(start);
    for (auto term = index.allterms_begin(prefix); term != index.allterms_end(prefix); ++term) {
      const std::string text = *term;
      const std::string_view word = std::string_view(text).substr(field.exact.size());
      if (is_word(word)) visit(word, term.get_termfreq());
    }
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

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<unsigned> before_last(b.size() + 1);
  std::vector<unsigned> last(b.size() + 1);
  std::vector<unsigned> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<unsigned>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<unsigned>(i);
    unsigned best = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

VocabularyMatch find_pattern(const Xapian::Database& index,
                             const std::vector<std::string>& patterns, std::size_t limit) {
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

VocabularyMatch find_fuzzy(const Xapian::Database& index, std::string_view word, unsigned distance,
                           std::size_t limit) {
  const std::u32string letters = to_code_points(word);
  const std::size_t longest_bytes =
      word.size() + 4 * static_cast<std::size_t>(distance) + letters.size() * 2;
  Frequencies found;
  for_each_word(index, "", [&](std::string_view other, std::uint64_t frequency) {
    if (other.size() > longest_bytes) return;
    if (edit_distance(letters, to_code_points(other), distance) <= distance) {
      found[std::string(other)] += frequency;
    }
  });
  return most_frequent(found, limit);
}

}  // namespace khabar
