// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/sound_distance.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace khabar {
namespace {

constexpr char kEnd = '$';
constexpr int kUnheardSound = 50;  // a sound that its row never leaves out

/// Groups of sounds that are heard for each other, with the cost of doing so. The cheapest group
/// that holds both counts.
struct Confusion {
  std::string_view sounds;
  int cost;
};
constexpr std::array kConfusions = {
    Confusion{"a_", 3},    Confusion{"AV", 5},    Confusion{"oV", 8},
    Confusion{"SR", 5},    Confusion{"QeE", 8},   Confusion{"iI", 10},
    Confusion{"uU", 10},   Confusion{"nNMfF", 8}, Confusion{"M~", 5},
    Confusion{"oO", 12},   Confusion{"sSR", 15},  Confusion{"aA", 18},
    Confusion{"EY", 18},   Confusion{"Oz", 18},   Confusion{"eE3", 18},
    Confusion{"mM", 12},   Confusion{"lL", 8},    Confusion{"ZuU", 15},
    Confusion{"vb", 22},   Confusion{"kK", 22},   Confusion{"gG", 22},
    Confusion{"cC", 20},   Confusion{"jJ", 20},   Confusion{"tT", 20},
    Confusion{"dD", 20},   Confusion{"wW", 20},   Confusion{"xX", 20},
    Confusion{"pP", 22},   Confusion{"bB", 22},   Confusion{"tTwW", 28},
    Confusion{"dDxX", 28}, Confusion{"dDr", 30},  Confusion{"aAiIuUeEoOQVYZz3_", 35},
};
constexpr int kOtherSound = 60;

constexpr std::size_t kAscii = 128;
using Matrix = std::array<std::array<std::uint8_t, kAscii>, kAscii>;

Matrix confusion_matrix() {
  Matrix matrix;
  for (auto& row : matrix) row.fill(kOtherSound);
  for (std::size_t i = 0; i < kAscii; ++i) matrix[i][i] = 0;
  for (const Confusion& group : kConfusions) {
    for (const char a : group.sounds) {
      for (const char b : group.sounds) {
        auto& cost = matrix[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
        cost = std::min(cost, static_cast<std::uint8_t>(group.cost));
      }
    }
  }
  return matrix;
}

int substitution_cost(char a, char b) {
  static const Matrix matrix = confusion_matrix();
  return matrix[static_cast<unsigned char>(a) % kAscii][static_cast<unsigned char>(b) % kAscii];
}

/// Cost of a sound that one word has and the other has not.
int omission_cost(char sound) {
  switch (sound) {
    case sound::kDroppedSchwa:
      return 0;
    case 'H':
      return 6;
    case 'y':
    case sound::kDoubled:
    case sound::kNasalEnd:
      return 10;
    case 'a':
      return 15;
    case 'M':
    case 'h':
      return 25;
    default:
      return is_vowel_sound(sound) ? 35 : 55;
  }
}

/// Whether the letters from `at` on begin with the spelling; its first letter does.
bool stands_at(const SoundSpelling& spelling, std::string_view letters, std::size_t at) {
  if (letters.size() - at < spelling.length) return false;
  for (std::size_t i = 1; i < spelling.length; ++i) {
    if (letters[at + i] != spelling.letters[i]) return false;
  }
  return true;
}

}  // namespace

std::string matched_letters(std::string_view latin_word) {
  std::string letters = latin_letters(latin_word);
  if (letters.ends_with(sound::kDoubled)) letters.pop_back();
  for (std::size_t at = letters.find('x'); at != std::string::npos; at = letters.find('x', at)) {
    letters.replace(at, 1, "ks");
  }
  if (letters.size() > kMaxSounds) letters.resize(kMaxSounds);
  return letters;
}

LatinMatcher::LatinMatcher(std::string_view latin_word)
    : LatinMatcher(matched_letters(latin_word), SoundCosts::letters()) {}

LatinMatcher LatinMatcher::pronounced(std::string_view phonemes) {
  return {std::string(phonemes.substr(0, kMaxSounds)), SoundCosts::phonemes()};
}

LatinMatcher::LatinMatcher(std::string letters, const SoundCosts& sound_costs)
    : letters_(std::move(letters)), sound_costs_(&sound_costs) {
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    silent_[i] = sound_costs_->silent_cost(letters_[i]);
  }
}

bool LatinMatcher::add_sound(char sound, int limit, CostColumn& column) const {
  const std::string_view letters = letters_;
  const std::size_t count = letters.size();
  CostColumn next;
  std::fill_n(next.begin(), count + 1, kFarSound);
  int unwritten = sound_costs_->unwritten_cost(sound);
  if (unwritten == SoundCosts::kNever) unwritten = sound == kEnd ? kFarSound : kUnheardSound;
  for (std::size_t at = 0; at <= count; ++at) {
    if (column[at] > limit) continue;
    next[at] = std::min(next[at], column[at] + unwritten);
    if (at == count) break;
    for (const SoundSpelling& spelling : sound_costs_->spellings_of(sound, letters[at])) {
      if (!stands_at(spelling, letters, at)) continue;
      int& cost = next[at + spelling.length];
      cost = std::min(cost, column[at] + spelling.cost);
    }
  }
  int least = next[0];
  for (std::size_t at = 1; at <= count; ++at) {
    next[at] = std::min(next[at], next[at - 1] + silent_[at - 1]);
    least = std::min(least, next[at]);
  }
  column = next;
  return least <= limit;
}

int LatinMatcher::cost(std::string_view sounds, int limit) const {
  if (letters_.empty() || sounds.empty()) return kFarSound;
  CostColumn column;
  column[0] = 0;
  for (std::size_t at = 1; at <= letters_.size(); ++at) {
    column[at] = column[at - 1] + silent_[at - 1];
  }
  for (const char sound : sounds.substr(0, kMaxSounds)) {
    if (!add_sound(sound, limit, column)) return kFarSound;
  }
  if (!add_sound(kEnd, limit, column)) return kFarSound;
  return column[letters_.size()] <= limit ? column[letters_.size()] : kFarSound;
}

int sound_distance(std::string_view sounds, std::string_view other_sounds, int limit) {
  sounds = sounds.substr(0, kMaxSounds);
  other_sounds = other_sounds.substr(0, kMaxSounds);
  std::array<int, kMaxSounds + 1> row{};
  for (std::size_t j = 0; j < other_sounds.size(); ++j) {
    row[j + 1] = row[j] + omission_cost(other_sounds[j]);
  }
  for (const char sound : sounds) {
    int diagonal = row[0];
    row[0] += omission_cost(sound);
    int least = row[0];
    for (std::size_t j = 0; j < other_sounds.size(); ++j) {
      const int substituted = diagonal + substitution_cost(sound, other_sounds[j]);
      const int omitted =
          std::min(row[j] + omission_cost(other_sounds[j]), row[j + 1] + omission_cost(sound));
      diagonal = row[j + 1];
      row[j + 1] = std::min(substituted, omitted);
      least = std::min(least, row[j + 1]);
    }
    if (least > limit) return kFarSound;
  }
  return row[other_sounds.size()] <= limit ? row[other_sounds.size()] : kFarSound;
}

double closeness_of(int cost, std::size_t letters) {
  constexpr double kCostPerLetter =
      10.0;  // e to the -1 when each letter is a common other spelling
  if (letters == 0 || cost >= kFarSound) return 0.0;
  return std::exp(-cost / (kCostPerLetter * static_cast<double>(letters)));
}

}  // namespace khabar
