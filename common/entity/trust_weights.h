// SPDX-License-Identifier: GPL-3.0-or-later
// Made by scripts/train_evidence; do not edit.
#pragma once

#include <array>

namespace khabar {

/// In the order of kTrustNames.
inline constexpr std::array<float, 36> kTrustWeights = {
    -0.57F,  // always
    0.54F,  // score
    -0.05F,  // low score
    0.34F,  // one word
    -0.83F,  // three words
    -0.88F,  // four words and more
    -0.05F,  // person
    0.41F,  // organisation
    0.19F,  // person of one word
    -0.55F,  // organisation of one word
    -0.13F,  // Latin letters
    0.35F,  // organisation in Latin letters
    0.59F,  // person with a given name
    -0.38F,  // person with a given name and a surname
    0.28F,  // person with a surname
    -0.33F,  // long person without both
    0.93F,  // person after a title
    0.55F,  // person before an honorific
    0.15F,  // person before a word of speech
    0.76F,  // place beside its cue
    0.60F,  // organisation with its cue
    0.23F,  // opens a sentence
    -0.20F,  // opens a sentence in Latin letters
    0.09F,  // capital before
    0.19F,  // capital behind
    0.02F,  // small letters inside
    -0.17F,  // acronym
    -0.29F,  // nothing but words beside names
    0.37F,  // a given name before
    -0.46F,  // a surname behind
    0.54F,  // beside one of its kind in a list
    1.08F,  // between two of its kind in a list
    1.27F,  // place near a listed one
    1.01F,  // place in Latin letters near a listed one
    0.56F,  // person beside a word of kin
    0.41F,  // person that begins with initials
};

}  // namespace khabar
