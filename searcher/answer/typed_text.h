// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"

namespace khabar {

/// A field and what of its value was typed: `source:"abp li`.
struct TypedValue {
  std::string_view before;  ///< Up to and with the colon.
  QueryField field;
  std::string_view value;  ///< Without its quote.
};

/// Where the last word of a query that is being typed begins, in bytes.
std::size_t last_word_begin(std::string_view typed);

/// The value that is being typed; absent where there is no field, or its value is complete.
std::optional<TypedValue> find_field_value(std::string_view typed);

/// Where the last words begin that may begin one label, the most words first.
std::vector<std::size_t> label_begins(std::string_view typed);

/// A value as a query has it: in quotes where it needs them.
std::string as_field_value(const std::string& value);

}  // namespace khabar
