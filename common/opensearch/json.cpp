// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/error.h"
#include "common/unicode.h"

namespace khabar {

std::string json_string(std::string_view text) {
  const std::string valid = to_valid_utf8(text);
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

std::string json_number(double value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.Double(value);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string json_join(const std::vector<std::string>& parts) {
  std::string joined;
  for (const auto& part : parts) joined.append(joined.empty() ? "" : ",").append(part);
  return joined;
}

std::string json_strings(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  parts.reserve(texts.size());
  for (const auto& text : texts) parts.push_back(json_string(text));
  return "[" + json_join(parts) + "]";
}

rapidjson::Document read_json(std::string_view json, const std::string& from) {
  rapidjson::Document document;
  document.Parse(json.data(), json.size());
  if (!document.HasParseError()) return document;
  throw Error(at({from, 0}, "error: its answer is no JSON (" +
                                std::string(rapidjson::GetParseError_En(document.GetParseError())) +
                                "); is it OpenSearch that answers there?"));
}

const JsonValue* json_at(const JsonValue& value, std::initializer_list<const char*> names) {
  const JsonValue* place = &value;
  for (const char* name : names) {
    if (!place->IsObject()) return nullptr;
    const auto member = place->FindMember(name);
    if (member == place->MemberEnd()) return nullptr;
    place = &member->value;
  }
  return place;
}

std::string_view json_text(const JsonValue& value, std::initializer_list<const char*> names) {
  const JsonValue* found = json_at(value, names);
  if (found == nullptr || !found->IsString()) return {};
  return {found->GetString(), found->GetStringLength()};
}

std::uint64_t json_count(const JsonValue& value, std::initializer_list<const char*> names) {
  const JsonValue* found = json_at(value, names);
  if (found == nullptr || !found->IsNumber()) return 0;
  return found->IsUint64() ? found->GetUint64()
                           : static_cast<std::uint64_t>(std::max(0.0, found->GetDouble()));
}

}  // namespace khabar
