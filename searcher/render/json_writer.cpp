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

void write_number(JsonWriter& json, const char* name, double value) {
  json.Key(name);
  json.Double(std::isfinite(value) ? std::round(value * 1e6) / 1e6 : 0.0);
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
