// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "indexer/write/article_sink.h"

namespace khabar {

/// How a build shares out the memory it may use.
struct BuildPlan {
  std::size_t threads = 1;
  BatchSize segment;  ///< Input that makes one segment of a bulk build.
};

/// The plan for at most `threads` threads in `memory_bytes`: smaller segments before fewer threads.
/// Below about 100 MiB one thread with the smallest segments may need more than it is given.
BuildPlan plan_build(std::uint64_t memory_bytes, std::size_t threads);

}  // namespace khabar
