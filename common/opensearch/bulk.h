// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/opensearch/cluster.h"

namespace khabar {

/// One thing to write: an action line and, but for a removal, the document.
struct BulkItem {
  std::string id;          ///< _id of the document; for messages too.
  std::string action;      ///< {"index":{"_index":…,"_id":…}}
  std::string source;      ///< One line of JSON; empty: none.
  bool once = false;       ///< A conflict is told, not tried again.
  std::size_t number = 0;  ///< The caller's own.

  std::size_t bytes() const { return action.size() + source.size() + 2; }
};

/// Makes the items: put `source` in place of the document; put it where there is none; change the
/// members that `source` names, or put it where there is none; remove.
BulkItem bulk_index(const std::string& index, const std::string& id, std::string source);
BulkItem bulk_create(const std::string& index, const std::string& id, std::string source);
BulkItem bulk_update(const std::string& index, const std::string& id, const std::string& members);
/// Changes members of a document that nobody changed since it was read, as its number and term
/// told; else BulkOutcome::Kind::exists.
BulkItem bulk_update_if(const std::string& index, const std::string& id, const std::string& members,
                        std::uint64_t number, std::uint64_t primary_term);
BulkItem bulk_delete(const std::string& index, const std::string& id);

/// What became of one item.
struct BulkOutcome {
  enum class Kind { done, missing, exists, again, refused };
  Kind kind = Kind::done;
  bool created = false;
  bool conflict = false;  ///< Another writer was there before.
  std::string reason;     ///< Of `refused`, and why again.
};

/// Items of one request: as many as fit in `most_bytes`, at least one, from `first` on.
std::size_t bulk_part(const std::vector<BulkItem>& items, std::size_t first,
                      std::size_t most_bytes);

/// The body of a request for items [first, end).
std::string bulk_body(const std::vector<BulkItem>& items, std::size_t first, std::size_t end);

/// What an answer says of each of `count` items, in their order. Throws Error when it says less.
std::vector<BulkOutcome> read_bulk_answer(const rapidjson::Document& answer, std::size_t count,
                                          const std::string& from);

/// Writes items in requests of some megabytes. Those that the cluster has no room for are sent
/// again, each a little later, until `timeout` is over: then ClusterSilent. Returns what became of
/// each; never `again`.
std::vector<BulkOutcome> write_bulk(const Cluster& cluster, const std::vector<BulkItem>& items,
                                    std::chrono::milliseconds timeout, bool refresh = false);

inline constexpr std::size_t kBulkBytes = std::size_t{5} << 20;

}  // namespace khabar
