// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "indexer/opensearch/remote_index.h"
#include "indexer/write/facet_dictionary.h"

namespace khabar {

/// Keeps the words beside an archive up to date: how many articles have each term, words by their
/// sound, facet values with their labels.
///
/// Counts are never added up: they are asked of the archive for each term of what was written, so
/// writing twice, a writer that was killed and many writers at once do no harm. Memory: about 60
/// bytes for each different term since the last store().
class WordCounts {
 public:
  /// Notes the terms of an article that was put or removed.
  void touch(const Xapian::Document& document);

  /// Notes one term whose articles changed.
  void touch_term(const std::string& term) { terms_.insert(term); }

  /// Notes what a FacetDictionary learned: values and their labels.
  void note(const Metadata& changes);

  /// Counts what was touched, and writes it. The articles must be findable. A label that another
  /// writer put meanwhile, in the other script, stays.
  void store(const RemoteIndex& index);

  std::size_t touched() const { return terms_.size(); }

 private:
  void store_labels(const RemoteIndex& index);

  std::unordered_set<std::string> terms_;
  Metadata labels_;  // by term
};

/// How many articles have each of the terms, in their order.
std::vector<std::uint64_t> count_terms(const RemoteIndex& index,
                                       const std::vector<std::string>& terms);

}  // namespace khabar
