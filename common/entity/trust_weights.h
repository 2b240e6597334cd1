// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kTrustNames.
inline constexpr std::array<float, 30> kTrustWeights = {
    0.13F,   // always
    0.65F,   // score
    -0.12F,  // low score
    0.48F,   // one word
    -0.66F,  // three words
    -0.72F,  // four words and more
    -0.74F,  // person
    -0.24F,  // organisation
    -0.09F,  // person of one word
    -0.72F,  // organisation of one word
    -0.18F,  // Latin letters
    0.25F,   // organisation in Latin letters
    0.65F,   // person with a given name
    -0.51F,  // person with a given name and a surname
    0.20F,   // person with a surname
    -0.56F,  // long person without both
    0.75F,   // person after a title
    0.52F,   // person before an honorific
    0.19F,   // person before a word of speech
    0.71F,   // place beside its cue
    0.34F,   // organisation with its cue
    0.29F,   // opens a sentence
    -0.28F,  // opens a sentence in Latin letters
    0.11F,   // capital before
    0.21F,   // capital behind
    -0.43F,  // small letters inside
    -0.12F,  // acronym
    -0.60F,  // nothing but words beside names
    0.35F,   // a given name before
    -0.44F,  // a surname behind
};

}  // namespace khabar
