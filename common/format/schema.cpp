// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/schema.h"

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

/// `value` as one term, whatever its length and bytes.
std::string whole_term(std::string_view prefix, std::string_view value) {
  const bool fits = value.size() + prefix.size() <= kMaxTermBytes &&
                    value.find('\0') == std::string_view::npos && !value.starts_with('#');
  std::string term(prefix);
  if (fits) return term.append(value);
  return term.append("#").append(hash128_hex(value));
}

}  // namespace

std::string id_term(std::string_view id) {
  return whole_term(kIdPrefix, id);
}

std::string url_term(std::string_view url) {
  return whole_term(kUrlPrefix, url);
}

std::string day_digits(const Day& day) {
  std::string digits = to_iso8601(day);
  std::erase(digits, '-');
  return digits;
}

std::string facet_value_key(std::uint32_t ordinal) {
  std::string digits = std::to_string(ordinal);
  digits.insert(0, 10 - digits.size(), '0');
  return std::string(kFacetValueKey) + digits;
}

std::string link_key(std::string_view id) {
  return std::string(kLinkKey).append(id);
}

std::optional<TextField> find_text_field(std::string_view name) {
  return find_by_name(kTextFields, name);
}

std::optional<FilterField> find_filter_field(std::string_view name) {
  return find_by_name(kFilterFields, name);
}

}  // namespace khabar::schema
