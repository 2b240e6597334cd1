// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/facet.h"

namespace khabar {

/// Numbers the facet values of an index in the order they are first seen. Lives in the index's
/// metadata, one entry a value; the writer holds all of it in memory (about 100 bytes a value).
class FacetDictionary {
 public:
  /// Reads the dictionary of `index`. Cost: one metadata entry for each value in the index.
  explicit FacetDictionary(Xapian::WritableDatabase& index);

  /// The numbers of `values`. A value that is new, or whose label was known in one script only,
  /// is written to the index at once, before any document can refer to it.
  std::vector<FacetOrdinal> number(const std::vector<FacetValue>& values);

 private:
  struct Entry {
    std::uint32_t ordinal = 0;
    bool has_label_hi = false;
    bool has_label_en = false;
  };
  void store(const FacetValue& value, const Entry& entry);

  Xapian::WritableDatabase& index_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace khabar
