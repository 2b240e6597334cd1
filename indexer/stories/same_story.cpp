// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/same_story.h"

#include <algorithm>

namespace khabar {
namespace {

constexpr std::size_t kFewShingles = 12;    // fewer: nearly all must be shared
constexpr std::size_t kShortShingles = 57;  // 60 words; fewer: most must be shared
constexpr double kFewResemblance = 0.95;
constexpr double kShortResemblance = 0.8;
constexpr double kResemblance = 0.5;
constexpr double kSureResemblance = 0.7;  // whatever the passages
constexpr double kContainment = 0.9;      // of a shortened copy
constexpr double kLeastLengthRatio = 0.3;
constexpr double kOpening = 0.6;  // of the longer one's beginning, in a shortened copy
constexpr double kPassage = 10;   // shingles that are shared in a row, on average

std::vector<std::uint64_t> sorted_set(std::vector<std::uint64_t> shingles) {
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

/// How many shingles of `text` in a row are among `others`, on average.
double mean_passage(const std::vector<std::uint64_t>& text,
                    const std::vector<std::uint64_t>& others) {
  std::size_t shared = 0;
  std::size_t passages = 0;
  bool was_shared = false;
  for (const auto shingle : text) {
    const bool is_shared = std::binary_search(others.begin(), others.end(), shingle);
    if (is_shared) ++shared;
    if (is_shared && !was_shared) ++passages;
    was_shared = is_shared;
  }
  return passages == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(passages);
}

/// The share of how `text` opens, half as long as the other article, that stands in the other. News
/// is cut from its end; a piece from the middle of a round-up is another story.
double shared_opening(const std::vector<std::uint64_t>& text,
                      const std::vector<std::uint64_t>& others) {
  const std::size_t length = std::min(others.size() / 2, text.size());
  std::size_t shared = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (std::binary_search(others.begin(), others.end(), text[i])) ++shared;
  }
  return length == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(length);
}

}  // namespace

double least_resemblance(std::size_t a_shingles, std::size_t b_shingles) {
  const auto shorter = static_cast<double>(std::min(a_shingles, b_shingles));
  const auto longer = static_cast<double>(std::max(a_shingles, b_shingles));
  if (shorter < kFewShingles) return kFewResemblance;
  if (shorter < kShortShingles) return kShortResemblance;
  if (shorter < kLeastLengthRatio * longer) return 2;
  const double contained = kContainment * shorter / (longer + (1 - kContainment) * shorter);
  return std::min(kResemblance, contained);
}

bool same_story(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const auto a_set = sorted_set(a);
  const auto b_set = sorted_set(b);
  if (a_set.empty() || b_set.empty()) return false;
  std::vector<std::uint64_t> both;
  std::set_intersection(a_set.begin(), a_set.end(), b_set.begin(), b_set.end(),
                        std::back_inserter(both));
  const auto shared = static_cast<double>(both.size());
  const auto shorter = static_cast<double>(std::min(a_set.size(), b_set.size()));
  const auto longer = static_cast<double>(std::max(a_set.size(), b_set.size()));
  const double resemblance = shared / (shorter + longer - shared);
  if (shorter < kFewShingles) return resemblance >= kFewResemblance;
  if (shorter < kShortShingles) return resemblance >= kShortResemblance;
  if (resemblance >= kSureResemblance) return true;
  const bool is_contained =
      shared >= kContainment * shorter && shorter >= kLeastLengthRatio * longer;
  if (resemblance < kResemblance) {
    const bool a_is_longer = a_set.size() > b_set.size();
    const double opening = a_is_longer ? shared_opening(a, b_set) : shared_opening(b, a_set);
    if (!is_contained || opening < kOpening) return false;
  }
  // Of the two ways to count passages the greater, so that order does not matter.
  return std::max(mean_passage(a, b_set), mean_passage(b, a_set)) >= kPassage;
}

}  // namespace khabar
