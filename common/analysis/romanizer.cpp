// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/romanizer.h"

#include "common/analysis/sound_costs.h"
#include "common/analysis/sounds.h"

namespace khabar {

std::string romanize(std::string_view devanagari_word) {
  std::string letters;
  for (const char sound : devanagari_sounds(devanagari_word)) {
    const auto spellings = SoundCosts::letters().spellings_of(sound);
    if (sound == sound::kDoubled) {
      letters += letters.back();
    } else if (!spellings.empty()) {
      letters.append(spellings.front().letters.data(), spellings.front().length);
    }
  }
  return letters;
}

}  // namespace khabar
