// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kTrustNames.
inline constexpr std::array<float, 36> kTrustWeights = {
    -0.47F,  // always
    0.43F,   // score
    0.12F,   // low score
    0.13F,   // one word
    -0.70F,  // three words
    -0.74F,  // four words and more
    0.26F,   // person
    0.60F,   // organisation
    0.28F,   // person of one word
    -0.65F,  // organisation of one word
    -0.70F,  // Latin letters
    0.04F,   // organisation in Latin letters
    0.26F,   // person with a given name
    -0.85F,  // person with a given name and a surname
    0.26F,   // person with a surname
    0.17F,   // long person without both
    1.12F,   // person after a title
    0.67F,   // person before an honorific
    0.10F,   // person before a word of speech
    0.39F,   // place beside its cue
    0.18F,   // organisation with its cue
    0.50F,   // opens a sentence
    -0.63F,  // opens a sentence in Latin letters
    0.43F,   // capital before
    0.63F,   // capital behind
    0.39F,   // small letters inside
    0.14F,   // acronym
    0.39F,   // nothing but words beside names
    0.38F,   // a given name before
    -0.61F,  // a surname behind
    0.58F,   // beside one of its kind in a list
    0.76F,   // between two of its kind in a list
    0.85F,   // place near a listed one
    0.42F,   // place in Latin letters near a listed one
    0.54F,   // person beside a word of kin
    0.20F,   // person that begins with initials
};

}  // namespace khabar
