// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/facet.h"

namespace khabar {

std::optional<Facet> find_facet(std::string_view name) {
  for (std::size_t i = 0; i < kFacetNames.size(); ++i) {
    if (kFacetNames[i] == name) return static_cast<Facet>(i);
  }
  return std::nullopt;
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
  std::string packed;
  for (const auto& value : values) {
    append_varint(packed, (static_cast<std::uint64_t>(value.ordinal) << 3) |
                              static_cast<std::uint64_t>(value.facet));
  }
  return packed;
}

std::string pack_facet_value(const FacetValue& value) {
  std::string packed(1, static_cast<char>(value.facet));
  packed.append(value.value).append(1, '\0');
  packed.append(value.label_hi).append(1, '\0');
  return packed.append(value.label_en);
}

FacetValue unpack_facet_value(std::string_view packed) {
  FacetValue value;
  if (packed.empty() || static_cast<unsigned char>(packed.front()) >= kFacetNames.size()) {
    return value;
  }
  value.facet = static_cast<Facet>(packed.front());
  packed.remove_prefix(1);
  for (std::string* part : {&value.value, &value.label_hi, &value.label_en}) {
    const auto end = packed.find('\0');
    *part = packed.substr(0, end);
    packed.remove_prefix(end == std::string_view::npos ? packed.size() : end + 1);
  }
  return value;
}

}  // namespace khabar
