// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace khabar {

/// One way to write a sound in Latin letters, with what it costs: -10 ln of how often writers do.
struct SoundSpelling {
  std::array<char, 4> letters{};
  std::uint8_t length = 0;  ///< 0 when the sound is not written.
  std::uint8_t cost = 0;
};

/// The ways to write a sound of devanagari_sounds, or of '$' for the end of a word; empty for
/// anything else. Learned by expectation maximisation from pairs of words that people wrote in
/// both scripts (bench/learn_sound_costs); rare ways, below one in a thousand, are left out.
std::span<const SoundSpelling> spellings_of(char sound);

/// What a Latin letter costs that stands for no sound: the p of "psychology".
int silent_letter_cost(char letter);

}  // namespace khabar
