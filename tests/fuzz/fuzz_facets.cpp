// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "common/format/facet.h"
#include "common/format/seal.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

/// Any bytes at all give facets of known kinds, and what is packed again reads the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<khabar::FacetOrdinal> ordinals;
  for (std::string_view rest = text; const auto value = khabar::unpack_facet(rest);) {
    require(static_cast<std::size_t>(value->facet) < khabar::kFacetCount);
    ordinals.push_back(*value);
  }
  const std::string packed = khabar::pack_facets(ordinals);
  std::size_t count = 0;
  for (std::string_view rest = packed; const auto value = khabar::unpack_facet(rest); ++count) {
    require(*value == ordinals[count]);
  }
  require(count == ordinals.size());
  const khabar::FacetValue value = khabar::unpack_facet_value(text);
  require(khabar::unpack_facet_value(khabar::pack_facet_value(value)) == value);
  if (const auto entry = khabar::open_entry("key", text)) {
    require(khabar::seal_entry("key", *entry) == text);
  }
  return 0;
}
