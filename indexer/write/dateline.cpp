// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/dateline.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/analysis/script.h"
#include "common/date.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxDatelineBytes = 300;  // a hundred Devanagari letters
constexpr std::size_t kMaxTownWords = 4;        // "North Lakhimpur", "St Kitts and Nevis"
constexpr std::size_t kMaxPartWords = 4;        // of what stands between commas

constexpr std::string_view kDanda = "।";

/// Agencies and desks as datelines of Indian papers have them, and the last word of longer ones
/// ("जागरण संवाददाता").
constexpr auto kAgencies = std::to_array<std::string_view>({
    "pti",   "ani",    "ians",  "uni",      "afp",     "ap",       "reuters", "bloomberg",
    "mexn",  "tnn",    "ht",    "ens",      "dpa",     "xinhua",   "pib",     "agencies",
    "भाषा",  "वार्ता",  "एएनआई", "एएनआइ",    "आईएएनएस", "आइएएनएस",  "पीटीआई",  "पीटीआइ",
    "यूएनआई", "एएफपी",  "रॉयटर", "रायटर",    "रॉयटर्स",  "एजेंसी",     "एजेंसियां",  "एजेंसियाँ",
    "जेएनएन", "एनएनएस", "ब्यूरो",  "संवाददाता", "संवादसूत्र", "हिन्दुस्थान",
});

/// A sign that ends a part of a dateline, and where it stands.
struct Sign {
  std::string_view text;  // empty at the end of what may be a dateline
  std::size_t begin = 0;
};

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// A hyphen is a sign where a space stands beside it: not in "जम्मू-कश्मीर".
bool is_sign(std::string_view text, std::size_t i, std::string_view sign) {
  if (!text.substr(i).starts_with(sign)) return false;
  if (sign != "-") return true;
  const bool space_after = i + 1 < text.size() && text[i + 1] == ' ';
  return space_after || (i > 0 && text[i - 1] == ' ');
}

Sign find_sign(std::string_view text) {
  constexpr auto kSigns =
      std::to_array<std::string_view>({",", ":", "(", "[", "/", "--", "–", "—", "-", kDanda});
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const auto sign : kSigns) {
      if (is_sign(text, i, sign)) return {sign, i};
    }
  }
  return {{}, text.size()};
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!(text = trim(text)).empty()) {
    words.push_back(text.substr(0, text.find(' ')));
    text.remove_prefix(words.back().size());
  }
  return words;
}

/// Heads of lists and of agencies' texts, which have dates beside them as towns do.
bool is_heading(std::string_view word) {
  constexpr auto kHeadings = std::to_array<std::string_view>(
      {"the", "news", "report", "update", "updates", "live", "service", "nations"});
  return std::find(kHeadings.begin(), kHeadings.end(), to_lower(word)) != kHeadings.end();
}

/// A name as datelines write it: a few words that begin with a capital or in Devanagari, no digits.
bool is_name(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty() || words.size() > kMaxTownWords) return false;
  if (std::any_of(words.begin(), words.end(), is_heading)) return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    std::size_t end = 0;
    const char32_t first = next_code_point(word, end);
    const bool has_digit = word.find_first_of("0123456789#|") != std::string_view::npos;
    return !has_digit &&
           ((first >= U'A' && first <= U'Z') || script_of(first) == Script::devanagari);
  });
}

bool is_agency(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty() || words.size() > kMaxPartWords) return false;
  return std::find(kAgencies.begin(), kAgencies.end(), to_lower(words.back())) != kAgencies.end();
}

/// "Sept 13", "13 सितंबर 2023": the year is often left out.
bool is_day(std::string_view text) {
  if (words_of(text).size() > kMaxPartWords) return false;
  return parse_date(text) || parse_date(std::string(text) + " 2000");
}

