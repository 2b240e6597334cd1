// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "common/analysis/analyzer.h"
#include "common/analysis/script.h"
#include "common/error.h"
#include "common/unicode.h"
#include "tests/support/paths.h"

namespace khabar {
namespace {

struct Record {
  SourceLocation where;
  std::string id;
  std::string type;
  std::string name_hi;
  std::string name_en;
  std::vector<std::string> aliases;
  std::vector<std::string> brief;
  bool has_company = false;  ///< What stands near it tells it from others of its name.
};

using Problems = std::vector<std::string>;

std::string quoted(std::string_view text) {
  return '"' + std::string(text) + '"';
}

std::string read_text(const rapidjson::Value& object, const char* field) {
  const auto member = object.FindMember(field);
  if (member == object.MemberEnd() || !member->value.IsString()) return {};
  return {member->value.GetString(), member->value.GetStringLength()};
}

std::vector<std::string> read_list(const rapidjson::Value& object, const char* field) {
  std::vector<std::string> texts;
  const auto member = object.FindMember(field);
  if (member == object.MemberEnd() || !member->value.IsArray()) return texts;
  for (const auto& item : member->value.GetArray()) {
    texts.emplace_back(item.IsString() ? item.GetString() : "");
  }
  return texts;
}

bool is_slug(std::string_view id) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !id.empty() && is_letter(id.front()) && is_letter(id.back()) &&
         id.find("--") == std::string_view::npos &&
         std::all_of(id.begin(), id.end(), [&](char c) { return c == '-' || is_letter(c); });
}

bool has_script(std::string_view text, Script script) {
  for (std::size_t i = 0; i < text.size();) {
    if (script_of(next_code_point(text, i)) == script) return true;
  }
  return false;
}

/// Records of JSON Lines; a line that is no JSON object is reported and left out.
std::vector<Record> read_records(std::istream& input, const std::string& file, Problems& problems) {
  std::vector<Record> records;
  std::string line;
  for (std::size_t number = 1; std::getline(input, line); ++number) {
    const SourceLocation where{file, number};
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
    if (json.HasParseError()) {
      problems.push_back(at(where, rapidjson::GetParseError_En(json.GetParseError())));
    } else if (!json.IsObject() || !json.HasMember("names") || !json["names"].IsObject()) {
      problems.push_back(at(where, "no object with \"names\""));
    } else {
      records.push_back({where, read_text(json, "id"), read_text(json, "type"),
                         read_text(json["names"], "hi"), read_text(json["names"], "en"),
                         read_list(json, "aliases"), read_list(json, "short"),
                         !read_list(json, "near").empty()});
    }
  }
  return records;
}

void check_names(const Record& record, Problems& problems) {
  const auto report = [&](const std::string& what) { problems.push_back(at(record.where, what)); };
  if (!is_slug(record.id)) report("id " + quoted(record.id) + " is no slug");
  if (record.type != "person" && record.type != "place") {
    report("type " + quoted(record.type) + " is neither person nor place");
  }
  if (!has_script(record.name_hi, Script::devanagari) ||
      has_script(record.name_hi, Script::latin)) {
    report("Hindi name " + quoted(record.name_hi) + " is not in Devanagari");
  }
  if (!has_script(record.name_en, Script::latin) ||
      has_script(record.name_en, Script::devanagari)) {
    report("English name " + quoted(record.name_en) + " is not in Latin letters");
  }
}

/// What the analyzer makes of a name: spellings that it unifies have one key.
class NameKeys {
 public:
  std::string operator()(std::string_view name) {
    analyzer_.analyze(name, tokens_);
    std::string key;
    for (const Token& token : tokens_) {
      if (!key.empty()) key += ' ';
      key += token.exact;
    }
    return key;
  }

