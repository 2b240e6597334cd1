// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/format/facet.h"
#include "indexer/write/name_links.h"

namespace khabar {

/// Entries of an index's metadata: key to value.
using Metadata = std::map<std::string, std::string>;

/// Numbers the facet values of an index in the order they are first seen. Lives in the index's
/// metadata, one entry a value; the writer holds all of it in memory (about 200 bytes a value).
///
/// An unlisted person who is new is taken for one known in the other script only, when the two
/// names sound alike; see NameLinks. That is kept in the metadata too, under link_key.
class FacetDictionary {
 public:
  /// Reads the dictionary of `index`. Of several parts of one index, read them in their order.
  /// Cost: one metadata entry for each value in the index.
  void load(const Xapian::Database& index);

  /// Knows a value, or a link (see schema::link_key), of an index that keeps them elsewhere.
  void know(const FacetValue& value);
  void know_link(const std::string& key, const std::string& id) { links_[key] = id; }

  /// The number of `value`, which gets the id of the entity that it is linked to.
  FacetOrdinal number(FacetValue& value);

  /// The entries that are new since the last call, or whose label was known in one script only.
  /// They must be in the index before a reader sees a document that refers to them.
  Metadata take_changes();

  /// A person who turned out to be another: of two that were new to two writers at once.
  struct LateLink {
    FacetValue person;
    std::string other;  ///< Who that is.
  };

  /// Of the people numbered for the first time since the last call those who, by what was made
  /// known since, are one with another: the greater id is the lesser's, so that all writers say the
  /// same.
  std::vector<LateLink> take_late_links();
  bool has_new_people() const { return !new_people_.empty(); }

 private:
  struct Entry {
    std::uint32_t ordinal = 0;
    std::string label_hi;
    std::string label_en;
  };

  /// Returns true when the value or one of its labels was not known.
  bool learn(const FacetValue& value, Entry*& entry);

  void link(FacetValue& person);
  static void part_from_namesake(FacetValue& person, const Entry& known);

  std::unordered_map<std::string, Entry> entries_;
  std::unordered_map<std::string, std::string> links_;  // by link_key
  NameLinks one_script_;  // people of entries_ whose label is known in one script only
  std::vector<std::string> new_people_;  // unlisted ones
  Metadata changes_;
};

}  // namespace khabar
