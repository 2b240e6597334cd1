// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace khabar {

/// One run that changed an index.
struct HistoryEntry {
  std::string time;  ///< ISO 8601, UTC, when it ended.
  std::string program;
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t removed = 0;
  std::vector<std::string> sources;  ///< Files and folders as they were named; of many the first.
};

/// Metadata: the runs, a line of JSON each. As it tells when, it differs where all else is the
/// same.
inline constexpr std::string_view kHistoryKey = "khabar.history";

/// The latest runs that changed the index, the first of them first; at most kMostHistory.
std::vector<HistoryEntry> read_history(const Xapian::Database& index);
inline constexpr std::size_t kMostHistory = 200;

/// Adds a run that ended now, of this program, and forgets the first one of more than kMostHistory;
/// nothing for a run that changed nothing. Throws Error when another program is writing.
void keep_history(const std::string& path, HistoryEntry entry);

/// One object of JSON with the names of HistoryEntry.
std::string to_json(const HistoryEntry& entry);

/// "2026-05-01T02:15:09Z  12 added, 1 replaced from june.jsonl  (khabar 0.2.0)"
std::string describe(const HistoryEntry& entry);

}  // namespace khabar
