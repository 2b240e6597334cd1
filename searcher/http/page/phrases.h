// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/engine/engine.h"

namespace khabar {

/// The language of the page itself; articles are in theirs.
enum class PageLanguage : std::uint8_t { english, hindi };

/// What the page says, in one language.
struct Phrases {
  std::string_view code;  ///< "hi"
  std::string_view other_language;
  std::string_view title;
  std::string_view tagline;
  std::string_view search;
  std::string_view question;
  std::string_view skip;
  std::string_view help;
  std::string_view compare;
  std::string_view coverage;
  std::string_view articles;  ///< After a number.
  std::string_view article;   ///< After 1.
  std::string_view stories;   ///< After a number.
  std::string_view story;     ///< After 1.
  std::string_view copies;    ///< After "+4".
  std::string_view copy;      ///< After "+1".
  std::string_view every_copy;
  std::string_view all_words;  ///< Every article has all words.
  std::string_view with_all;   ///< After how many articles have all words.
  std::string_view with_most;  ///< After how many have most of them.
  std::string_view did_you_mean;
  std::string_view also;
  std::string_view leave_out;  ///< A form of a word that was searched.
  std::string_view only_as_written;
  std::string_view narrow;
  std::string_view only;
  std::string_view not_this;
  std::string_view without;
  std::string_view remove;
  std::string_view show_all;
  std::string_view find_in;
  std::string_view sort;
  std::array<std::string_view, 3> sorts;  ///< In the order of Sort.
  std::string_view from;
  std::string_view to;
  std::string_view options;
  std::string_view exact;
  std::string_view recency;
  std::string_view archive;
  std::string_view all_archives;
  std::string_view over_time;
  std::string_view undated;
  std::string_view whole_time;
  std::string_view previous;
  std::string_view next;
  std::string_view page;
  std::string_view nothing_found;
  std::string_view nothing_hint;
  std::string_view save_jsonl;
  std::string_view save_csv;
  std::string_view original;
  std::string_view similar;
  std::string_view why;
  std::string_view word;
  std::string_view rule;
  std::string_view weight;
  std::string_view found;
  std::string_view cite;
  std::string_view back;
  std::string_view places;
  std::string_view names;
  std::string_view error;
  std::string_view span;
  std::string_view unit;
  std::array<std::string_view, 4> units;  ///< In the order of DateUnit.
  std::string_view coverage_hint;
  std::string_view compare_hint;
  std::string_view keys;
  std::array<std::string_view, 4> key_uses;          ///< Of /, j and k, Enter, Esc.
  std::array<std::string_view, kFacetCount> facets;  ///< In the order of Facet.
  std::array<std::string_view, 12> months;
};

const Phrases& phrases(PageLanguage language);

/// "hi" and "en"; else what the header prefers of the two, English when neither.
PageLanguage choose_language(std::string_view asked, std::string_view accept_language);

/// 1234567 is "12,34,567", as India writes it.
std::string grouped(std::uint64_t number);

/// "15 जुलाई 2024, 10:15"
std::string display_date(const Date& date, const Phrases& words);

/// The span of a histogram: "2024", "जुलाई 2024", "15 जुलाई 2024".
std::string display_span(std::string_view span, const Phrases& words);

}  // namespace khabar
