// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/document.h>

namespace khabar {

using JsonValue = rapidjson::Value;

/// `text` as a JSON string, quotes included; U+FFFD for each byte that is not valid UTF-8.
std::string json_string(std::string_view text);

/// The shortest JSON number that reads back the same.
std::string json_number(double value);

/// ["a","b"].
std::string json_strings(const std::vector<std::string>& texts);

/// `parts`, which are JSON, with a comma between.
std::string json_join(const std::vector<std::string>& parts);

/// Reads JSON that a cluster answered. Throws Error, naming `from`, when it is none.
rapidjson::Document read_json(std::string_view json, const std::string& from);

/// The value at the end of a way of member names; null when it is not there.
const JsonValue* json_at(const JsonValue& value, std::initializer_list<const char*> names);

/// The same as text or number; empty or 0 when it is not there.
std::string_view json_text(const JsonValue& value, std::initializer_list<const char*> names);
std::uint64_t json_count(const JsonValue& value, std::initializer_list<const char*> names);

}  // namespace khabar
