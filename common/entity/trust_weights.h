// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kTrustNames.
inline constexpr std::array<float, 34> kTrustWeights = {
    -0.50F,  // always
    0.56F,   // score
    -0.09F,  // low score
    0.27F,   // one word
    -0.71F,  // three words
    -0.80F,  // four words and more
    -0.05F,  // person
    0.30F,   // organisation
    0.18F,   // person of one word
    -0.41F,  // organisation of one word
    -0.14F,  // Latin letters
    0.33F,   // organisation in Latin letters
    0.57F,   // person with a given name
    -0.42F,  // person with a given name and a surname
    0.26F,   // person with a surname
    -0.44F,  // long person without both
    0.90F,   // person after a title
    0.55F,   // person before an honorific
    0.15F,   // person before a word of speech
    0.78F,   // place beside its cue
    0.62F,   // organisation with its cue
    0.18F,   // opens a sentence
    -0.09F,  // opens a sentence in Latin letters
    0.08F,   // capital before
    0.20F,   // capital behind
    -0.16F,  // small letters inside
    -0.11F,  // acronym
    -0.66F,  // nothing but words beside names
    0.37F,   // a given name before
    -0.46F,  // a surname behind
    0.53F,   // beside one of its kind in a list
    1.07F,   // between two of its kind in a list
    1.30F,   // place near a listed one
    0.99F,   // place in Latin letters near a listed one
};

}  // namespace khabar
