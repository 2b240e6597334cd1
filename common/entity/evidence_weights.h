// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kEvidenceNames.
inline constexpr std::array<float, 47> kEvidenceWeights = {
    -0.10F,  // always
    0.97F,   // several words
    -2.82F,  // common word
    0.19F,   // acronym
    0.76F,   // one word
    0.29F,   // person
    1.01F,   // organisation
    1.64F,   // score
    -0.27F,  // score of a common word
    -0.38F,  // score of an acronym
    -1.73F,  // score of several words
    0.96F,   // tagged alike
    -0.60F,  // inside a longer tagged name
    -1.55F,  // tagged as another kind
    -0.60F,  // not tagged
    1.09F,   // named in full
    0.00F,   // common word, named in full
    0.54F,   // acronym, named in full
    1.76F,   // company near
    0.62F,   // person after a title
    2.25F,   // place beside its cue
    2.05F,   // organisation beside its cue
    -0.37F,  // opens a sentence
    -0.29F,  // common word opens a sentence
    0.01F,   // in a headline
    -0.52F,  // in capitals
    0.61F,   // acronym in capitals
    -1.05F,  // free capital before
    -1.86F,  // free capital after
    -4.94F,  // Indian body of another nation
    -5.01F,  // person among commoners
    0.30F,   // organisation of several words
    0.09F,   // person of several words
    -0.04F,  // common word in a longer tagged name
    -4.29F,  // before an institution
    0.90F,   // common word beside its cue
    1.27F,   // common word, company near
    -4.97F,  // person of an employer
    -0.47F,  // opens a sentence in capitals
    -4.09F,  // before a contest
    -3.03F,  // place behind a body
    -1.16F,  // word of a body goes on
    1.61F,   // place in a list of places
    -3.94F,  // before a law or scheme
    4.43F,   // place of a place
    2.37F,   // common word of a body that acts, its cue near
    0.00F,   // place that begins a person's name
};

}  // namespace khabar
