// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "indexer/progress.h"
#include "indexer/read/field_map.h"
#include "indexer/write/index_writer.h"

namespace khabar {

struct AddOptions {
  std::string index;
  std::vector<std::string> paths;  ///< Files, directories or "-".
  FieldMap field_map;
  std::string catalogue_path;  ///< The user's own entities; empty: those the index keeps.
  std::string rejects_path;    ///< Rejected records are appended here; empty: nowhere.
  std::size_t threads = 1;     ///< At most; fewer where the memory does not allow it.
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;
  CommitPolicy commit_policy;
  Progress::Mode progress = Progress::Mode::plain;
};

struct AddSummary {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t rejected = 0;
  bool interrupted = false;
};

/// Reads articles and puts them into the index. What is wrong with an article is one line on
/// `messages`; the run goes on. Everything that was read is committed when it returns, also when
/// `stop` was set on the way: it then says where it stopped.
///
/// Throws Error when the index or a path cannot be used.
AddSummary add_articles(const AddOptions& options, const std::atomic<bool>& stop,
                        std::ostream& messages);

}  // namespace khabar
