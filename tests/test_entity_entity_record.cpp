// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "common/entity/entity_record.h"

namespace khabar {

TEST_SUITE("entity/entity_record") {
  TEST_CASE("parse_entity_record: any depth and any length are a problem, not an end") {
    const std::string deep =
        "{\"id\": " + std::string(200000, '[') + std::string(200000, ']') + "}";
    CHECK(std::get<RecordProblem>(parse_entity_record(deep)) ==
          "\"id\" is not a text; write 1 to 100 of a-z, 0-9 and -, such as narendra-modi");
    const std::string name(301, 'a');
    CHECK(std::get<RecordProblem>(parse_entity_record(
              R"({"id": "a", "type": "person", "names": {"en": ")" + name + "\"}}")) ==
          "a name is longer than 300 bytes; shorten it");
    CHECK(std::get<RecordProblem>(parse_entity_record(
              R"({"id": "a", "type": "person", "names": {"en": "A"}, "aliases": [")" + name +
              "\"]}")) == "a text of \"aliases\" is longer than 300 bytes; shorten it");
  }

  TEST_CASE("parse_entity_record: reads every field") {
    const auto parsed = parse_entity_record(
        R"({"id":"mira-nair","type":"person","names":{"hi":"मीरा नायर","en":"Mira Nair"},)"
        R"("aliases":["मीरा नय्यर"],"short":["नायर","Nair"],"near":["bollywood"],)"
        R"("same_as":["person.nrnr-ia","mira"],"never":["Mira Road"],"unless":["Sharma"]})");
    const auto* record = std::get_if<EntityRecord>(&parsed);
    REQUIRE(record != nullptr);
    CHECK(record->entity.id == "mira-nair");
    CHECK(record->entity.type == EntityType::person);
    CHECK(record->entity.label_hi == "मीरा नायर");
    CHECK(record->entity.label_en == "Mira Nair");
    CHECK(record->aliases == std::vector<std::string>{"मीरा नय्यर"});
    CHECK(record->brief == std::vector<std::string>{"नायर", "Nair"});
    CHECK(record->near == std::vector<std::string>{"bollywood"});
    CHECK(record->same_as == std::vector<std::string>{"person.nrnr-ia", "mira"});
    CHECK(record->never == std::vector<std::string>{"Mira Road"});
    CHECK(record->unless == std::vector<std::string>{"Sharma"});
  }

  TEST_CASE("parse_entity_record: a line of never alone names nothing") {
    const auto parsed = parse_entity_record(R"({"never":["वाह मोदी"]})");
    const auto* record = std::get_if<EntityRecord>(&parsed);
    REQUIRE(record != nullptr);
    CHECK(record->names_nothing());
    CHECK(record->never == std::vector<std::string>{"वाह मोदी"});
  }

  TEST_CASE("parse_entity_record: a problem says what was found and what to do") {
    struct Case {
      const char* line;
      const char* problem;
    };
    const Case cases[] = {
        {"[]", "not a JSON object; write {\"id\": …}"},
        {R"({"id":"x")",
         "not JSON at column 10 (Missing a comma or '}' after an object member.); write one object "
         "a "
         "line"},
        {R"({"type":"place","names":{"en":"Agra"}})", "no \"id\"; add one such as narendra-modi"},
        {R"({"id":"agra","names":{"en":"Agra"}})",
         "no \"type\"; write person, place or organisation"},
        {R"({"id":"agra","type":"place"})", "no \"names\"; write a name in hi, in en, or in both"},
        {R"({"id":"Agra City","type":"place","names":{"en":"Agra"}})",
         "\"id\" is \"Agra City\"; write 1 to 100 of a-z, 0-9 and -, such as narendra-modi"},
        {R"({"id":"agra\ncity","type":"place","names":{"en":"Agra"}})",
         "\"id\" is \"agra city\"; write 1 to 100 of a-z, 0-9 and -, such as narendra-modi"},
        {R"({"id":7,"type":"place","names":{"en":"Agra"}})",
         "\"id\" is not a text; write 1 to 100 of a-z, 0-9 and -, such as narendra-modi"},
        {R"({"id":"agra","type":"city","names":{"en":"Agra"}})",
         "\"type\" is \"city\"; write person, place or organisation"},
        {R"({"id":"agra","type":"place","names":"Agra"})",
         "\"names\" is not an object; write {\"hi\": …, \"en\": …}"},
        {R"({"id":"agra","type":"place","names":{"mr":"आग्रा"}})",
         "\"names\" has the language \"mr\"; write hi or en"},
        {R"({"id":"agra","type":"place","names":{"en":""}})",
         "the name in \"en\" is not a text; write it or leave it out"},
        {R"({"id":"agra","type":"place","names":{"en":"Agra"},"aliases":"Akbarabad"})",
         "\"aliases\" is not a list of texts; write [\"…\", \"…\"]"},
        {R"({"id":"agra","type":"place","names":{"en":"Agra"},"alias":["Akbarabad"]})",
         "\"alias\" is no field of an entity; use id, type, names, aliases, short, near, "
         "same_as, never, "
         "unless"},
        {R"({"id":"agra","type":"place","names":{"en":"Agra"},"same_as":["Agra City"]})",
         "\"same_as\" has \"Agra City\"; write ids as khabar-index names prints them, such as "
         "person.rvs-ki"},
        {R"({"id":"agra","type":"place","names":{"en":"Agra"},"same_as":["agra"]})",
         "\"same_as\" has the entity's own id \"agra\"; leave it out"},
        {R"({"id":"agra","type":"place","names":{"en":"Agra"},"never":["Agra"]})",
         "\"never\" has \"Agra\", which is a name of the entity too; leave one out"},
        {R"({"never":"Agra"})", "\"never\" is not a list of texts; write [\"…\", \"…\"]"},
        {R"({"never":["Agra"],"near":["delhi"]})", "no \"id\"; add one such as narendra-modi"},
        {R"({"id":"agra","type":"place","names":{"en":"Agra"},"aliases":["A\udd11gra"]})",
         "\"aliases\" has an escape that is half a character, such as \\ud83d alone; write the "
         "character itself"},
        {"{\"id\":\"agra\xff\"}", "not UTF-8; save the file as UTF-8"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.line);
      const auto parsed = parse_entity_record(c.line);
      const auto* problem = std::get_if<RecordProblem>(&parsed);
      REQUIRE(problem != nullptr);
      CHECK(*problem == c.problem);
    }
  }

  TEST_CASE("read_entity_records: bad lines are told with their place, empty ones skipped") {
    std::istringstream input(
        "{\"id\":\"agra\",\"type\":\"place\",\"names\":{\"en\":\"Agra\"}}\n"
        "\n"
        "{}\n");
    std::vector<std::string> ids;
    std::vector<std::string> problems;
    read_entity_records(
        input, "names.jsonl", [&](const EntityRecord& record) { ids.push_back(record.entity.id); },
        [&](const SourceLocation& where, const RecordProblem& problem) {
          problems.push_back(at(where, problem));
        });
    CHECK(ids == std::vector<std::string>{"agra"});
    CHECK(problems ==
          std::vector<std::string>{"names.jsonl:3: no \"id\"; add one such as narendra-modi"});
  }
}

}  // namespace khabar
