// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/entity/entity.h"
#include "common/format/field_table.h"
#include "common/varint.h"

namespace khabar {

/// The names of the facets, by their number: "person", "byline_place" …
inline constexpr std::array<std::string_view, kFacetCount> kFacetNames = [] {
  std::array<std::string_view, kFacetCount> names;
  for (std::size_t i = 0; i < kFacetCount; ++i) {
    names[i] = facet_row(static_cast<Facet>(i)).facet->name;
  }
  return names;
}();

constexpr std::string_view to_string(Facet facet) {
  return kFacetNames[static_cast<std::size_t>(facet)];
}

/// The facet of that name, absent for other names.
std::optional<Facet> find_facet(std::string_view name);

/// The facet that counts entities of a type.
Facet facet_of(EntityType type);

/// One value that hits can be counted under. An entity has a label in each script it was seen in,
/// and so has a place that the catalogue lists; every other value is its own label.
struct FacetValue {
  Facet facet = Facet::source;
  std::string value;     ///< An entity id, a month "2023-09", or the text itself.
  std::string label_hi;  ///< Entities and listed places only.
  std::string label_en;  ///< Entities and listed places only.

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
/// ordinal * 8 + facet; from facet 7 on, ordinal * 8 + 7 and then facet - 7. Ten values take 10 to
/// 30 bytes.
std::string pack_facets(const std::vector<FacetOrdinal>& values);

/// Reads one value of pack_facets and drops it from the front of `packed`; absent at the end or
/// where the bytes are damaged. Inline: called for every value of every article when an index
/// opens.
inline std::optional<FacetOrdinal> unpack_facet(std::string_view& packed) {
  constexpr std::uint64_t kFurther = 7;
  const auto number = read_varint(packed);
  if (!number) return std::nullopt;
  std::uint64_t facet = *number & kFurther;
  if (facet == kFurther) {
    const auto above = read_varint(packed);
    if (!above || *above >= kFacetCount) return std::nullopt;
    facet += *above;
  }
  if (facet >= kFacetCount) return std::nullopt;
  return FacetOrdinal{static_cast<Facet>(facet), static_cast<std::uint32_t>(*number >> 3)};
}

/// A facet value as bytes for the index's metadata, and back. The parts may have any bytes; damaged
/// bytes give a value that is empty.
std::string pack_facet_value(const FacetValue& value);
FacetValue unpack_facet_value(std::string_view packed);

}  // namespace khabar
