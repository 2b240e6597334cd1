// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/unlisted.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"
#include "indexer/write/facet_dictionary.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

const FacetValue kSport{Facet::section, "खेल", "", ""};
const FacetValue kModiHi{Facet::person, "narendra-modi", "नरेंद्र मोदी", ""};
const FacetValue kModiEn{Facet::person, "narendra-modi", "", "Narendra Modi"};
const FacetValue kDelhi{Facet::place, "delhi", "दिल्ली", "Delhi"};

std::vector<FacetOrdinal> number(FacetDictionary& dictionary, std::vector<FacetValue> values) {
  std::vector<FacetOrdinal> ordinals;
  for (auto& value : values) ordinals.push_back(dictionary.number(value));
  return ordinals;
}

/// What an unlisted person is called and the id that the name alone gives.
FacetValue person(std::string_view name) {
  const Entity entity = unlisted_entity(EntityType::person, name);
  return {Facet::person, entity.id, entity.label_hi, entity.label_en};
}

/// A new index in `path` that holds `metadata` and nothing else.
Xapian::Database index_with(const Metadata& metadata, const std::string& path) {
  Xapian::WritableDatabase index(path, Xapian::DB_CREATE);
  for (const auto& [key, value] : metadata) write_entry(index, key, value);
  index.commit();
  return index;
}

}  // namespace

TEST_SUITE("write/facet_dictionary") {
  TEST_CASE("number: values are numbered as they come, the same one the same way") {
    FacetDictionary dictionary;

    CHECK(number(dictionary, {kSport, kModiHi}) ==
          std::vector<FacetOrdinal>{{Facet::section, 0}, {Facet::person, 1}});
    CHECK(number(dictionary, {kModiEn, kSport}) ==
          std::vector<FacetOrdinal>{{Facet::person, 1}, {Facet::section, 0}});
  }

  TEST_CASE("number: two people whose names have one key but do not sound alike stay two") {
    struct Pair {
      const char* latin;
      const char* devanagari;
    };
    for (const Pair& c : {Pair{"Raj Kumar", "रोज़ा कामरा"}, Pair{"Sonu Malik", "सोना मलिक"}}) {
      CAPTURE(c.latin);
      FacetDictionary dictionary;
      FacetValue first = person(c.latin);
      FacetValue second = person(c.devanagari);
      REQUIRE(first.value == second.value);
      const FacetOrdinal ordinal = dictionary.number(first);
      CHECK_FALSE(dictionary.number(second) == ordinal);
      FacetValue again = person(c.devanagari);
      CHECK(dictionary.number(again) == dictionary.number(second));
    }
  }

  TEST_CASE("take_changes: each new value once, and again with the label of the other script") {
    FacetDictionary dictionary;
    number(dictionary, {kModiHi, kModiHi});

    CHECK(dictionary.take_changes() ==
          Metadata{{schema::facet_value_key(0), pack_facet_value(kModiHi)}});
    CHECK(dictionary.take_changes().empty());

    number(dictionary, {kModiEn});
    const FacetValue both{Facet::person, "narendra-modi", "नरेंद्र मोदी", "Narendra Modi"};
    CHECK(dictionary.take_changes() ==
          Metadata{{schema::facet_value_key(0), pack_facet_value(both)}});
  }

  TEST_CASE("load: numbers go on where the index ends, over several parts in their order") {
    const test::TemporaryFolder folder;
    FacetDictionary first;
    number(first, {kSport, kModiHi});
    const auto part1 = index_with(first.take_changes(), folder / "1");
    number(first, {kModiEn, kDelhi});
    const auto part2 = index_with(first.take_changes(), folder / "2");

    FacetDictionary again;
    again.load(part1);
    again.load(part2);

    CHECK(number(again, {kDelhi, kModiEn, {Facet::language, "hi", "", ""}}) ==
          std::vector<FacetOrdinal>{{Facet::place, 2}, {Facet::person, 1}, {Facet::language, 3}});
    CHECK(again.take_changes().size() == 1);
  }

  TEST_CASE(
      "number: an unlisted person joins the one whose name sounds alike in the other script") {
    FacetDictionary dictionary;
    FacetValue english = person("Ramesh Subramani");
    FacetValue hindi = person("रमेश सुब्रमण्यम");
    REQUIRE(english.value != hindi.value);
    const std::string own = hindi.value;

    const FacetOrdinal ordinal = dictionary.number(english);
    CHECK(dictionary.number(hindi) == ordinal);
    CHECK(hindi.value == english.value);
    const Metadata changes = dictionary.take_changes();
    CHECK(changes.at(schema::link_key(own)) == english.value);
    CHECK(changes.at(schema::facet_value_key(0)) ==
          pack_facet_value({Facet::person, english.value, "रमेश सुब्रमण्यम", "Ramesh Subramani"}));
  }

  TEST_CASE("number: who has a label in both scripts is joined by nobody else") {
    FacetDictionary dictionary;
    number(dictionary, {person("Ramesh Subramani"), person("रमेश सुब्रमण्यम")});
    FacetValue other = person("रमेश सुब्रमलि");
    const std::string own = other.value;
    REQUIRE(own != person("Ramesh Subramani").value);
    dictionary.number(other);
    CHECK(other.value == own);
  }

  TEST_CASE("load: links hold, and those who wait go on waiting") {
    const test::TemporaryFolder folder;
    FacetDictionary first;
    number(first, {person("Ramesh Subramani"), person("रमेश सुब्रमण्यम"), person("Kavita Baro")});
    const auto index = index_with(first.take_changes(), folder / "1");

    FacetDictionary again;
    again.load(index);
    FacetValue linked = person("रमेश सुब्रमण्यम");
    FacetValue joining = person("कविता बड़ो");
    CHECK(again.number(linked).ordinal == 0);
    CHECK(again.number(joining).ordinal == 1);
  }
}

}  // namespace khabar
