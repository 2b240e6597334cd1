// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kEvidenceNames.
inline constexpr std::array<float, 42> kEvidenceWeights = {
    -0.03F,  // always
    0.92F,   // several words
    -2.39F,  // common word
    0.03F,   // acronym
    0.65F,   // one word
    0.41F,   // person
    1.02F,   // organisation
    1.60F,   // score
    -0.45F,  // score of a common word
    0.15F,   // score of an acronym
    -1.88F,  // score of several words
    1.10F,   // tagged alike
    -0.70F,  // inside a longer tagged name
    -1.34F,  // tagged as another kind
    -0.78F,  // not tagged
    1.31F,   // named in full
    0.00F,   // common word, named in full
    0.40F,   // acronym, named in full
    1.72F,   // company near
    0.51F,   // person after a title
    2.33F,   // place beside its cue
    1.98F,   // organisation beside its cue
    -1.15F,  // opens a sentence
    -0.08F,  // common word opens a sentence
    0.19F,   // in a headline
    -0.82F,  // in capitals
    0.56F,   // acronym in capitals
    -1.11F,  // free capital before
    -1.78F,  // free capital after
    -4.85F,  // Indian body of another nation
    -4.73F,  // person among commoners
    0.14F,   // organisation of several words
    0.14F,   // person of several words
    -0.07F,  // common word in a longer tagged name
    -4.28F,  // before an institution
    0.53F,   // common word beside its cue
    1.36F,   // common word, company near
    -4.63F,  // person of an employer
    -0.91F,  // opens a sentence in capitals
    -4.31F,  // before a contest
    -3.10F,  // place behind a body
    -1.44F,  // word of a body goes on
};

}  // namespace khabar
