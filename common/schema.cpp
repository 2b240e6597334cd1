// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema.h"

#include "common/hash.h"

namespace khabar::schema {
namespace {

constexpr std::size_t kMaxTermBytes = 245;  // Xapian's glass backend, prefix included

template <typename Fields>
auto find_by_name(const Fields& fields, std::string_view name)
    -> std::optional<typename Fields::value_type> {
  for (const auto& field : fields) {
    if (field.name == name) return field;
  }
  return std::nullopt;
}

}  // namespace

std::string id_term(std::string_view id) {
  const bool fits = id.size() + kIdPrefix.size() <= kMaxTermBytes &&
                    id.find('\0') == std::string_view::npos && !id.starts_with('#');
  std::string term(kIdPrefix);
  if (fits) return term.append(id);
  return term.append("#").append(hash128_hex(id));
}

std::string facet_value_key(std::uint32_t ordinal) {
  std::string digits = std::to_string(ordinal);
  digits.insert(0, 10 - digits.size(), '0');
  return std::string(kFacetValueKey) + digits;
}

std::optional<TextField> find_text_field(std::string_view name) {
  return find_by_name(kTextFields, name);
}

std::optional<FilterField> find_filter_field(std::string_view name) {
  return find_by_name(kFilterFields, name);
}

}  // namespace khabar::schema
