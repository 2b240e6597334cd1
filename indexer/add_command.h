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
  Progress::Mode progress = Progress::Mode::quiet;
  bool quiet = false;           ///< Tell nothing but what was rejected.
  bool keep_furniture = false;  ///< See ReadOptions.
  std::string time_zone;        ///< Empty: the index's, in a new index TimeZone::kIndia.
  std::string entities;  ///< As names_found reads it; empty: the index's, in a new index all.
  bool mirror =
      false;  ///< Remove the articles that an earlier run found in the folder and this not.
  bool dry_run = false;  ///< Write nothing.
  // Of an archive that OpenSearch keeps: how a new one is cut up, and whether it is built beside
  // the one that is there, whose place it takes at the end.
  unsigned shards = 3;
  unsigned replicas = 1;
  bool anew = false;
};

struct AddSummary {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t rejected = 0;  ///< Those of `rejected_before` are among them.
  std::uint64_t rejected_before = 0;
  std::uint64_t removed = 0;
  std::uint64_t passed_over = 0;  ///< Files of folders and archives that hold nothing to read.
  bool interrupted = false;
};

/// Reads articles and puts them into the index. What is wrong with an article is one line on
/// `messages`, a warning of one kind once with a count at the end; the run goes on. What an earlier
/// run rejected is not told again, nor kept. Everything that was read is committed when it returns,
/// also when `stop` was set on the way: it then says where it stopped.
///
/// Throws Error when the index or a path cannot be used.
AddSummary add_articles(const AddOptions& options, const std::atomic<bool>& stop,
                        std::ostream& messages);

}  // namespace khabar
