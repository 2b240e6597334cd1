// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/schema.h"

#include "common/hash.h"

namespace khabar::schema {
namespace {

constexpr std::size_t kMaxKeyBytes = 245;  // terms and keys of Xapian's glass backend

}  // namespace

std::string whole_term(std::string_view prefix, std::string_view value) {
  const bool fits = value.size() + prefix.size() <= kMaxKeyBytes &&
                    value.find('\0') == std::string_view::npos && !value.starts_with('#');
  std::string term(prefix);
  if (fits) return term.append(value);
  return term.append("#").append(hash128_hex(value));
}

std::string facet_term(Facet facet, std::string_view value) {
  return whole_term(facet_row(facet).whole, value);
}

std::string id_term(std::string_view id) {
  return whole_term(field_row(Field::id).whole, id);
}

std::string url_term(std::string_view url) {
  return whole_term(field_row(Field::url).whole, url);
}

std::string day_digits(const Day& day) {
  std::string digits = to_iso8601(day);
  std::erase(digits, '-');
  return digits;
}

std::string story_key(std::uint64_t least_hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string key(16, '0');
  for (std::size_t i = key.size(); i-- > 0; least_hash >>= 4) key[i] = kDigits[least_hash & 15];
  return key;
}

std::string sequence_value(std::uint64_t sequence) {
  constexpr std::size_t kBytes = 4;
  std::string value(kBytes, '\0');
  for (std::size_t i = kBytes; i-- > 0; sequence >>= 8) {
    value[i] = static_cast<char>(sequence & 0xff);
  }
  return value;
}

std::string facet_value_key(std::uint32_t ordinal) {
  std::string digits = std::to_string(ordinal);
  digits.insert(0, 10 - digits.size(), '0');
  return std::string(kFacetValueKey) + digits;
}

std::string link_key(std::string_view id) {
  return whole_term(kLinkKey, id);
}

std::optional<TextField> find_text_field(Field field) {
  for (const auto& text : kTextFields) {
    if (text.field == field) return text;
  }
  return std::nullopt;
}

}  // namespace khabar::schema
