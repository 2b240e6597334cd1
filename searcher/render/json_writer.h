// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace khabar {

/// Version of the JSON that is written; raised when a field changes its meaning.
inline constexpr int kJsonFormat = 2;

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

/// Writes `text`, with U+FFFD for each byte that is not valid UTF-8.
void write_string(JsonWriter& json, std::string_view text);
void write_field(JsonWriter& json, const char* name, std::string_view text);

/// Six decimals at most: enough to order hits, short enough to read.
void write_number(JsonWriter& json, const char* name, double value);

/// What every answer to a query begins with.
void begin_answer(JsonWriter& json, std::string_view query);

/// Writes what was gathered, and ends the line.
void write_line(const rapidjson::StringBuffer& buffer, std::ostream& out);

}  // namespace khabar
