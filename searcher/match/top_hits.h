// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/match/article_column.h"
#include "searcher/match/collector.h"
#include "searcher/query/search_request.h"

namespace khabar {

/// Keeps the best of all matches.
///
/// Xapian does so too; but when it is told to visit every match, it also pushes every match on its
/// heap and off again, which takes longer than weighing it. Ask for no match of get_mset's own.
class TopHits : public Collector {
 public:
  /// limit      Matches to keep.
  /// sort       What comes first; among equals the better match, then the older docid. When sorted
  ///            by date, articles without one come last.
  /// published  See ArticleColumns::published; needed by date only, and must outlive this.
  TopHits(std::size_t limit, Sort sort, const ArticleColumn<double>* published = nullptr)
      : limit_(limit), sort_(sort), published_(published) {}

  /// Cost: a comparison for most matches.
  void visit(const Match& match) override;
  void merge(const TopHits& other);

  /// Whether a match comes before another.
  bool is_before(const Match& a, const Match& b) const;

  /// Those kept, first one first.
  std::vector<Match> result() const;

 private:
  struct Kept {
    Match match;
    double rank;  // by date the greater comes first; 0 by relevance
  };

  double rank(Xapian::docid article) const;
  void keep(const Kept& found);

  std::size_t limit_;
  Sort sort_;
  const ArticleColumn<double>* published_;
  std::vector<Kept> kept_;  // a heap, the last one on top
};

}  // namespace khabar
