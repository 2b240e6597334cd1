// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "indexer/opensearch/opensearch_sink.h"
#include "indexer/write/run_memory.h"

namespace khabar {

/// Time zone and entities of an archive, as RunMemory has them of a folder; empty in a new one.
/// What was rejected before and what folders held is not kept there.
RunMemory load_remote_memory(const RemoteIndex& index);
void keep_remote_memory(const RemoteIndex& index, const RunMemory& before, const RunMemory& now);

/// The user's own entities that the archive keeps.
std::string remote_user_records(const RemoteIndex& index);
void keep_remote_user_records(const RemoteIndex& index, const std::string& records);

}  // namespace khabar
