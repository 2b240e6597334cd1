// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/known_parts.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

std::vector<std::string> names_in(std::string_view text) {
  const Catalogue catalogue =
      test::catalogue_of({R"({"id":"kim-jong-un","type":"person","names":{"en":"Kim Jong Un"}})",
                          R"({"id":"rohit-menon","type":"person","names":{"en":"Rohit Menon"}})"});
  Reading reading = test::words_of(text);
  for (const Word& word : reading.words) reading.cues.push_back(catalogue.cues_of(word));
  add_names_of_known_parts(reading);
  std::vector<std::string> names;
  for (const TaggedWords& tagged : reading.tagged) {
    const Word& first = reading.words[tagged.first_word];
    const Word& last = reading.words[tagged.end_word() - 1];
    names.emplace_back(text.substr(first.begin, last.end - first.begin));
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("entity/known_parts") {
  TEST_CASE("add_names_of_known_parts: a given name or a surname makes a person") {
    CHECK(names_in("He spoke to Kim Yo-jong at length.") == Names{"Kim Yo-jong"});
    CHECK(names_in("वह Sarita Menon से मिले।") == Names{"Sarita Menon"});
  }

  TEST_CASE("add_names_of_known_parts: one word, or words unknown, make none") {
    CHECK(names_in("He spoke to Menon at length.").empty());
    CHECK(names_in("He spoke of Green Valley at length.").empty());
    CHECK(names_in("he spoke to kim yong at length.").empty());
  }

  TEST_CASE("add_names_of_known_parts: a headline in title case tells nothing") {
    CHECK(names_in("Rohit Slams New Budget In Fiery Speech Today").empty());
  }
}

}  // namespace khabar
