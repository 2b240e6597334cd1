// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace khabar {

using Hashes = std::unordered_set<std::uint64_t>;

/// What an index remembers of the runs of `add` before, beside its articles.
struct RunMemory {
  std::string time_zone;  ///< In which its articles are filed; empty in a new one.
  std::string entities;   ///< As names_found reads it, of its articles; empty in a new one.
  Hashes rejected;        ///< Of records, so that none is told twice.
  std::map<std::string, Hashes> folders;  ///< Of the id terms of the articles of each folder.
};

/// Loads it of the index at `path`, for these folders (absolute paths); empty when there is none.
RunMemory load_run_memory(const std::string& path, const std::vector<std::string>& folders);

/// Writes what differs from `before`. Throws Error when another program is writing to the index.
void keep_run_memory(const std::string& path, const RunMemory& before, const RunMemory& now);

/// The ids of the articles whose id terms have one of `hashes` and that no other folder holds.
/// Cost: one walk over all ids.
std::vector<std::string> ids_with_hashes(const std::string& path, const Hashes& hashes,
                                         const std::vector<std::string>& own_folders);

}  // namespace khabar