/// "NEW DELHI" as "New Delhi"; joiners that only shape letters are dropped.
std::string tidy(std::string_view written) {
  const bool all_capitals =
      std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  std::string town;
  bool in_word = false;
  for (std::size_t i = 0; i < written.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(written, i);
    if (c == U'\u200C' || c == U'\u200D') continue;
    const bool lowers = all_capitals && in_word && c >= U'A' && c <= U'Z';
    if (lowers) {
      town += static_cast<char>(c - U'A' + U'a');
    } else {
      town.append(written.substr(begin, i - begin));
    }
    in_word = c != U' ' && c != U'-';
  }
  return town;
}

/// Reads a dateline part by part.
class DatelineReader {
 public:
  explicit DatelineReader(std::string_view text) : rest_(text) {}

  /// Returns false when `text` does not begin with a dateline.
  bool read() {
    const Sign sign = take_part(town_);
    if (!is_name(town_)) return false;
    return read_after(sign);
  }

  std::string_view town() const { return town_; }

  /// Whether a date or an agency stands in it.
  bool is_sure() const { return is_sure_; }

 private:
  Sign take_part(std::string_view& part) {
    const Sign sign = find_sign(rest_);
    part = trim(rest_.substr(0, sign.begin));
    rest_.remove_prefix(sign.begin + sign.text.size());
    return sign;
  }

  bool read_after(Sign sign) {
    for (;;) {
      if (sign.text == ":" || sign.text == kDanda) return true;
      if (sign.text == "--" || sign.text == "–" || sign.text == "—" || sign.text == "-") {
        return true;
      }
      if (sign.text == "(" || sign.text == "[") {
        const bool is_agency_sent = read_bracket(sign.text == "(" ? ')' : ']');
        if (is_broken_) return false;
        std::string_view between;
        const auto before = rest_;
        sign = take_part(between);
        if (between.empty() && !sign.text.empty()) continue;
        rest_ = before;
        return is_agency_sent;  // "(PTI) Union minister …": the text goes on at once
      }
      if (sign.text != "," && sign.text != "/") return false;
      std::string_view part;
      sign = take_part(part);
      if (is_day(part) || is_agency(part)) {
        is_sure_ = true;
      } else if (!is_name(part)) {
        return false;
      }
    }
  }

  /// The agency, or the state that the town is in, or who reports.
  bool read_bracket(char closing) {
    const auto end = rest_.find(closing);
    is_broken_ = end == std::string_view::npos;
    if (is_broken_) return false;
    const auto inside = trim(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    if (is_agency(inside)) return is_sure_ = true;
    is_broken_ = !is_name(inside);
    return false;
  }

  std::string_view rest_;
  std::string_view town_;
  bool is_sure_ = false;
  bool is_broken_ = false;
};

const Entity* find_place(std::string_view name, AliasUse widest, const Catalogue& catalogue,
                         Analyzer& analyzer) {
  std::vector<Token> tokens;
  analyzer.analyze(name, tokens);
  for (const Entity* entity : catalogue.find_alias(tokens, widest)) {
    if (entity->type == EntityType::place) return entity;
  }
  return nullptr;
}

}  // namespace

std::optional<DatelineTown> find_dateline_town(std::string_view body, const Catalogue& catalogue,
                                               Analyzer& analyzer) {
  std::string_view line = body.substr(0, body.find('\n'));
  line = line.substr(0, grapheme_prefix_bytes(line, kMaxDatelineBytes));
  DatelineReader dateline(line);
  if (!dateline.read()) return std::nullopt;
  DatelineTown town;
  town.written = tidy(dateline.town());
  const AliasUse widest = dateline.is_sure() ? AliasUse::ordinary : AliasUse::anywhere;
  if (const Entity* place = find_place(town.written, widest, catalogue, analyzer)) {
    town.value = place->id;
    town.label_hi = place->label_hi;
    town.label_en = place->label_en;
    return town;
  }
  if (!dateline.is_sure()) return std::nullopt;
  town.value = town.written;
  return town;
}

}  // namespace khabar