 private:
  Analyzer analyzer_;
  std::vector<Token> tokens_;
};

/// A form may stand once in an entity; only a label may also be `short`, which then makes it count
/// in context only.
void check_forms(const Record& record, NameKeys& key_of, Problems& problems) {
  std::set<std::string> labels = {key_of(record.name_hi), key_of(record.name_en)};
  std::set<std::string> seen = labels;
  std::set<std::string> brief;
  const auto add = [&](const std::string& form, std::set<std::string>& keys) {
    const std::string key = key_of(form);
    if (key.empty()) {
      problems.push_back(at(record.where, "an alias has no word in it"));
    } else if (!keys.insert(key).second) {
      problems.push_back(at(record.where, "alias " + quoted(form) + " is there already"));
    }
  };
  for (const std::string& form : record.aliases) add(form, seen);
  for (const std::string& form : record.brief) {
    add(form, labels.count(key_of(form)) > 0 ? brief : seen);
  }
}

/// Forms that name the entity anywhere.
std::set<std::string> keys_anywhere(const Record& record, NameKeys& key_of) {
  std::set<std::string> keys = {key_of(record.name_hi), key_of(record.name_en)};
  for (const std::string& form : record.brief) keys.erase(key_of(form));
  for (const std::string& form : record.aliases) keys.insert(key_of(form));
  return keys;
}

void check_between(const std::vector<Record>& records, NameKeys& key_of, Problems& problems) {
  std::set<std::string> ids;
  std::map<std::pair<std::string, std::string>, const Record*> owners;  // by type and key
  for (const Record& record : records) {
    if (!ids.insert(record.id).second) {
      problems.push_back(at(record.where, "id " + quoted(record.id) + " is taken"));
    }
    for (const std::string& key : keys_anywhere(record, key_of)) {
      const auto [owner, is_new] = owners.try_emplace({record.type, key}, &record);
      if (is_new || owner->second->id == record.id) continue;
      if (owner->second->has_company && record.has_company) continue;
      problems.push_back(at(record.where, quoted(key) + " names " + owner->second->id +
                                              " as well; move it to short, or give both a near"));
    }
  }
}

Problems find_problems(const std::vector<Record>& records) {
  Problems problems;
  NameKeys key_of;
  for (const Record& record : records) {
    check_names(record, problems);
    check_forms(record, key_of, problems);
  }
  check_between(records, key_of, problems);
  return problems;
}

std::string one_a_line(const Problems& problems) {
  std::string text;
  for (const std::string& problem : problems) text += problem + '\n';
  return text;
}

std::vector<Record> read_shipped(const std::string& file, Problems& problems) {
  std::ifstream input(test::source_path("common/entity/data/" + file));
  if (!input) problems.push_back(at({file, 0}, "cannot be opened"));
  return read_records(input, file, problems);
}

}  // namespace

TEST_SUITE("entity/data") {
  TEST_CASE(
      "people and places: every line is a sound entity, two that share an alias have company") {
    Problems unread;
    std::vector<Record> records = read_shipped("people.jsonl", unread);
    const std::vector<Record> places = read_shipped("places.jsonl", unread);
    records.insert(records.end(), places.begin(), places.end());

    CHECK(one_a_line(unread) == "");
    CHECK(one_a_line(find_problems(records)) == "");
  }

  TEST_CASE("people and places: each file holds one type and enough to be of use") {
    Problems unread;
    const auto count = [&](const std::string& file, std::string_view type) {
      const std::vector<Record> records = read_shipped(file, unread);
      return std::count_if(records.begin(), records.end(),
                           [&](const Record& record) { return record.type == type; });
    };
    CHECK(count("people.jsonl", "person") >= 3000);
    CHECK(count("people.jsonl", "place") == 0);
    CHECK(count("places.jsonl", "place") >= 2500);
    CHECK(count("places.jsonl", "person") == 0);
  }

  TEST_CASE("a damaged line is named with its file, its line and what is wrong") {
    struct Case {
      std::string lines;
      std::string problem;
    };
    const std::string sound =
        R"({"id":"delhi","type":"place","names":{"hi":"दिल्ली","en":"Delhi"},"aliases":["देहली"]})"
        "\n";
    const Case cases[] = {
        {sound, ""},
        {"{\"id\":", "x.jsonl:1: Invalid value.\n"},
        {"[]", "x.jsonl:1: no object with \"names\"\n"},
        {R"({"id":"New Delhi","type":"place","names":{"hi":"नई दिल्ली","en":"New Delhi"}})",
         "x.jsonl:1: id \"New Delhi\" is no slug\n"},
        {R"({"id":"agra","type":"town","names":{"hi":"आगरा","en":"Agra"}})",
         "x.jsonl:1: type \"town\" is neither person nor place\n"},
        {R"({"id":"agra","type":"place","names":{"hi":"Agra","en":"आगरा"}})",
         "x.jsonl:1: Hindi name \"Agra\" is not in Devanagari\n"
         "x.jsonl:1: English name \"आगरा\" is not in Latin letters\n"},
        {R"({"id":"pune","type":"place","names":{"hi":"पुणे","en":"Pune"},"aliases":["पूना",""]})",
         "x.jsonl:1: an alias has no word in it\n"},
        {R"({"id":"mumbai","type":"place","names":{"hi":"मुंबई","en":"Mumbai"},)"
         R"("aliases":["Bombay"],"short":["मुम्बई","bombay"]})",
         "x.jsonl:1: alias \"bombay\" is there already\n"},
        {sound + R"({"id":"delhi","type":"person","names":{"hi":"दिल्ली","en":"Delhi"}})",
         "x.jsonl:2: id \"delhi\" is taken\n"},
        {sound + R"({"id":"dehli","type":"place","names":{"hi":"देहली","en":"Dehli"}})",
         "x.jsonl:2: \"देहली\" names delhi as well; move it to short, or give both a near\n"},
        {sound + R"({"id":"dehli","type":"place","names":{"hi":"देहली","en":"Dehli"},)"
                 R"("short":["देहली"]})",
         ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.lines);
      std::istringstream input(c.lines);
      Problems problems;
      const std::vector<Record> records = read_records(input, "x.jsonl", problems);
      for (std::string& problem : find_problems(records)) problems.push_back(std::move(problem));
      CHECK(one_a_line(problems) == c.problem);
    }
  }
}

}  // namespace khabar
