// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/typing_cost.h"

#include <algorithm>
#include <vector>

namespace khabar {
namespace {

constexpr int kVowel = 20;
constexpr int kConsonant = 27;
constexpr int kDoubled = 12;
constexpr int kExchangedVowel = 20;
constexpr int kExchanged = 30;
constexpr int kSwapped = 20;
constexpr int kFirstLetter = 12;  // on top

/// A vowel, or a sign that is written above, below or beside a letter.
bool is_light(char32_t c) {
  constexpr std::u32string_view kLatinVowels = U"aeiouy";
  if (c < 0x80) return kLatinVowels.find(c) != std::u32string_view::npos;
  const bool sign = (c >= 0x0900 && c <= 0x0903) || (c >= 0x093A && c <= 0x094F);
  const bool vowel = c >= 0x0904 && c <= 0x0914;
  return sign || vowel;
}

/// Of a letter that one word has and the other has not.
int cost_of_lone(std::u32string_view word, std::size_t at) {
  const bool doubled = at > 0 && word[at] == word[at - 1];
  const int cost = doubled ? kDoubled : is_light(word[at]) ? kVowel : kConsonant;
  return at == 0 ? cost + kFirstLetter : cost;
}

int cost_of_exchange(char32_t a, char32_t b, bool first) {
  if (a == b) return 0;
  const int cost = is_light(a) && is_light(b) ? kExchangedVowel : kExchanged;
  return first ? cost + kFirstLetter : cost;
}

}  // namespace

int typing_cost(std::u32string_view typed, std::u32string_view meant, int limit) {
  const std::size_t width = meant.size() + 1;
  std::vector<int> before_last(width);
  std::vector<int> last(width);
  std::vector<int> row(width);
  for (std::size_t j = 0; j < meant.size(); ++j) last[j + 1] = last[j] + cost_of_lone(meant, j);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    row[0] = last[0] + cost_of_lone(typed, i);
    int least = row[0];
    for (std::size_t j = 0; j < meant.size(); ++j) {
      row[j + 1] = std::min({last[j + 1] + cost_of_lone(typed, i), row[j] + cost_of_lone(meant, j),
                             last[j] + cost_of_exchange(typed[i], meant[j], i == 0 && j == 0)});
      if (i > 0 && j > 0 && typed[i] == meant[j - 1] && typed[i - 1] == meant[j]) {
        row[j + 1] = std::min(row[j + 1], before_last[j - 1] + kSwapped);
      }
      least = std::min(least, row[j + 1]);
    }
    if (least > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[meant.size()], limit + 1);
}

}  // namespace khabar
