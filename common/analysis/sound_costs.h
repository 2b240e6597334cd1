// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace khabar {

/// One way to write a sound in Latin letters, with what it costs: -10 ln of how often writers do;
/// or to say it in English, with -10 ln of how often Hindi writes what is said with that sound.
struct SoundSpelling {
  std::array<char, 4> letters{};
  std::uint8_t length = 0;  ///< 0 when the sound is not written.
  std::uint8_t cost = 0;
};

/// What sounds of devanagari_sounds cost in Latin letters, or in the phonemes of English (see
/// pronunciation.h). Learned by expectation maximisation from pairs of words that people wrote in
/// both scripts (bench/learn_sound_costs); rare ways, below one in a thousand, are left out.
class SoundCosts {
 public:
  /// As Latin letters.
  static const SoundCosts& letters();

  /// As phonemes, one letter each.
  static const SoundCosts& phonemes();

  /// The ways to write a sound, or '$' for the end of a word; empty for anything else.
  std::span<const SoundSpelling> spellings_of(char sound) const;

  /// Those of them that begin with the letter, which all that are written do.
  std::span<const SoundSpelling> spellings_of(char sound, char letter) const;

  /// What it costs not to write the sound; kNever where its row does not say.
  int unwritten_cost(char sound) const;
  static constexpr int kNever = 255;

  /// What a letter costs that stands for no sound: the p of "psychology".
  int silent_cost(char letter) const;

 private:
  struct Row {
    char sound;
    std::string_view spellings;  ///< "th 3 t 20": letters and cost by turns, "-" for unwritten.
  };
  static constexpr std::size_t kAscii = 128;

  explicit SoundCosts(std::span<const Row> rows);

  std::array<std::vector<SoundSpelling>, kAscii> by_sound_;  // in the order of their rows
  std::array<std::vector<SoundSpelling>, kAscii> sorted_;    // the written ones, by first letter
  /// Where in sorted_ the spellings begin that begin with a letter or a later one.
  std::array<std::array<std::uint8_t, kAscii + 1>, kAscii> begins_{};
  std::array<int, kAscii> unwritten_{};
  std::array<int, kAscii> silent_{};
};

}  // namespace khabar
