// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kEvidenceNames.
inline constexpr std::array<float, 39> kEvidenceWeights = {
    -0.07F,  // always
    0.92F,   // several words
    -2.32F,  // common word
    0.03F,   // acronym
    0.59F,   // one word
    0.26F,   // person
    0.97F,   // organisation
    1.86F,   // score
    -0.72F,  // score of a common word
    0.03F,   // score of an acronym
    -2.09F,  // score of several words
    1.10F,   // tagged alike
    -0.68F,  // inside a longer tagged name
    -1.30F,  // tagged as another kind
    -0.87F,  // not tagged
    1.18F,   // named in full
    0.00F,   // common word, named in full
    0.44F,   // acronym, named in full
    1.71F,   // company near
    0.48F,   // person after a title
    2.28F,   // place beside its cue
    2.08F,   // organisation beside its cue
    -1.33F,  // opens a sentence
    0.11F,   // common word opens a sentence
    0.47F,   // in a headline
    -0.85F,  // in capitals
    0.57F,   // acronym in capitals
    -1.12F,  // free capital before
    -1.72F,  // free capital after
    -4.80F,  // Indian body of another nation
    -4.72F,  // person among commoners
    0.15F,   // organisation of several words
    0.29F,   // person of several words
    -0.08F,  // common word in a longer tagged name
    -4.52F,  // before an institution
    0.57F,   // common word beside its cue
    1.35F,   // common word, company near
    -4.60F,  // person of an employer
    -0.88F,  // opens a sentence in capitals
};

}  // namespace khabar
