// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/subject.h"

#include <algorithm>
#include <cstddef>

namespace khabar {
namespace {

constexpr std::size_t kOpening = 12;  // words within which a subject is named
constexpr std::size_t kLongest = 5;   // words of a subject
constexpr std::size_t kShort = 57;    // shingles of sentences: 60 words

using Words = std::vector<std::uint64_t>;

/// Where a subject is looked for, and how it is told from another word.
struct Place {
  std::size_t opening = kOpening;  ///< It stands before this word, counted from 0.
  std::size_t goes_on = 2;         ///< Words that are the same again after it.
  std::ptrdiff_t in_own = 1;       ///< How often its own text has it at least,
  std::ptrdiff_t more = 1;         ///< how much more often than the other one,
  bool only_in_own = false;        ///< and whether the other one must not have it.
};

bool is_same_from(const Words& a, std::size_t i, const Words& b, std::size_t j,
                  std::size_t goes_on) {
  if (a.size() - i < goes_on || b.size() - j < goes_on) return false;
  return std::equal(a.begin() + static_cast<std::ptrdiff_t>(i),
                    a.begin() + static_cast<std::ptrdiff_t>(i + goes_on),
                    b.begin() + static_cast<std::ptrdiff_t>(j));
}

/// Whether one of the words [begin, end) of `own` names what `other` is not about.
bool names_its_own(const Words& own, std::size_t begin, std::size_t end, const Words& other,
                   const Place& place) {
  for (std::size_t i = begin; i < end; ++i) {
    if (is_grammar(own[i])) continue;
    const auto here = std::count(own.begin(), own.end(), own[i]);
    const auto there = std::count(other.begin(), other.end(), own[i]);
    if (place.only_in_own && there > 0) continue;
    if (here >= place.in_own && here >= there + place.more) return true;
  }
  return false;
}

bool name_others(const Words& a, const Words& b, const Place& place) {
  const std::size_t last = std::min({place.opening, a.size(), b.size()});
  // Where the two part, having said the same up to here; one may have a few words before.
  for (std::size_t i = 0; i < last; ++i) {
    for (std::size_t j = 0; j < last; ++j) {
      const bool begins = i == 0 && j == 0;
      const bool parts = a[i] != b[j] && (begins || (i > 0 && j > 0 && a[i - 1] == b[j - 1]));
      if (!parts) continue;
      for (std::size_t a_end = i + 1; a_end <= std::min(i + kLongest, a.size()); ++a_end) {
        for (std::size_t b_end = j + 1; b_end <= std::min(j + kLongest, b.size()); ++b_end) {
          if (!is_same_from(a, a_end, b, b_end, place.goes_on)) continue;
          if (names_its_own(a, i, a_end, b, place) && names_its_own(b, j, b_end, a, place)) {
            return true;
          }
        }
      }
    }
  }
  return false;
}

}  // namespace

bool have_other_subjects(const StoryText& a, const StoryText& b, bool are_nearly_the_same) {
  constexpr Place kAgain = {.in_own = 2, .more = 1, .only_in_own = true};
  constexpr Place kTwiceMore = {.opening = 1, .goes_on = 4, .in_own = 2, .more = 2};
  constexpr Place kFirstWord = {.opening = 1, .goes_on = 5};
  constexpr Place kAnywhere = {};
  if (name_others(a.words, b.words, kAgain) || name_others(a.words, b.words, kTwiceMore)) {
    return true;
  }
  const bool is_short = std::min(a.telling.size(), b.telling.size()) < kShort;
  const bool have_one_title = !a.title.empty() && a.title == b.title;
  if (!is_short || !are_nearly_the_same || have_one_title) return false;
  return name_others(a.words, b.words, kFirstWord) || name_others(a.words, b.words, kAnywhere);
}

}  // namespace khabar
