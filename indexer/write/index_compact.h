// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace khabar {

/// Bytes on disk before and after.
struct Compaction {
  std::uint64_t before_bytes = 0;
  std::uint64_t after_bytes = 0;
};

/// Rewrites the index at `path` without the space that updates left, and puts the new one in its
/// place in one step: at any moment, `path` is a whole index. Readers that have it open go on with
/// the old one. Throws Error when another program is writing to it.
/// Needs free disk space for a second index.
Compaction compact_index(const std::string& path);

}  // namespace khabar
