// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/display_title.h"

#include <array>
#include <string_view>

#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxBytes = 240;  // 80 Devanagari letters

/// "Rs", "Dr", "डॉ": a full stop behind them ends no sentence.
bool ends_in_short_word(std::string_view text) {
  constexpr std::size_t kShortBytes = 3;  // of Latin letters; a Devanagari letter has as many
  const auto space = text.rfind(' ');
  const auto word = space == std::string_view::npos ? text : text.substr(space + 1);
  const bool is_latin = !word.empty() && static_cast<unsigned char>(word.front()) < 0x80;
  return word.size() <= (is_latin ? kShortBytes : 3 * kShortBytes);
}

/// Up to the first danda, or other sign of an end before a space; of the first line. One that is
/// longer than a title may be is not read to its end.
std::string_view first_sentence(std::string_view text) {
  text = text.substr(0, 4 * kMaxBytes);
  text = text.substr(0, text.find('\n'));
  constexpr std::array<std::string_view, 6> kEnds = {"।", "॥", "۔", "? ", "! ", ". "};
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const auto mark : kEnds) {
      if (!text.substr(i).starts_with(mark)) continue;
      if (mark == ". " && ends_in_short_word(text.substr(0, i))) continue;
      return text.substr(0, i + mark.size() - (mark.ends_with(' ') ? 1 : 0));
    }
  }
  return text;
}

}  // namespace

std::string display_title(const Article& article) {
  if (!article.title.empty()) return article.title;
  const auto sentence =
      first_sentence(article.description.empty() ? article.body : article.description);
  if (sentence.empty()) return article.id;
  if (sentence.size() <= kMaxBytes) return std::string(sentence);
  const auto space = sentence.substr(0, kMaxBytes).rfind(' ');
  const bool at_space = space != std::string_view::npos && space > kMaxBytes / 2;
  const auto bytes = at_space ? space : grapheme_prefix_bytes(sentence, kMaxBytes);
  return std::string(sentence.substr(0, bytes)) + "…";
}

}  // namespace khabar
