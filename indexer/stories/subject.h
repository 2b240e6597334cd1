// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace khabar {

/// Whether two texts begin with one sentence about different subjects: within their first words one
/// word stands for another in the same place, and each of the two comes again in its own text and
/// never in the other: "2199 BC is a year … 2199" and "2244 BC is a year … 2244". Pages that fill
/// a form in do so, copies do not: of 382 pairs of news that were joined, two.
///
/// a, b  Words of the texts in their order; see story_words. Symmetric. Cost: some 2 µs.
bool have_other_subjects(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace khabar
