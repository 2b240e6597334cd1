// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "common/entity/builtin_catalogue.h"
#include "common/entity/catalogue.h"
#include "common/entity/catalogue_file.h"
#include "common/error.h"
#include "tests/support/entity_texts.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

std::vector<std::string> ids_of(const Catalogue& catalogue, std::string_view alias,
                                AliasUse widest = AliasUse::anywhere) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(alias, tokens);
  std::vector<std::string> ids;
  for (const Entity* entity : catalogue.find_alias(tokens, widest)) ids.push_back(entity->id);
  return ids;
}

using Ids = std::vector<std::string>;

std::string image_of(const Catalogue& catalogue) {
  std::ostringstream image;
  catalogue.save(image);
  return image.str();
}

}  // namespace

TEST_SUITE("entity/catalogue") {
  TEST_CASE("find_alias: aliases in both scripts and any case reach one entity") {
    const Catalogue& catalogue = test::shipped_catalogue();
    for (const char* alias : {"Russia", "russia", "रूस"}) {
      CAPTURE(alias);
      CHECK(ids_of(catalogue, alias) == Ids{"russia"});
    }
    for (const char* alias : {"PM Modi", "pm modi", "नरेंद्र मोदी", "नरेन्द्र मोदी", "Narendra Modi"}) {
      CAPTURE(alias);
      CHECK(ids_of(catalogue, alias) == Ids{"narendra-modi"});
    }
    for (const char* alias : {"Bharat", "India", "भारत"}) {
      CAPTURE(alias);
      CHECK(ids_of(catalogue, alias) == Ids{"india"});
    }
    for (const char* alias : {"भाजपा", "बीजेपी", "BJP", "B.J.P.", "Bharatiya Janata Party"}) {
      CAPTURE(alias);
      CHECK(ids_of(catalogue, alias) == Ids{"bharatiya-janata-party"});
    }
  }

  TEST_CASE("find_alias: an adjective or a part of an alias is no alias") {
    const Catalogue& catalogue = test::shipped_catalogue();
    CHECK(ids_of(catalogue, "रूसी").empty());
    CHECK(ids_of(catalogue, "जापानी").empty());
    CHECK(ids_of(catalogue, "Bharatiya Janata").empty());
    CHECK(ids_of(catalogue, "").empty());
  }

  TEST_CASE("find_alias: common words are aliases for filters only") {
    const Catalogue& catalogue = test::shipped_catalogue();
    CHECK(ids_of(catalogue, "आप").empty());
    CHECK(ids_of(catalogue, "आप", AliasUse::ordinary) == Ids{"aam-aadmi-party"});
    CHECK(ids_of(catalogue, "who").empty());
    CHECK(ids_of(catalogue, "who", AliasUse::ordinary) == Ids{"world-health-organization"});
  }

  TEST_CASE("find_alias: entities that share an alias come in the order they were added") {
    const auto ids = ids_of(test::shipped_catalogue(), "Congress");
    REQUIRE(ids.size() >= 2);
    CHECK(ids[0] == "indian-national-congress");
    CHECK(ids[1] == "united-states-congress");
  }

  TEST_CASE("add: a known id is extended") {
    Catalogue catalogue = test::catalogue_of(
        {R"({"id":"agra","type":"place","names":{"en":"Agra"}})",
         R"({"id":"agra","type":"place","names":{"hi":"आगरा"},"aliases":["अकबराबाद"]})"});
    CHECK(catalogue.size() == 1);
    CHECK(catalogue.entity(0).label_en == "Agra");
    CHECK(catalogue.entity(0).label_hi == "आगरा");
    CHECK(ids_of(catalogue, "अकबराबाद") == Ids{"agra"});
  }

  TEST_CASE("load: reads back what save wrote") {
    const Catalogue catalogue = test::catalogue_of(
        {R"({"id":"mira-nair","type":"person","names":{"hi":"मीरा नायर","en":"Mira Nair"},)"
         R"("near":["bollywood"],"unless":["cricket"]})"});
    const std::string image = image_of(catalogue);
    const Catalogue again = Catalogue::load(image);

    CHECK(again.size() == 1);
    CHECK(again.entity(0).type == EntityType::person);
    CHECK(again.near(0) == std::vector<std::string>{"bollywood"});
    CHECK(again.unless(0) == std::vector<std::uint64_t>{word_hash("cricket")});
    CHECK(ids_of(again, "Mira Nair") == Ids{"mira-nair"});
    CHECK(again.find_id("mira-nair") == 0);
    CHECK_FALSE(again.find_id("bollywood").has_value());
  }

  TEST_CASE("load: what is added changes neither the image nor another catalogue of it") {
    const std::string image = image_of(test::catalogue_of(
        {R"({"id":"agra","type":"place","names":{"hi":"आगरा","en":"Agra"},"aliases":["Agre"]})",
         R"({"id":"town","type":"place","names":{"en":"Taj Town"}})"}));
    const std::string before = image;
    const Catalogue untouched = Catalogue::load(image);
    Catalogue changed = untouched;
    Analyzer analyzer;
    EntityRecord record;
    record.entity = {"agra", EntityType::place, "आगरा", "Agra"};
    record.aliases = {"Akbarabad"};
    record.never = {"Agre"};
    record.same_as = {"town"};
    changed.add(record, analyzer);
    CHECK(ids_of(changed, "Akbarabad") == Ids{"agra"});
    CHECK(ids_of(changed, "Agra") == Ids{"agra"});
    CHECK(ids_of(changed, "Agre").empty());
    CHECK(ids_of(changed, "Taj Town") == Ids{"agra"});
    CHECK(ids_of(untouched, "Akbarabad").empty());
    CHECK(ids_of(untouched, "Agre") == Ids{"agra"});
    CHECK(ids_of(untouched, "Taj Town") == Ids{"town"});
    CHECK(image == before);
  }

  TEST_CASE("load: anything else is refused") {
    const char* message = "the built-in catalogue is damaged; build the program again";
    CHECK_THROWS_WITH_AS(Catalogue::load(""), message, Error);
    CHECK_THROWS_WITH_AS(Catalogue::load("khabar catalogue 1\n\x05"), message, Error);
  }

  TEST_CASE("builtin_catalogue: every country and at least 1,500 entities of our own") {
    CHECK(test::shipped_catalogue().size() >= 1800);
    for (const char* name : {"Bhutan", "भूटान", "Zambia", "ज़ाम्बिया", "Fiji", "फ़िजी"}) {
      CAPTURE(name);
      CHECK(ids_of(test::shipped_catalogue(), name, AliasUse::ordinary).size() == 1);
    }
  }

  TEST_CASE("add_catalogue_records: the user's entities join, bad lines are told and counted") {
    const std::string records =
        "{\"id\":\"rampur-press\",\"type\":\"organisation\",\"names\":{\"en\":\"Rampur Press\"}}\n"
        "{\"id\":\"x\",\"names\":{\"en\":\"X\"}}\n";
    Catalogue catalogue = builtin_catalogue();
    Analyzer analyzer;
    std::ostringstream problems;

    CHECK(add_catalogue_records(records, "names.jsonl", catalogue, analyzer, problems) == 1);
    CHECK(problems.str() ==
          "names.jsonl:2: warning: no \"type\"; write person, place or organisation (entity "
          "skipped)\n");
    CHECK(ids_of(catalogue, "rampur press") == Ids{"rampur-press"});
  }

  TEST_CASE("read_catalogue_file: a file that is not there ends the command") {
    CHECK_THROWS_WITH_AS(
        read_catalogue_file("/nowhere/names.jsonl"),
        "/nowhere/names.jsonl: cannot be opened; give --catalogue a file of JSON Lines", Error);
  }

  TEST_CASE("add: what an entity is the same as has its number, also after saving") {
    const std::string sushant =
        R"({"id":"sushant","type":"person","names":{"en":"Sushant Rajput"},"aliases":["SSR"]})";
    const Catalogue catalogue = test::catalogue_of(
        {sushant,
         R"({"id":"actor","type":"person","names":{"hi":"सुशांत"},"same_as":["sushant","person.ss-u"]})"});
    const std::string image = image_of(catalogue);
    for (const Catalogue& known : {catalogue, Catalogue::load(image)}) {
      CHECK(ids_of(known, "Sushant Rajput") == Ids{"actor"});
      CHECK(ids_of(known, "SSR") == Ids{"actor"});
      CHECK(known.find_id("sushant") == known.find_id("actor"));
      CHECK(known.find_id("person.ss-u") == known.find_id("actor"));
    }
  }

  TEST_CASE("add: what an entity is never called names it no more, others still") {
    const Catalogue catalogue = test::catalogue_of(
        {R"({"id":"along","type":"place","names":{"en":"Aalo"},"aliases":["Along"]})",
         R"({"id":"band","type":"organisation","names":{"en":"Along"}})",
         R"({"id":"along","type":"place","names":{"en":"Aalo"},"never":["Along"]})"});
    CHECK(ids_of(catalogue, "Along") == Ids{"band"});
    CHECK(ids_of(catalogue, "Aalo") == Ids{"along"});
  }
}

}  // namespace khabar
