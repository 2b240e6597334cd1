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
  unwritten_.fill(kNever);
  for (std::size_t sound = 0; sound < kAscii; ++sound) {
    auto& written = sorted_[sound];
    for (const auto& spelling : by_sound_[sound]) {
      if (spelling.length == 0) {
        unwritten_[sound] = spelling.cost;
      } else {
        written.push_back(spelling);
      }
    }
    const auto first_of = [](const SoundSpelling& spelling) {
      return index_of(spelling.letters.front());
    };
    std::sort(written.begin(), written.end(),
              [&](const auto& a, const auto& b) { return first_of(a) < first_of(b); });
    std::size_t begin = 0;
    for (std::size_t letter = 0; letter <= kAscii; ++letter) {
      while (begin < written.size() && first_of(written[begin]) < letter) ++begin;
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
  const std::size_t end = begins[index_of(letter) + 1];
  return std::span(sorted_[index_of(sound)]).subspan(begin, end - begin);
}

int SoundCosts::unwritten_cost(char sound) const {
  return unwritten_[index_of(sound)];
}

int SoundCosts::silent_cost(char letter) const {
  return silent_[index_of(letter)];
}

}  // namespace khabar
