// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "searcher/match/collector.h"
#include "searcher/match/story_column.h"

namespace khabar {

/// Stands before collectors that are to get each story once: its best match, after the last one.
/// Articles without copies pass through as they come.
class StoryCollapser : public Collector {
 public:
  /// Whether a match is shown before another of its story.
  using IsBetter = std::function<bool(const Match& a, const Match& b)>;

  /// stories  Must outlive the collapser and belong to the revision that is searched.
  explicit StoryCollapser(const StoryColumn& stories) : stories_(stories) {}

  /// Gets the best match of each story. It and what follows must outlive the collapser.
  void pass_best_to(Collector& collector) { best_.push_back(&collector); }

  /// Gets the matches of each story together, see Collector::visit_together.
  void pass_all_to(Collector& collector) { all_.push_back(&collector); }

  /// Cost: nothing for an article without copies, else 20 bytes.
  void visit(const Match& match) override;

  /// Its collectors are merged by themselves, before either of the two has finished.
  void merge(const StoryCollapser& other);

  /// Passes on what it has kept. Nothing is visited after it.
  void finish(const IsBetter& is_better);

  /// Matches that have copies.
  template <typename Visit>
  void for_each_kept(Visit visit) const {
    for (const auto& member : members_) visit(member.match);
  }

  /// How many stories matched, an article without copies being one.
  std::uint64_t story_count() const { return singles_ + distinct_; }

  /// The other matches of the story of each of `shown`, the best of them first; after finish().
  /// Cost: a look at each match that has copies.
  std::vector<std::vector<Match>> copies_of(const std::vector<Match>& shown,
                                            const IsBetter& is_better) const;

 private:
  struct Member {
    std::uint32_t story = 0;
    Match match;
  };

  const StoryColumn& stories_;
  std::vector<Collector*> best_;
  std::vector<Collector*> all_;
  std::vector<Member> members_;
  std::uint64_t singles_ = 0;
  std::uint64_t distinct_ = 0;
};

}  // namespace khabar
