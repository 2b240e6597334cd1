// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "indexer/write/index_stats.h"

namespace khabar {

// What khabar-index does with an archive at "opensearch://…" beside adding to it. All throw Error
// when there is none, or the cluster does not answer.

/// Removes articles; returns the ids of which there is none.
std::vector<std::string> remove_remotely(const std::string& where,
                                         const std::vector<std::string>& ids);

/// What the archive holds; disk_bytes are those of all copies.
IndexStats read_remote_stats(const std::string& where);

/// Whether it is whole: shards that are missing, writers that left something unfinished, words of a
/// sample whose counts are not right, and articles of a sample that are not stored as a fresh
/// analysis makes them. Writes one line a fault to `out`; returns their number.
std::uint64_t check_remotely(const std::string& where, std::ostream& out);

/// See export_articles and export_catalogue; articles come by their ids.
std::uint64_t export_remotely(const std::string& where, bool with_entities, std::ostream& out);
void export_remote_catalogue(const std::string& where, std::ostream& out);

}  // namespace khabar
