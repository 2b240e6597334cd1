// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/stories/shingles.h"

namespace khabar {

// When two articles are one story. The thresholds are chosen on pairs of real news, see
// ARCHITECTURE.md, "Stories".

/// The least share that two articles of so many shingles must have in common of all their
/// shingles (their resemblance) to be copies; more than 1 when they cannot be.
double least_resemblance(std::size_t a_shingles, std::size_t b_shingles);

/// Whether two articles tell one story in the same words: they resemble each other, or the shorter
/// one stands in the longer one nearly whole and has its beginning. What they share must be
/// passages, and sentences: many pages fill one form with other names, or list the same names below
/// what they tell. Neither do two articles that have each a beginning of their own over the same
/// background tell one story, nor two that are about different subjects (see subject.h).
/// Symmetric. Cost: sorting shingles, some 60 µs for articles of 300 words.
bool same_story(const StoryText& a, const StoryText& b);

}  // namespace khabar
