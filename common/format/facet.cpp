// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/facet.h"

#include <algorithm>

namespace khabar {

std::optional<Facet> find_facet(std::string_view name) {
  for (std::size_t i = 0; i < kFacetNames.size(); ++i) {
    if (kFacetNames[i] == name) return static_cast<Facet>(i);
  }
  return std::nullopt;
}

Facet facet_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return Facet::person;
    case EntityType::place:
      return Facet::place;
    case EntityType::organisation:
      break;
  }
  return Facet::organisation;
}

std::string display_label(std::string_view label_hi, std::string_view label_en) {
  std::string label(label_hi);
  if (!label_hi.empty() && !label_en.empty()) label += " / ";
  return label.append(label_en);
}

std::string display_label(const FacetValue& value) {
  const std::string label = display_label(value.label_hi, value.label_en);
  return label.empty() ? value.value : label;
}

std::string pack_facets(const std::vector<FacetOrdinal>& values) {
  constexpr std::uint64_t kFurther = 7;
  std::string packed;
  for (const auto& value : values) {
    const auto facet = static_cast<std::uint64_t>(value.facet);
    const std::uint64_t shown = std::min(facet, kFurther);
    append_varint(packed, (static_cast<std::uint64_t>(value.ordinal) << 3) | shown);
    if (shown == kFurther) append_varint(packed, facet - kFurther);
  }
  return packed;
}

std::string pack_facet_value(const FacetValue& value) {
  std::string packed(1, static_cast<char>(value.facet));
  for (const std::string* part : {&value.value, &value.label_hi, &value.label_en}) {
    append_varint(packed, part->size());
    packed.append(*part);
  }
  return packed;
}

FacetValue unpack_facet_value(std::string_view packed) {
  FacetValue value;
  if (packed.empty() || static_cast<unsigned char>(packed.front()) >= kFacetCount) return {};
  value.facet = static_cast<Facet>(packed.front());
  packed.remove_prefix(1);
  for (std::string* part : {&value.value, &value.label_hi, &value.label_en}) {
    const auto size = read_varint(packed);
    if (!size || *size > packed.size()) return {};
    *part = packed.substr(0, *size);
    packed.remove_prefix(*size);
  }
  return value;
}

}  // namespace khabar
