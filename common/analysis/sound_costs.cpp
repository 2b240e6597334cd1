// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/sound_costs.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace khabar {
namespace {

struct Row {
  char sound;
  std::string_view spellings;  ///< "th 3 t 20": letters and cost by turns, "-" for unwritten.
};

constexpr Row kRows[] = {
#include "common/analysis/sound_costs.inc"
};

constexpr int kCostOfNoise = 90;
constexpr std::size_t kAscii = 128;

struct Table {
  std::array<std::vector<SoundSpelling>, kAscii> by_sound;
  std::array<int, kAscii> silent{};
};

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

Table read_table() {
  Table table;
  table.silent.fill(kCostOfNoise);
  for (const auto& [sound, spellings] : kRows) {
    for (std::string_view rest = spellings; !rest.empty();) {
      const std::string_view letters = next_word(rest);
      const int cost = next_cost(rest);
      if (sound == '+') {
        table.silent[static_cast<std::size_t>(letters.front())] = cost;
        continue;
      }
      SoundSpelling spelling;
      spelling.cost = static_cast<std::uint8_t>(cost);
      if (letters != "-") {
        spelling.length = static_cast<std::uint8_t>(letters.size());
        std::copy(letters.begin(), letters.end(), spelling.letters.begin());
      }
      table.by_sound[static_cast<std::size_t>(sound)].push_back(spelling);
    }
  }
  return table;
}

const Table& table() {
  static const Table once = read_table();
  return once;
}

std::size_t index_of(char c) {
  return static_cast<unsigned char>(c) % kAscii;
}

}  // namespace

std::span<const SoundSpelling> spellings_of(char sound) {
  return table().by_sound[index_of(sound)];
}

int silent_letter_cost(char letter) {
  return table().silent[index_of(letter)];
}

}  // namespace khabar
