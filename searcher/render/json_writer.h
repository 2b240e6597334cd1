// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "searcher/engine/engine.h"

namespace khabar {

/// Version of the JSON that is written; raised when a field changes its meaning.
inline constexpr int kJsonFormat = 2;

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

/// Writes `text`, with U+FFFD for each byte that is not valid UTF-8.
void write_string(JsonWriter& json, std::string_view text);
void write_field(JsonWriter& json, const char* name, std::string_view text);

/// As ISO 8601, or null.
void write_date(JsonWriter& json, const char* name, const std::optional<Date>& date);

/// Six decimals at most: enough to order hits, short enough to read.
void write_number(JsonWriter& json, const char* name, double value);

void write_strings(JsonWriter& json, const char* name, const std::vector<std::string>& values);

/// An array of [begin, end].
void write_ranges(JsonWriter& json, const char* name, const std::vector<ByteRange>& ranges);

/// An array of {"type", "id", "label"}.
void write_entities(JsonWriter& json, const std::vector<FacetValue>& entities);

/// An array of {"value", "label", "count"}.
void write_facet_counts(JsonWriter& json, const char* name, const std::vector<FacetCount>& counts);

/// An array of {"value", "count"}.
void write_date_counts(JsonWriter& json, const char* name, const std::vector<DateCount>& counts);

/// What every answer to a query begins with.
void begin_answer(JsonWriter& json, std::string_view query);

/// Writes what was gathered, and ends the line.
void write_line(const rapidjson::StringBuffer& buffer, std::ostream& out);

}  // namespace khabar
