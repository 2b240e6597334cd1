// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/sketch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "indexer/stories/same_story.h"

namespace khabar {
namespace {

constexpr std::size_t kCountBytes = 2;
constexpr std::size_t kMaxCount = 0xffff;

/// Multipliers and summands of the hash functions, from a fixed sequence (SplitMix64, Steele et al.
/// 2014). Stored sketches depend on them: never change them.
struct HashFunctions {
  std::array<std::uint32_t, kSketchHashes> multipliers;
  std::array<std::uint32_t, kSketchHashes> summands;
};

constexpr HashFunctions kHashes = [] {
  HashFunctions hashes{};
  std::uint64_t state = 20240630;
  for (std::size_t i = 0; i < kSketchHashes; ++i) {
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t next = state;
    next = (next ^ (next >> 30)) * 0xbf58476d1ce4e5b9U;
    next = (next ^ (next >> 27)) * 0x94d049bb133111ebU;
    next ^= next >> 31;
    hashes.multipliers[i] = static_cast<std::uint32_t>(next) | 1U;
    hashes.summands[i] = static_cast<std::uint32_t>(next >> 32);
  }
  return hashes;
}();

std::size_t shingle_count(std::string_view sketch) {
  return static_cast<unsigned char>(sketch[0]) |
         static_cast<std::size_t>(static_cast<unsigned char>(sketch[1])) << 8;
}

bool is_sketch(std::string_view bytes) {
  return bytes.size() == kCountBytes + kSketchHashes;
}

}  // namespace

std::string make_sketch(const std::vector<std::uint64_t>& shingles) {
  if (shingles.empty()) return {};
  std::array<std::uint32_t, kSketchHashes> least;
  least.fill(std::numeric_limits<std::uint32_t>::max());
  for (const auto shingle : shingles) {
    const auto hash = static_cast<std::uint32_t>(shingle >> 32);
    for (std::size_t i = 0; i < kSketchHashes; ++i) {
      least[i] = std::min(least[i], hash * kHashes.multipliers[i] + kHashes.summands[i]);
    }
  }
  const std::size_t count = std::min(shingles.size(), kMaxCount);
  std::string sketch = {static_cast<char>(count & 0xff), static_cast<char>(count >> 8)};
  for (const auto hash : least) sketch += static_cast<char>((hash * 0x9e3779b1U) >> 24);
  return sketch;
}

bool may_be_copies(std::string_view a, std::string_view b) {
  if (!is_sketch(a) || !is_sketch(b)) return false;
  std::size_t agreeing = 0;
  for (std::size_t i = kCountBytes; i < a.size(); ++i) agreeing += a[i] == b[i] ? 1 : 0;
  const double wanted = least_resemblance(shingle_count(a), shingle_count(b));
  if (wanted > 1) return false;
  const double expected = wanted * kSketchHashes;
  const double deviation = std::sqrt(expected * (1 - wanted));
  return static_cast<double>(agreeing) >= expected - 2.5 * deviation;
}

std::size_t SketchTable::bucket_of(std::string_view sketch, std::size_t band) {
  const std::size_t at = kCountBytes + 2 * band;
  return band * kBuckets + static_cast<unsigned char>(sketch[at]) * std::size_t{256} +
         static_cast<unsigned char>(sketch[at + 1]);
}

void SketchTable::add(std::string_view sketch, std::uint32_t number) {
  if (!is_sketch(sketch)) return;
  if (last_found_.size() <= number) last_found_.resize(number + 1);
  for (std::size_t band = 0; band < kBands; ++band) {
    Bucket& bucket = buckets_[bucket_of(sketch, band)];
    if (++bucket.size > kMostOfBand) continue;
    entries_.push_back({number, bucket.first});
    bucket.first = static_cast<std::uint32_t>(entries_.size());
  }
}

const std::vector<std::uint32_t>& SketchTable::find(std::string_view sketch) {
  found_.clear();
  if (!is_sketch(sketch)) return found_;
  ++call_;
  for (std::size_t band = 0; band < kBands; ++band) {
    const Bucket& bucket = buckets_[bucket_of(sketch, band)];
    if (bucket.size > kMostOfBand) continue;
    for (std::uint32_t entry = bucket.first; entry != 0; entry = entries_[entry - 1].next) {
      const std::uint32_t number = entries_[entry - 1].number;
      if (last_found_[number] == call_) continue;
      last_found_[number] = call_;
      found_.push_back(number);
    }
  }
  return found_;
}

}  // namespace khabar
