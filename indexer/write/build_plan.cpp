// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/build_plan.h"

#include <algorithm>

namespace khabar {
namespace {

// Two threads with segments of 1.2 MB each (Hindi news and encyclopedia) peaked at 76 MB in all;
// these leave room for twice that and for the entity catalogue.
constexpr std::uint64_t kProgramBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t kBytesForInputByte = 40;
constexpr BatchSize kSegment = {500, std::size_t{4} << 20};
constexpr std::size_t kSmallestSegmentBytes = std::size_t{256} << 10;

}  // namespace

BuildPlan plan_build(std::uint64_t memory_bytes, std::size_t threads) {
  const std::uint64_t input_bytes =
      (memory_bytes - std::min(memory_bytes, kProgramBytes)) / kBytesForInputByte;
  BuildPlan plan;
  plan.threads = std::clamp<std::size_t>(input_bytes / kSmallestSegmentBytes, 1, threads);
  plan.segment = kSegment;
  plan.segment.bytes =
      std::clamp<std::size_t>(input_bytes / plan.threads, kSmallestSegmentBytes, kSegment.bytes);
  return plan;
}

}  // namespace khabar
