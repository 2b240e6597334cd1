// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include <rapidjson/document.h>

namespace khabar {

/// Deepest nesting of brackets that is read; real articles have fewer than ten.
inline constexpr std::size_t kMaxJsonDepth = 100;

using JsonValue = rapidjson::Value;

/// Reads one JSON object. Numbers are strings, as they were written; NaN and infinities, which some
/// exporters write, are null.
///
/// Returns what is wrong and what to do, in one line, for anything that is not one valid UTF-8 JSON
/// object of at most kMaxJsonDepth. Cost: one pass; memory about twice that of `json`. Depth does
/// not use the call stack.
std::variant<rapidjson::Document, std::string> parse_json(std::string_view json);

inline std::string_view text_of(const JsonValue& value) {
  return {value.GetString(), value.GetStringLength()};
}

}  // namespace khabar
