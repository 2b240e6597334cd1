// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace khabar {

/// Which archive answers, and which state of it: what a result must name to be repeated.
struct ArchiveState {
  std::string uuid;
  std::uint64_t revision = 0;  ///< Of an index; grows with each commit.
  std::uint64_t articles = 0;
  std::uint64_t sequence = 0;  ///< Of the latest article; see SearchRequest::changed_after.
};

}  // namespace khabar
