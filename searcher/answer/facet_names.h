// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/format/facet.h"
#include "searcher/match/facet_columns.h"
#include "searcher/match/facet_labels.h"

namespace khabar {

/// Names of an index's facet values, found as a reader types them: people, places, organisations by
/// their labels in both scripts, sources, sections and languages by their value. Belongs to one
/// revision of the index.
///
/// Names are learned a few at a time, as an index may have hundreds of thousands and the reader is
/// waiting: those of most articles first, and those of chosen articles when told so.
class FacetNames {
 public:
  /// Knows no name yet. What it is given must outlive it. Cost: a pass over the ordinals.
  FacetNames(const FacetColumns& columns, const FacetLabels& labels, Analyzer& analyzer);

  /// Learns `count` names that it does not know, of the values that most articles have. Cost: a
  /// metadata entry each, about 0.5 µs.
  void learn_frequent(std::size_t count);

  /// Learns at most `count` names of values that `articles` have, those of most of them first.
  void learn_from(const std::vector<Xapian::docid>& articles, std::size_t count);

  /// The `limit` known names that begin with `prefix`, and of people those with a later word that
  /// does, those of most articles first. With a
  /// `facet` its values alone, else entities. `prefix` is folded as fold_filter_value does it.
  /// Cost: an analysis, about 2 µs, of each such name with that first letter, once.
  std::vector<std::string> find(std::string_view prefix, std::optional<Facet> facet,
                                std::size_t limit);

 private:
  struct Name {
    std::string text;
    std::uint32_t ordinal;
    std::uint32_t begin = 0;  // in `text`, of what it is found by: a surname is too
  };
  void learn(std::uint32_t ordinal);
  void add(const std::string& text, std::uint32_t ordinal);
  void add_surnames(const std::string& text, std::uint32_t ordinal);
  void fold_names_for(std::string_view prefix, std::optional<Facet> facet);
  /// Whether it is a value of the facet, or of any entity's without one.
  bool is_of(std::optional<Facet> facet, const Name& name) const;
  bool less_frequent(std::uint32_t a, std::uint32_t b) const;

  const FacetColumns& columns_;
  const FacetLabels& labels_;
  Analyzer& analyzer_;
  std::vector<bool> known_;             // by ordinal
  std::vector<std::uint32_t> unknown_;  // a heap, the most frequent on top; some are known
  std::vector<Name> unfolded_;
  std::multimap<std::string, Name> names_;  // by folded text
};

}  // namespace khabar
