// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kEvidenceNames.
inline constexpr std::array<float, 37> kEvidenceWeights = {
    -0.12F,  // always
    0.90F,   // several words
    -2.19F,  // common word
    0.13F,   // acronym
    0.63F,   // one word
    0.03F,   // person
    0.95F,   // organisation
    1.87F,   // score
    -0.61F,  // score of a common word
    -0.05F,  // score of an acronym
    -1.96F,  // score of several words
    1.10F,   // tagged alike
    -0.74F,  // inside a longer tagged name
    -1.30F,  // tagged as another kind
    -0.87F,  // not tagged
    1.20F,   // named in full
    0.00F,   // common word, named in full
    0.45F,   // acronym, named in full
    1.70F,   // company near
    0.85F,   // person after a title
    2.35F,   // place beside its cue
    2.01F,   // organisation beside its cue
    -1.38F,  // opens a sentence
    0.27F,   // common word opens a sentence
    0.49F,   // in a headline
    -0.88F,  // in capitals
    0.38F,   // acronym in capitals
    -1.13F,  // free capital before
    -1.68F,  // free capital after
    -4.82F,  // Indian body of another nation
    -4.65F,  // person among commoners
    0.25F,   // organisation of several words
    0.47F,   // person of several words
    -0.08F,  // common word in a longer tagged name
    -4.59F,  // before an institution
    0.42F,   // common word beside its cue
    1.30F,   // common word, company near
};

}  // namespace khabar
