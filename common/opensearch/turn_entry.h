// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace khabar {

// Entries of the words index by which writers and readers of an archive know of each other.

/// Counts up with each commit.
inline constexpr const char* kRevisionEntry = "khabar.revision";

/// Of what a writer has put and not yet committed, by its number.
inline constexpr std::string_view kTurnPrefix = "khabar.turn.";

inline std::string turn_key(std::uint64_t number) {
  return std::string(kTurnPrefix) + std::to_string(number);
}

inline std::uint64_t turn_number(std::string_view key) {
  return std::strtoull(std::string(key.substr(kTurnPrefix.size())).c_str(), nullptr, 10);
}

}  // namespace khabar
