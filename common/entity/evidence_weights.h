// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kEvidenceNames.
inline constexpr std::array<float, 54> kEvidenceWeights = {
    -0.44F,  // always
    1.33F,   // several words
    -2.41F,  // common word
    0.51F,   // acronym
    0.73F,   // one word
    0.98F,   // person
    1.29F,   // organisation
    1.24F,   // score
    0.21F,   // score of a common word
    -0.25F,  // score of an acronym
    -1.14F,  // score of several words
    0.80F,   // tagged alike
    -0.63F,  // inside a longer tagged name
    -1.25F,  // tagged as another kind
    -0.52F,  // not tagged
    1.15F,   // named in full
    0.00F,   // common word, named in full
    0.51F,   // acronym, named in full
    1.84F,   // company near
    0.64F,   // person after a title
    2.42F,   // place beside its cue
    2.38F,   // organisation beside its cue
    -0.56F,  // opens a sentence
    -0.51F,  // common word opens a sentence
    0.41F,   // in a headline
    -0.34F,  // in capitals
    0.19F,   // acronym in capitals
    -1.07F,  // free capital before
    -1.09F,  // free capital after
    -6.31F,  // Indian body of another nation
    -5.03F,  // person among commoners
    -0.01F,  // organisation of several words
    -0.61F,  // person of several words
    -0.22F,  // common word in a longer tagged name
    -4.01F,  // before an institution
    0.87F,   // common word beside its cue
    1.23F,   // common word, company near
    -4.98F,  // person of an employer
    -0.64F,  // opens a sentence in capitals
    -3.98F,  // before a contest
    -2.95F,  // place behind a body
    -3.09F,  // word of a body goes on
    1.65F,   // place in a list of places
    -4.09F,  // before a law or scheme
    4.37F,   // place of a place
    3.03F,   // common word of a body that acts, its cue near
    0.00F,   // place that begins a person's name
    -4.87F,  // cricketers in an article on another sport
    0.61F,   // place whose name is no other word
    1.38F,   // common word with its capital in running text
    2.06F,   // organisation behind its cue
    0.73F,   // place of an office
    -4.35F,  // lone place behind a free capital
    -1.39F,  // lone place before a free capital
};

}  // namespace khabar
