// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kEvidenceNames.
inline constexpr std::array<float, 48> kEvidenceWeights = {
    -0.25F,  // always
    1.21F,   // several words
    -2.54F,  // common word
    0.32F,   // acronym
    0.89F,   // one word
    0.61F,   // person
    0.93F,   // organisation
    1.34F,   // score
    0.02F,   // score of a common word
    -0.18F,  // score of an acronym
    -1.56F,  // score of several words
    0.90F,   // tagged alike
    -0.37F,  // inside a longer tagged name
    -1.59F,  // tagged as another kind
    -0.70F,  // not tagged
    1.25F,   // named in full
    0.00F,   // common word, named in full
    0.55F,   // acronym, named in full
    1.77F,   // company near
    0.56F,   // person after a title
    2.45F,   // place beside its cue
    2.50F,   // organisation beside its cue
    -0.59F,  // opens a sentence
    -0.02F,  // common word opens a sentence
    0.23F,   // in a headline
    -0.33F,  // in capitals
    0.39F,   // acronym in capitals
    -0.83F,  // free capital before
    -1.65F,  // free capital after
    -4.95F,  // Indian body of another nation
    -5.00F,  // person among commoners
    0.43F,   // organisation of several words
    -0.18F,  // person of several words
    -0.10F,  // common word in a longer tagged name
    -4.01F,  // before an institution
    0.82F,   // common word beside its cue
    1.24F,   // common word, company near
    -4.93F,  // person of an employer
    -0.69F,  // opens a sentence in capitals
    -4.06F,  // before a contest
    -2.86F,  // place behind a body
    -3.15F,  // word of a body goes on
    1.67F,   // place in a list of places
    -3.97F,  // before a law or scheme
    4.39F,   // place of a place
    2.85F,   // common word of a body that acts, its cue near
    0.00F,   // place that begins a person's name
    -4.79F,  // cricketers in an article on another sport
};

}  // namespace khabar
