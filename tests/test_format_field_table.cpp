// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "common/format/facet.h"
#include "common/format/field_table.h"

namespace khabar {

TEST_SUITE("format/field_table") {
  TEST_CASE("find_field: names in any case, in both scripts") {
    CHECK(find_field("title") == Field::title);
    CHECK(find_field("Org") == Field::organisation);
    CHECK(find_field("शीर्षक") == Field::title);
    CHECK(find_field("dateline") == Field::dateline);
    CHECK_FALSE(find_field("subject").has_value());
    CHECK_FALSE(find_field("").has_value());
  }

  TEST_CASE("every field is found by each of its names, and no name is of two") {
    std::set<std::string_view> met;
    for (const auto& row : kFieldTable) {
      CHECK(to_string(row.field) == row.names.front());
      for (const auto name : row.names) {
        if (name.empty()) continue;
        CAPTURE(name);
        CHECK(find_field(name) == row.field);
        CHECK(met.insert(name).second);
      }
    }
  }

  TEST_CASE("the facets are numbered without a gap, each of one field") {
    for (std::size_t i = 0; i < kFacetCount; ++i) {
      const auto facet = static_cast<Facet>(i);
      CHECK(facet_of(facet_row(facet).field) == facet);
      CHECK(find_facet(kFacetNames[i]) == facet);
    }
    CHECK_FALSE(facet_of(Field::any).has_value());
    CHECK_FALSE(facet_of(Field::author).has_value());
    CHECK(is_entity(Facet::place));
    CHECK_FALSE(is_entity(Facet::byline_place));
  }

  TEST_CASE("a term is of one field only: no prefix of any values begins another") {
    struct Prefix {
      std::string_view text;
      bool before_words;  // which never begin with a capital
    };
    std::vector<Prefix> prefixes;
    for (const auto& row : kFieldTable) {
      if (!row.words.empty()) prefixes.push_back({row.words, true});
      if (!row.lemmas.empty()) prefixes.push_back({row.lemmas, true});
      const bool is_beginning = row.field == Field::entity;  // of those of people, places, …
      if (!row.whole.empty() && !is_beginning) prefixes.push_back({row.whole, false});
    }
    for (const auto& one : prefixes) {
      for (const auto& other : prefixes) {
        if (&one == &other || !other.text.starts_with(one.text)) continue;
        CAPTURE(one.text);
        CAPTURE(other.text);
        CHECK(one.text != other.text);
        CHECK(one.before_words);  // "S" before a word, "SX": told apart by is_word
      }
    }
  }

  TEST_CASE("is_word: what follows a prefix of words, not the rest of a longer prefix") {
    CHECK(is_word("चुनाव"));
    CHECK(is_word("election"));
    CHECK(is_word("2024"));
    CHECK_FALSE(is_word("SRCmint"));
    CHECK_FALSE(is_word(""));
  }
}

}  // namespace khabar
