// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/stories/shingles.h"

namespace khabar {

/// Whether two texts begin with one sentence about different subjects: within their first words one
/// word stands for another in the same place, and the texts go on the same. Pages that fill a form
/// in do so, copies seldom. What tells a subject from an edited word:
///
/// * each of the two comes again in its own text and never in the other: "2199 BC is a year … 2199"
///   and "2244 BC is a year … 2244";
/// * the texts begin with it, and each has its own twice more than the other has it: lists below an
///   article name the others too;
/// * there is hardly more to the text than that sentence, and nothing else differs: "Rampur is a
///   village in …". Articles of one title are exempt, as of two that are so short a typing error
///   may be all the difference.
///
/// are_nearly_the_same  Whether they share nearly all their sentences.
/// Symmetric. Cost: some 2 µs.
bool have_other_subjects(const StoryText& a, const StoryText& b, bool are_nearly_the_same);

}  // namespace khabar
