// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// Metadata of an index: for the id that name_key gives an unlisted person, the id of the entity
/// that the index counts this person as. Only where the two differ.
inline constexpr std::string_view kLinkKey = "khabar.link.";

inline std::string link_key(std::string_view id) {
  return std::string(kLinkKey).append(id);
}

}  // namespace khabar
