// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kTrustNames.
inline constexpr std::array<float, 32> kTrustWeights = {
    -0.01F,  // always
    0.62F,   // score
    -0.12F,  // low score
    0.43F,   // one word
    -0.74F,  // three words
    -0.81F,  // four words and more
    -0.69F,  // person
    -0.24F,  // organisation
    0.03F,   // person of one word
    -0.52F,  // organisation of one word
    -0.06F,  // Latin letters
    0.24F,   // organisation in Latin letters
    0.58F,   // person with a given name
    -0.42F,  // person with a given name and a surname
    0.24F,   // person with a surname
    -0.45F,  // long person without both
    0.92F,   // person after a title
    0.55F,   // person before an honorific
    0.13F,   // person before a word of speech
    0.77F,   // place beside its cue
    0.63F,   // organisation with its cue
    0.36F,   // opens a sentence
    -0.30F,  // opens a sentence in Latin letters
    0.14F,   // capital before
    0.23F,   // capital behind
    -0.43F,  // small letters inside
    -0.17F,  // acronym
    -0.58F,  // nothing but words beside names
    0.39F,   // a given name before
    -0.43F,  // a surname behind
    0.77F,   // beside one of its kind in a list
    0.91F,   // between two of its kind in a list
};

}  // namespace khabar
