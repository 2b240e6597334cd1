// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/subject.h"

#include <algorithm>
#include <cstddef>

namespace khabar {
namespace {

constexpr std::size_t kOpening = 12;       // words within which a subject is named
constexpr std::size_t kLongest = 5;        // words of a subject
constexpr std::size_t kGoesOn = 2;         // words that are the same again after it
constexpr std::ptrdiff_t kNamedAgain = 2;  // how often a text has its subject at least

using Words = std::vector<std::uint64_t>;

bool is_same_from(const Words& a, std::size_t i, const Words& b, std::size_t j) {
  if (a.size() - i < kGoesOn || b.size() - j < kGoesOn) return false;
  return std::equal(a.begin() + static_cast<std::ptrdiff_t>(i),
                    a.begin() + static_cast<std::ptrdiff_t>(i + kGoesOn),
                    b.begin() + static_cast<std::ptrdiff_t>(j));
}

/// Whether `own` has one of its words [begin, end) again, and `other` has that not at all.
bool is_named_only_in(const Words& own, std::size_t begin, std::size_t end, const Words& other) {
  for (std::size_t i = begin; i < end; ++i) {
    const bool is_only_here = std::find(other.begin(), other.end(), own[i]) == other.end();
    if (is_only_here && std::count(own.begin(), own.end(), own[i]) >= kNamedAgain) return true;
  }
  return false;
}

}  // namespace

bool have_other_subjects(const Words& a, const Words& b) {
  const std::size_t last = std::min({kOpening, a.size(), b.size()});
  // Where the two part, having said the same up to here; one may have a few words before.
  for (std::size_t i = 0; i < last; ++i) {
    for (std::size_t j = 0; j < last; ++j) {
      const bool begins = i == 0 && j == 0;
      const bool parts = a[i] != b[j] && (begins || (i > 0 && j > 0 && a[i - 1] == b[j - 1]));
      if (!parts) continue;
      for (std::size_t a_end = i + 1; a_end <= std::min(i + kLongest, a.size()); ++a_end) {
        for (std::size_t b_end = j + 1; b_end <= std::min(j + kLongest, b.size()); ++b_end) {
          if (!is_same_from(a, a_end, b, b_end)) continue;
          if (is_named_only_in(a, i, a_end, b) && is_named_only_in(b, j, b_end, a)) return true;
        }
      }
    }
  }
  return false;
}

}  // namespace khabar
