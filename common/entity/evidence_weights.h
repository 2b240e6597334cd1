// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kEvidenceNames.
inline constexpr std::array<float, 52> kEvidenceWeights = {
    -0.30F,  // always
    1.00F,   // several words
    -2.75F,  // common word
    0.44F,   // acronym
    0.60F,   // one word
    0.96F,   // person
    1.25F,   // organisation
    1.24F,   // score
    0.28F,   // score of a common word
    -0.36F,  // score of an acronym
    -0.91F,  // score of several words
    0.84F,   // tagged alike
    -0.59F,  // inside a longer tagged name
    -1.15F,  // tagged as another kind
    -0.37F,  // not tagged
    1.13F,   // named in full
    0.00F,   // common word, named in full
    0.53F,   // acronym, named in full
    1.89F,   // company near
    0.64F,   // person after a title
    2.42F,   // place beside its cue
    2.42F,   // organisation beside its cue
    -0.47F,  // opens a sentence
    -0.24F,  // common word opens a sentence
    0.18F,   // in a headline
    -0.32F,  // in capitals
    0.23F,   // acronym in capitals
    -1.03F,  // free capital before
    -1.56F,  // free capital after
    -6.15F,  // Indian body of another nation
    -5.06F,  // person among commoners
    -0.18F,  // organisation of several words
    -0.61F,  // person of several words
    -0.21F,  // common word in a longer tagged name
    -4.03F,  // before an institution
    0.94F,   // common word beside its cue
    1.28F,   // common word, company near
    -4.99F,  // person of an employer
    -0.70F,  // opens a sentence in capitals
    -4.14F,  // before a contest
    -2.97F,  // place behind a body
    -3.08F,  // word of a body goes on
    1.69F,   // place in a list of places
    -3.93F,  // before a law or scheme
    4.45F,   // place of a place
    2.91F,   // common word of a body that acts, its cue near
    0.00F,   // place that begins a person's name
    -4.78F,  // cricketers in an article on another sport
    0.59F,   // place whose name is no other word
    1.51F,   // common word with its capital in running text
    2.04F,   // organisation behind its cue
    0.72F,   // place of an office
};

}  // namespace khabar
