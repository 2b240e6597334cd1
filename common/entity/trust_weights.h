// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kTrustNames.
inline constexpr std::array<float, 36> kTrustWeights = {
    -0.56F,  // always
    0.55F,   // score
    -0.03F,  // low score
    0.32F,   // one word
    -0.85F,  // three words
    -0.85F,  // four words and more
    -0.07F,  // person
    0.39F,   // organisation
    0.23F,   // person of one word
    -0.56F,  // organisation of one word
    -0.14F,  // Latin letters
    0.36F,   // organisation in Latin letters
    0.58F,   // person with a given name
    -0.35F,  // person with a given name and a surname
    0.25F,   // person with a surname
    -0.34F,  // long person without both
    0.92F,   // person after a title
    0.54F,   // person before an honorific
    0.15F,   // person before a word of speech
    0.75F,   // place beside its cue
    0.68F,   // organisation with its cue
    0.21F,   // opens a sentence
    -0.19F,  // opens a sentence in Latin letters
    0.09F,   // capital before
    0.19F,   // capital behind
    0.03F,   // small letters inside
    -0.17F,  // acronym
    -0.31F,  // nothing but words beside names
    0.36F,   // a given name before
    -0.47F,  // a surname behind
    0.52F,   // beside one of its kind in a list
    1.08F,   // between two of its kind in a list
    1.28F,   // place near a listed one
    1.01F,   // place in Latin letters near a listed one
    0.55F,   // person beside a word of kin
    0.42F,   // person that begins with initials
};

}  // namespace khabar
