// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/rule.h"

#include <array>

namespace khabar {

std::string_view to_string(Rule rule) {
  constexpr std::array<std::string_view, 18> kNames = {
      "as written", "lemma",    "variant", "variant's lemma", "entity",        "phrase",
      "near",       "wildcard", "fuzzy",   "shared word",     "shared entity", "common word",
      "filter",     "excluded", "recency", "joined",          "acronym",       "translation"};
  return kNames[static_cast<std::size_t>(rule)];
}

}  // namespace khabar
