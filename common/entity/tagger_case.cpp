// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_case.h"

#include <algorithm>

namespace khabar {
namespace {

/// Shorter words stay small in headlines.
constexpr std::uint32_t kLongWordBytes = 4;
/// Fewer long words than this may all be names.
constexpr std::size_t kTellingWords = 4;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

}  // namespace

LetterCase letter_case(std::string_view text, std::span<const TaggerWord> sentence) {
  std::size_t small = 0;
  std::size_t capital = 0;
  std::size_t upper = 0;
  for (const TaggerWord& word : sentence) {
    const auto written = text.substr(word.begin, word.end - word.begin);
    if (word.is_punctuation() || written.size() < kLongWordBytes) continue;
    if (is_lower(written.front())) ++small;
    if (!is_upper(written.front())) continue;
    ++capital;
    if (std::none_of(written.begin(), written.end(), is_lower)) ++upper;
  }
  if (capital + small < kTellingWords) return LetterCase::sentence;
  if (upper > 3 * (capital - upper + small)) return LetterCase::upper;
  return capital > 3 * small ? LetterCase::title : LetterCase::sentence;
}

}  // namespace khabar
