// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/name_parts.h"

namespace khabar {
namespace {

/// "ar|रहमान": the initials and the words.
std::string parts_of(std::string_view name) {
  const NameParts parts = name_parts(name);
  std::string text = parts.initials;
  for (const auto& word : parts.words) text += '|' + word;
  return text;
}

}  // namespace

TEST_SUITE("entity/name_parts") {
  TEST_CASE("name_parts: initials are told from words in either script") {
    struct Case {
      const char* name;
      const char* parts;
    };
    for (const Case& c : {
             Case{"A. R. Rahman", "ar|Rahman"},
             Case{"ए. आर. रहमान", "ar|रहमान"},
             Case{"वी.एस. अच्युतानंदन", "vs|अच्युतानंदन"},
             Case{"VS Achuthanandan", "vs|Achuthanandan"},
             Case{"एम् करुणानिधि", "m|करुणानिधि"},
             Case{"पि. हरीश", "p|हरीश"},
             Case{"वि हरीश", "v|हरीश"},
             Case{"रा. सुरेश", "r|सुरेश"},
             Case{"शी जिनपिंग", "|शी|जिनपिंग"},  // a long vowel without a dot is a word
             Case{"Kim Yo-jong", "|Kim|Yo|jong"},
         }) {
      CAPTURE(c.name);
      CHECK(parts_of(c.name) == c.parts);
    }
  }

  TEST_CASE("name_parts: titles and parentheses are left out unless nothing else is there") {
    CHECK(parts_of("Adv. Anil Nair (politician)") == "|Anil|Nair");
    CHECK(parts_of("स्वर्गीय अनिल नायर") == "|अनिल|नायर");
    CHECK(parts_of("अनिल नायर (क्रिकेटर)") == "|अनिल|नायर");
    CHECK(parts_of("Shri") == "|Shri");
    CHECK(parts_of("(Nair)") == "|Nair");
    CHECK(parts_of("Anil (Nair") == "|Anil");
  }

  TEST_CASE("name_parts: nukta and visarga do not matter") {
    CHECK(parts_of("मोः ज़ाकिर") == parts_of("जाकिर"));
  }

  TEST_CASE("name_parts: no letters, no parts") {
    CHECK(parts_of("").empty());
    CHECK(parts_of("2024 — ।").empty());
  }
}

}  // namespace khabar
