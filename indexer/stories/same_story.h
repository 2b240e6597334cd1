// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace khabar {

// When two articles are one story. The thresholds are chosen on pairs of real news, see
// ARCHITECTURE.md, "Stories".

/// The least share that two articles of so many shingles must have in common of all their
/// shingles (their resemblance) to be copies; more than 1 when they cannot be.
double least_resemblance(std::size_t a_shingles, std::size_t b_shingles);

/// Whether two articles tell one story in the same words: they resemble each other, or the shorter
/// one stands in the longer one nearly whole and has its beginning. What they share must be
/// passages; many pages fill one form with other names, and share what stands between the names.
/// Symmetric.
///
/// a, b  See shingles_of. Cost: sorting them, some 30 µs for articles of 300 words.
bool same_story(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace khabar
