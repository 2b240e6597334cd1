// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/sound_costs.h"

#include <algorithm>
#include <charconv>

namespace khabar {
namespace {

constexpr int kCostOfNoise = 90;

std::string_view next_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

int next_cost(std::string_view& text) {
  const std::string_view digits = next_word(text);
  int cost = kCostOfNoise;
  std::from_chars(digits.data(), digits.data() + digits.size(), cost);
  return cost;
}

std::size_t index_of(char c) {
  return static_cast<unsigned char>(c) % 128;
}

}  // namespace

SoundCosts::SoundCosts(std::span<const Row> rows) {
  silent_.fill(kCostOfNoise);
  for (const auto& [sound, spellings] : rows) {
    for (std::string_view rest = spellings; !rest.empty();) {
      const std::string_view letters = next_word(rest);
      const int cost = next_cost(rest);
      if (sound == '+') {
        silent_[index_of(letters.front())] = cost;
        continue;
      }
      SoundSpelling spelling;
      spelling.cost = static_cast<std::uint8_t>(cost);
      if (letters != "-") {
        spelling.length = static_cast<std::uint8_t>(letters.size());
        std::copy(letters.begin(), letters.end(), spelling.letters.begin());
      }
      by_sound_[index_of(sound)].push_back(spelling);
    }
  }
  for (std::size_t sound = 0; sound < kAscii; ++sound) {
    auto& spellings = by_sound_[sound];
    const auto first_of = [](const SoundSpelling& spelling) {
      return spelling.length == 0 ? std::size_t{0} : index_of(spelling.letters.front());
    };
    std::stable_sort(spellings.begin(), spellings.end(),
                     [&](const auto& a, const auto& b) { return first_of(a) < first_of(b); });
    std::size_t begin = 0;
    for (std::size_t letter = 0; letter <= kAscii; ++letter) {
      while (begin < spellings.size() && first_of(spellings[begin]) < letter) ++begin;
      begins_[sound][letter] = static_cast<std::uint8_t>(begin);
    }
  }
}

const SoundCosts& SoundCosts::letters() {
  static constexpr Row kRows[] = {
#include "common/analysis/sound_costs.inc"
  };
  static const SoundCosts once(kRows);
  return once;
}

const SoundCosts& SoundCosts::phonemes() {
  static constexpr Row kRows[] = {
#include "common/analysis/phoneme_costs.inc"
  };
  static const SoundCosts once(kRows);
  return once;
}

std::span<const SoundSpelling> SoundCosts::spellings_of(char sound) const {
  return by_sound_[index_of(sound)];
}

std::span<const SoundSpelling> SoundCosts::spellings_of(char sound, char letter) const {
  const auto& begins = begins_[index_of(sound)];
  const std::size_t begin = begins[index_of(letter)];
  return spellings_of(sound).subspan(begin, begins[index_of(letter) + 1] - begin);
}

int SoundCosts::unwritten_cost(char sound) const {
  const auto spellings = spellings_of(sound);
  return !spellings.empty() && spellings.front().length == 0 ? spellings.front().cost : kNever;
}

int SoundCosts::silent_cost(char letter) const {
  return silent_[index_of(letter)];
}

}  // namespace khabar
