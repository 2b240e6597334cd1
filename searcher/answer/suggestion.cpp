// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/suggestion.h"

#include <cctype>
#include <string_view>

#include "searcher/words/spelling.h"

namespace khabar {
namespace {

/// Where `word` stands in `text` with no letter beside it.
std::size_t find_word(std::string_view text, std::string_view word) {
  const auto is_letter = [&](std::size_t i) {
    return i < text.size() && (std::isalnum(static_cast<unsigned char>(text[i])) != 0 ||
                               static_cast<unsigned char>(text[i]) >= 0x80);
  };
  for (auto place = text.find(word); place != std::string_view::npos;
       place = text.find(word, place + 1)) {
    if (!is_letter(place - 1) && !is_letter(place + word.size())) return place;
  }
  return std::string_view::npos;
}

}  // namespace

std::string suggest_query(const std::string& query, const std::vector<RareWord>& rare,
                          const IndexTerms& index) {
  const SpellingSuggester suggester(index);
  std::string suggested = query;
  for (const auto& word : rare) {
    const auto meant = suggester.suggest(word.exact);
    const auto place = find_word(suggested, word.written);
    if (meant && place != std::string::npos) {
      suggested.replace(place, word.written.size(), meant->exact);
    }
  }
  return suggested == query ? "" : suggested;
}

}  // namespace khabar
