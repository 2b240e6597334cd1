// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/entity_record.h"

#include <algorithm>
#include <fstream>
#include <istream>
#include <optional>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "common/entity/unlisted.h"
#include "common/foreign_text.h"
#include "common/unicode.h"

namespace khabar {
namespace {

using rapidjson::Value;

std::string_view text_of(const Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

std::string quoted(std::string_view text) {
  return '"' + shown(text) + '"';
}

constexpr std::size_t kMaxNameBytes = 300;

RecordProblem too_long(const std::string& what) {
  return what + " is longer than " + std::to_string(kMaxNameBytes) + " bytes; shorten it";
}

/// An id becomes part of an index term: it has no spaces and stays short.
bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 100 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// The id of a row of an index: one of the catalogue's, or a type, a dot and a key.
bool is_row_id(std::string_view id) {
  const std::size_t dot = id.find('.');
  return dot == id.npos ? is_id(id) : is_unlisted(id) && id.size() <= 130;
}

RecordProblem read_type(const Value& value, EntityRecord& record) {
  const auto type = value.IsString() ? find_entity_type(text_of(value)) : std::nullopt;
  if (!type) {
    const std::string found = value.IsString() ? quoted(text_of(value)) : "not a text";
    return "\"type\" is " + found + "; write person, place or organisation";
  }
  record.entity.type = *type;
  return {};
}

RecordProblem read_id(const Value& value, EntityRecord& record) {
  if (!value.IsString() || !is_id(text_of(value))) {
    const std::string found = value.IsString() ? quoted(text_of(value)) : "not a text";
    return "\"id\" is " + found + "; write 1 to 100 of a-z, 0-9 and -, such as narendra-modi";
  }
  record.entity.id = text_of(value);
  return {};
}

RecordProblem read_names(const Value& value, EntityRecord& record) {
  if (!value.IsObject()) return "\"names\" is not an object; write {\"hi\": …, \"en\": …}";
  for (const auto& [key, name] : value.GetObject()) {
    const std::string_view language = text_of(key);
    if (language != "hi" && language != "en") {
      return "\"names\" has the language " + quoted(language) + "; write hi or en";
    }
    if (!name.IsString() || name.GetStringLength() == 0) {
      return "the name in " + quoted(language) + " is not a text; write it or leave it out";
    }
    if (name.GetStringLength() > kMaxNameBytes) return too_long("a name");
    (language == "hi" ? record.entity.label_hi : record.entity.label_en) = to_nfc(text_of(name));
  }
  return {};
}

RecordProblem read_list(std::string_view field, const Value& value,
                        std::vector<std::string>& list) {
  const auto is_text = [](const Value& item) {
    return item.IsString() && item.GetStringLength() > 0;
  };
  if (!value.IsArray() || !std::all_of(value.Begin(), value.End(), is_text)) {
    return quoted(field) + " is not a list of texts; write [\"…\", \"…\"]";
  }
  for (const Value& item : value.GetArray()) {
    if (item.GetStringLength() > kMaxNameBytes) return too_long("a text of " + quoted(field));
    list.push_back(to_nfc(text_of(item)));
  }
  return {};
}

bool is_half_character(const Value& value) {
  return value.IsString() && find_invalid_utf8(text_of(value)).has_value();
}

/// In a text, a list of texts or an object of texts; deeper ones are refused as no such thing.
bool has_half_character(const Value& value) {
  if (value.IsArray()) return std::any_of(value.Begin(), value.End(), is_half_character);
  if (!value.IsObject()) return is_half_character(value);
  return std::any_of(value.MemberBegin(), value.MemberEnd(),
                     [](const auto& member) { return is_half_character(member.value); });
}

RecordProblem read_field(std::string_view field, const Value& value, EntityRecord& record) {
  if (has_half_character(value)) {
    return quoted(field) +
           " has an escape that is half a character, such as \\ud83d alone; write "
           "the character itself";
  }
  if (field == "id") return read_id(value, record);
  if (field == "type") return read_type(value, record);
  if (field == "names") return read_names(value, record);
  if (field == "aliases") return read_list(field, value, record.aliases);
  if (field == "short") return read_list(field, value, record.brief);
  if (field == "near") return read_list(field, value, record.near);
  if (field == "same_as") return read_list(field, value, record.same_as);
  if (field == "never") return read_list(field, value, record.never);
  if (field == "unless") return read_list(field, value, record.unless);
  return quoted(field) +
         " is no field of an entity; use id, type, names, aliases, short, near, same_as, never, "
         "unless";
}

/// What a record says of itself in two ways.
RecordProblem find_contradiction(const EntityRecord& record) {
  for (const std::string& id : record.same_as) {
    if (!is_row_id(id)) {
      return "\"same_as\" has " + quoted(id) +
             "; write ids as khabar-index names prints them, such as person.rvs-ki";
    }
    if (id == record.entity.id) {
      return "\"same_as\" has the entity's own id " + quoted(id) + "; leave it out";
    }
  }
  for (const std::string& name : record.never) {
    const auto is_that = [&](const std::string& other) { return other == name; };
    if (is_that(record.entity.label_hi) || is_that(record.entity.label_en) ||
        std::ranges::any_of(record.aliases, is_that) ||
        std::ranges::any_of(record.brief, is_that)) {
      return "\"never\" has " + quoted(name) + ", which is a name of the entity too; leave one out";
    }
  }
  return {};
}

RecordProblem find_missing(const rapidjson::Document& json, const EntityRecord& record) {
  if (json.MemberCount() == 1 && !record.never.empty()) return {};
  if (record.entity.id.empty()) return "no \"id\"; add one such as narendra-modi";
  if (!json.HasMember("type")) return "no \"type\"; write person, place or organisation";
  if (record.entity.label_hi.empty() && record.entity.label_en.empty()) {
    return "no \"names\"; write a name in hi, in en, or in both";
  }
  return {};
}

}  // namespace

std::variant<EntityRecord, RecordProblem> parse_entity_record(std::string_view line) {
  if (find_invalid_utf8(line)) return RecordProblem("not UTF-8; save the file as UTF-8");
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());  // any depth, on the heap
  if (json.HasParseError()) {
    return "not JSON at column " + std::to_string(json.GetErrorOffset() + 1) + " (" +
           rapidjson::GetParseError_En(json.GetParseError()) + "); write one object a line";
  }
  if (!json.IsObject()) return RecordProblem("not a JSON object; write {\"id\": …}");
  EntityRecord record;
  // Not a range-for: RapidJSON's operator!= of members is ambiguous to Clang in C++20.
  for (auto field = json.MemberBegin(); field < json.MemberEnd(); ++field) {
    auto problem = read_field(text_of(field->name), field->value, record);
    if (!problem.empty()) return problem;
  }
  if (auto problem = find_missing(json, record); !problem.empty()) return problem;
  if (auto problem = find_contradiction(record); !problem.empty()) return problem;
  return record;
}

void read_entity_records(
    std::istream& input, const std::string& file,
    const std::function<void(EntityRecord)>& on_record,
    const std::function<void(const SourceLocation&, const RecordProblem&)>& on_problem) {
  SourceLocation where{file, 0};
  for (std::string line; std::getline(input, line);) {
    ++where.line;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto parsed = parse_entity_record(line);
    if (auto* record = std::get_if<EntityRecord>(&parsed)) {
      on_record(std::move(*record));
    } else {
      on_problem(where, std::get<RecordProblem>(parsed));
    }
  }
}

void read_entity_file(const std::string& file,
                      const std::function<void(const EntityRecord&)>& on_record) {
  std::ifstream input(file);
  if (!input) throw Error(file + ": cannot be opened; check the path in common/CMakeLists.txt");
  read_entity_records(input, file, on_record,
                      [](const SourceLocation& where, const RecordProblem& problem) {
                        throw Error(at(where, problem));
                      });
}

}  // namespace khabar
