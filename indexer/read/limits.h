// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace khabar::limits {

// The most that one article may bring into an index, in bytes. What is larger is no id, name or
// address that anyone wrote for a reader; the article goes in without it, and that is told.
inline constexpr std::size_t kIdBytes = 2000;
inline constexpr std::size_t kAddressBytes = 4000;
inline constexpr std::size_t kTitleBytes = 4000;
inline constexpr std::size_t kValueBytes = 500;  ///< A source, section, author or keyword.
inline constexpr std::size_t kEntityNameBytes = 300;
inline constexpr std::size_t kEntityIdBytes = 100;  ///< As in a catalogue: part of an index term.
inline constexpr std::size_t kListValues = 1000;    ///< Authors, keywords or entities.

}  // namespace khabar::limits
