// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/varint.h"

namespace khabar {

/// What hits are counted by. Stored in every index: add at the end, at most eight.
enum class Facet : std::uint8_t { person, place, organisation, source, section, language, month };

inline constexpr std::array<std::string_view, 7> kFacetNames = {
    "person", "place", "organisation", "source", "section", "language", "month"};

constexpr std::string_view to_string(Facet facet) {
  return kFacetNames[static_cast<std::size_t>(facet)];
}

/// The facet of that name, absent for other names.
std::optional<Facet> find_facet(std::string_view name);

/// One value that hits can be counted under. An entity has a label in each script it was seen in;
/// every other value is its own label.
struct FacetValue {
  Facet facet = Facet::source;
  std::string value;     ///< An entity id, a month "2023-09", or the text itself.
  std::string label_hi;  ///< Entities only.
  std::string label_en;  ///< Entities only.

  friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// "नरेंद्र मोदी / Narendra Modi", or the one label there is; empty without any.
std::string display_label(std::string_view label_hi, std::string_view label_en);

/// The same, or the value when it has no label.
std::string display_label(const FacetValue& value);

/// A facet value as an article refers to it: its number in the index's facet dictionary.
struct FacetOrdinal {
  Facet facet = Facet::source;
  std::uint32_t ordinal = 0;  ///< Counts from 0 over all facets of an index together.

  friend bool operator==(const FacetOrdinal&, const FacetOrdinal&) = default;
};

/// The facet values of one article as bytes for schema::kFacetSlot: one LEB128 number each,
/// ordinal * 8 + facet. Ten values take 10 to 30 bytes.
std::string pack_facets(const std::vector<FacetOrdinal>& values);

/// Reads one number of pack_facets and drops it from the front of `packed`; absent at the end or
/// where the bytes are damaged. Inline: called for every value of every article when an index
/// opens.
inline std::optional<FacetOrdinal> unpack_facet(std::string_view& packed) {
  const auto number = read_varint(packed);
  if (!number) return std::nullopt;
  const auto facet = static_cast<std::size_t>(*number & 7);
  if (facet >= kFacetNames.size()) return std::nullopt;
  return FacetOrdinal{static_cast<Facet>(facet), static_cast<std::uint32_t>(*number >> 3)};
}

/// A facet value as bytes for the index's metadata, and back.
std::string pack_facet_value(const FacetValue& value);
FacetValue unpack_facet_value(std::string_view packed);

}  // namespace khabar
