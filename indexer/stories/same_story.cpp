// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/same_story.h"

#include <algorithm>
#include <iterator>

#include "indexer/stories/subject.h"

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
constexpr double kTold = 0.9;     // of what is asked of all shingles, of those of sentences
constexpr std::size_t kBeginning = 30;
constexpr double kSharedBeginning = 0.2;

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

/// The share of how `text` opens, `length` shingles, that stands in the other. News is cut from its
/// end; a piece from the middle of a round-up is another story.
double shared_opening(const std::vector<std::uint64_t>& text,
                      const std::vector<std::uint64_t>& others, std::size_t length) {
  length = std::min(length, text.size());
  std::size_t shared = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (std::binary_search(others.begin(), others.end(), text[i])) ++shared;
  }
  return length == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(length);
}

/// Two texts, shingle by shingle.
class Compared {
 public:
  Compared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
      : a_(a), b_(b), a_set_(sorted_set(a)), b_set_(sorted_set(b)) {
    std::vector<std::uint64_t> both;
    std::set_intersection(a_set_.begin(), a_set_.end(), b_set_.begin(), b_set_.end(),
                          std::back_inserter(both));
    shared_ = static_cast<double>(both.size());
  }

  double shorter() const { return static_cast<double>(std::min(a_set_.size(), b_set_.size())); }
  double longer() const { return static_cast<double>(std::max(a_set_.size(), b_set_.size())); }

  /// The share of all shingles that both have.
  double resemblance() const { return shared_ / (shorter() + longer() - shared_); }

  /// The share of the shorter one that stands in the longer one.
  double contained() const { return shared_ / shorter(); }

  /// How the longer one opens, as far as the shorter one has it.
  double opening() const {
    return a_set_.size() > b_set_.size() ? shared_opening(a_, b_set_, b_set_.size() / 2)
                                         : shared_opening(b_, a_set_, a_set_.size() / 2);
  }

  /// The same of their first words, of the one that the other has more of.
  double beginning() const {
    return std::max(shared_opening(a_, b_set_, kBeginning), shared_opening(b_, a_set_, kBeginning));
  }

  /// Of the two ways to count passages the greater, so that order does not matter.
  double passage() const { return std::max(mean_passage(a_, b_set_), mean_passage(b_, a_set_)); }

 private:
  const std::vector<std::uint64_t>& a_;
  const std::vector<std::uint64_t>& b_;
  std::vector<std::uint64_t> a_set_;
  std::vector<std::uint64_t> b_set_;
  double shared_ = 0;
};

bool resemble(const Compared& all) {
  if (all.shorter() == 0) return false;
  const double resemblance = all.resemblance();
  if (all.shorter() < kFewShingles) return resemblance >= kFewResemblance;
  if (all.shorter() < kShortShingles) return resemblance >= kShortResemblance;
  if (resemblance >= kSureResemblance) return true;
  if (resemblance < kResemblance) {
    const bool is_shortened = all.contained() >= kContainment &&
                              all.shorter() >= kLeastLengthRatio * all.longer() &&
                              all.opening() >= kOpening;
    if (!is_shortened) return false;
  }
  return all.passage() >= kPassage;
}

/// Whether their sentences are the same as well, nearly as far.
bool tell_the_same(const Compared& told, const StoryText& a, const StoryText& b) {
  if (told.shorter() == 0) return a.words == b.words;
  const double resemblance = told.resemblance();
  if (told.shorter() < kFewShingles) return resemblance >= kTold * kFewResemblance;
  if (told.shorter() >= kShortShingles) {
    return resemblance >= kTold * kResemblance || told.contained() >= kTold * kContainment;
  }
  const bool is_shortened = std::min(a.shingles.size(), b.shingles.size()) >= kShortShingles &&
                            told.contained() >= kContainment;
  return is_shortened || resemblance >= kTold * kShortResemblance;
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

bool same_story(const StoryText& a, const StoryText& b) {
  const Compared all(a.shingles, b.shingles);
  if (!resemble(all)) return false;
  const bool is_sure =
      all.shorter() < kShortShingles || all.resemblance() >= kSureResemblance;  // or asked more
  if (!is_sure && all.beginning() < kSharedBeginning) return false;
  const Compared told(a.telling, b.telling);
  if (!tell_the_same(told, a, b)) return false;
  return !have_other_subjects(a, b, told.shorter() > 0 && told.resemblance() >= kShortResemblance);
}

}  // namespace khabar
