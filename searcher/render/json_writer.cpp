// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/json_writer.h"

#include <cmath>

#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

std::string with_valid_utf8(std::string_view text) {
  std::string valid;
  for (std::size_t end = 0; end < text.size();) {
    const std::size_t begin = end;
    const bool damaged = next_code_point(text, end) == U'\uFFFD';
    valid.append(damaged ? kReplacement : text.substr(begin, end - begin));
  }
  return valid;
}

}  // namespace

void write_string(JsonWriter& json, std::string_view text) {
  if (find_invalid_utf8(text)) return write_string(json, with_valid_utf8(text));
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_field(JsonWriter& json, const char* name, std::string_view text) {
  json.Key(name);
  write_string(json, text);
}

void write_date(JsonWriter& json, const char* name, const std::optional<Date>& date) {
  json.Key(name);
  if (date) {
    write_string(json, to_iso8601(*date));
  } else {
    json.Null();
  }
}

void write_number(JsonWriter& json, const char* name, double value) {
  json.Key(name);
  json.Double(std::isfinite(value) ? std::round(value * 1e6) / 1e6 : 0.0);
}

void write_strings(JsonWriter& json, const char* name, const std::vector<std::string>& values) {
  json.Key(name);
  json.StartArray();
  for (const auto& value : values) write_string(json, value);
  json.EndArray();
}

void write_ranges(JsonWriter& json, const char* name, const std::vector<ByteRange>& ranges) {
  json.Key(name);
  json.StartArray();
  for (const auto& range : ranges) {
    json.StartArray();
    json.Uint64(range.begin);
    json.Uint64(range.end);
    json.EndArray();
  }
  json.EndArray();
}

void write_entities(JsonWriter& json, const std::vector<FacetValue>& entities) {
  json.Key("entities");
  json.StartArray();
  for (const auto& entity : entities) {
    json.StartObject();
    write_field(json, "type", to_string(entity.facet));
    write_field(json, "id", entity.value);
    write_field(json, "label", display_label(entity));
    json.EndObject();
  }
  json.EndArray();
}

void write_facet_counts(JsonWriter& json, const char* name, const std::vector<FacetCount>& counts) {
  json.Key(name);
  json.StartArray();
  for (const auto& [value, count] : counts) {
    json.StartObject();
    write_field(json, "value", value.value);
    write_field(json, "label", display_label(value));
    json.Key("count");
    json.Uint(count);
    json.EndObject();
  }
  json.EndArray();
}

void write_date_counts(JsonWriter& json, const char* name, const std::vector<DateCount>& counts) {
  json.Key(name);
  json.StartArray();
  for (const auto& [value, count] : counts) {
    json.StartObject();
    write_field(json, "value", value);
    json.Key("count");
    json.Uint(count);
    json.EndObject();
  }
  json.EndArray();
}

void begin_answer(JsonWriter& json, std::string_view query) {
  json.StartObject();
  json.Key("format");
  json.Int(kJsonFormat);
  write_field(json, "query", query);
}

void write_line(const rapidjson::StringBuffer& buffer, std::ostream& out) {
  out.write(buffer.GetString(), static_cast<std::streamsize>(buffer.GetSize()));
  out << '\n';
}

}  // namespace khabar
