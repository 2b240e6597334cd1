// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/headline.h"

namespace khabar {

bool stands_in_headline(const Reading& text, std::uint32_t first, std::uint32_t end) {
  constexpr std::uint32_t kFar = 40;
  constexpr std::uint32_t kTelling = 5;
  std::uint32_t begin = first;
  while (begin > 0 && first - begin < kFar && !text.words[begin].starts_sentence) --begin;
  std::uint32_t latin = 0;
  std::uint32_t capital = 0;
  for (std::uint32_t i = begin; i < text.words.size() && i < end + kFar; ++i) {
    const Word& word = text.words[i];
    if (i >= end && word.starts_sentence) break;
    if (word.script != Script::latin || word.stop_word) continue;
    ++latin;
    if (word.capital) ++capital;
  }
  return latin >= kTelling && capital * 10 >= latin * 7;
}

}  // namespace khabar
