// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/field_table.h"

#include "common/unicode.h"

namespace khabar {
namespace {

constexpr bool has_rows_in_order() {
  for (std::size_t i = 0; i < kFieldTable.size(); ++i) {
    if (static_cast<std::size_t>(kFieldTable[i].field) != i + 1) return false;
  }
  return true;
}
static_assert(has_rows_in_order(), "field_row takes a field's number for its place");

}  // namespace

std::string_view to_string(Field field) {
  return field == Field::any ? std::string_view() : field_row(field).names.front();
}

std::optional<Field> find_field(std::string_view name) {
  if (name.empty()) return std::nullopt;
  const std::string lower = to_lower(name);
  for (const auto& row : kFieldTable) {
    if (std::find(row.names.begin(), row.names.end(), lower) != row.names.end()) return row.field;
  }
  return std::nullopt;
}

}  // namespace khabar
