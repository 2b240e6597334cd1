// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/schema.h"
#include "indexer/facet_dictionary.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

const FacetValue kSport{Facet::section, "खेल", "", ""};
const FacetValue kModiHi{Facet::person, "narendra-modi", "नरेंद्र मोदी", ""};
const FacetValue kModiEn{Facet::person, "narendra-modi", "", "Narendra Modi"};
const FacetValue kDelhi{Facet::place, "delhi", "दिल्ली", "Delhi"};

/// A new index in `path` that holds `metadata` and nothing else.
Xapian::Database index_with(const Metadata& metadata, const std::string& path) {
  Xapian::WritableDatabase index(path, Xapian::DB_CREATE);
  for (const auto& [key, value] : metadata) index.set_metadata(key, value);
  index.commit();
  return index;
}

}  // namespace

TEST_SUITE("indexer/facet_dictionary") {
  TEST_CASE("number: values are numbered as they come, the same one the same way") {
    FacetDictionary dictionary;

    CHECK(dictionary.number({kSport, kModiHi}) ==
          std::vector<FacetOrdinal>{{Facet::section, 0}, {Facet::person, 1}});
    CHECK(dictionary.number({kModiEn, kSport}) ==
          std::vector<FacetOrdinal>{{Facet::person, 1}, {Facet::section, 0}});
  }

  TEST_CASE("take_changes: each new value once, and again with the label of the other script") {
    FacetDictionary dictionary;
    dictionary.number({kModiHi, kModiHi});

    CHECK(dictionary.take_changes() ==
          Metadata{{schema::facet_value_key(0), pack_facet_value(kModiHi)}});
    CHECK(dictionary.take_changes().empty());

    dictionary.number({kModiEn});
    const FacetValue both{Facet::person, "narendra-modi", "नरेंद्र मोदी", "Narendra Modi"};
    CHECK(dictionary.take_changes() ==
          Metadata{{schema::facet_value_key(0), pack_facet_value(both)}});
  }

  TEST_CASE("load: numbers go on where the index ends, over several parts in their order") {
    const test::TemporaryFolder folder;
    FacetDictionary first;
    first.number({kSport, kModiHi});
    const auto part1 = index_with(first.take_changes(), folder / "1");
    first.number({kModiEn, kDelhi});
    const auto part2 = index_with(first.take_changes(), folder / "2");

    FacetDictionary again;
    again.load(part1);
    again.load(part2);

    CHECK(again.number({kDelhi, kModiEn, {Facet::language, "hi", "", ""}}) ==
          std::vector<FacetOrdinal>{{Facet::place, 2}, {Facet::person, 1}, {Facet::language, 3}});
    CHECK(again.take_changes().size() == 1);
  }
}

}  // namespace khabar
