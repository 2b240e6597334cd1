// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clean/furniture.h"

#include <algorithm>
#include <array>
#include <vector>

#include <unicode/uchar.h>

#include "common/unicode.h"

namespace khabar {
namespace {

/// How a line must match for it to go. Case, nukta and the signs around the words do not count.
enum class Match {
  link,   ///< As list; or the line is this, a colon, dash or bar, and a headline: it goes.
  list,   ///< The line is this: it and the headlines below it go.
  whole,  ///< The line is this.
  label,  ///< The line is this, a colon and something short: "Photo credit: PTI".
  start,  ///< The line begins with this, and all the rest are kFurnitureWords.
};

struct Item {
  Match match;
  std::string_view words;  ///< Lower case, without nukta.
};

// What Indian news sites put between and under their paragraphs.
constexpr std::array kFurniture = {
    Item{Match::link, "ये भी पढें"},
    Item{Match::link, "ये भी पढे"},
    Item{Match::link, "यह भी पढें"},
    Item{Match::link, "यह भी पढे"},
    Item{Match::link, "इसे भी पढें"},
    Item{Match::link, "इन्हें भी पढें"},
    Item{Match::link, "इस भी पढें"},
    Item{Match::link, "और भी पढें"},
    Item{Match::link, "और पढें"},
    Item{Match::link, "ये भी देखें"},
    Item{Match::link, "यह भी देखें"},
    Item{Match::list, "संबंधित खबरें"},
    Item{Match::list, "ट्रेंडिंग न्यूज"},
    Item{Match::list, "ट्रेंडिंग खबरें"},
    Item{Match::list, "टॉप हेडलाइंस"},
    Item{Match::list, "टॉप न्यूज"},
    Item{Match::list, "ताजा खबरें"},
    Item{Match::link, "also read"},
    Item{Match::link, "also see"},
    Item{Match::link, "also watch"},
    Item{Match::link, "read also"},
    Item{Match::link, "read more"},
    Item{Match::link, "must read"},
    Item{Match::list, "related news"},
    Item{Match::list, "related stories"},
    Item{Match::list, "related articles"},
    Item{Match::list, "trending news"},
    Item{Match::list, "trending stories"},
    Item{Match::list, "top headlines"},
    Item{Match::whole, "advertisement"},
    Item{Match::whole, "advertisements"},
    Item{Match::whole, "विज्ञापन"},
    Item{Match::whole, "share"},
    Item{Match::whole, "share this"},
    Item{Match::whole, "share this article"},
    Item{Match::whole, "share this story"},
    Item{Match::whole, "शेयर करें"},
    Item{Match::whole, "फेसबुक और"},
    Item{Match::whole, "इस खबर को शेयर करें"},
    Item{Match::whole, "follow us"},
    Item{Match::whole, "हमें फॉलो करें"},
    Item{Match::whole, "subscribe"},
    Item{Match::whole, "subscribe now"},
    Item{Match::whole, "click here to read more"},
    Item{Match::label, "photo credit"},
    Item{Match::label, "photo courtesy"},
    Item{Match::label, "image credit"},
    Item{Match::label, "image courtesy"},
    Item{Match::label, "image source"},
    Item{Match::label, "picture credit"},
    Item{Match::label, "pic credit"},
    Item{Match::label, "photo"},
    Item{Match::label, "फोटो"},
    Item{Match::label, "फोटो क्रेडिट"},
    Item{Match::label, "फोटो साभार"},
    Item{Match::label, "तस्वीर साभार"},
    Item{Match::start, "follow us on"},
    Item{Match::start, "follow us"},
    Item{Match::start, "share on facebook"},
    Item{Match::start, "share on whatsapp"},
    Item{Match::start, "share on twitter"},
    Item{Match::start, "download the"},
    Item{Match::start, "download our app"},
    Item{Match::start, "get the latest"},
    Item{Match::start, "subscribe to our"},
    Item{Match::start, "join our"},
    Item{Match::start, "join us on"},
    Item{Match::start, "like us on"},
    Item{Match::start, "click here"},
    Item{Match::start, "हमारा ऐप"},
    Item{Match::start, "हमारे ऐप"},
    Item{Match::start, "ऐप डाउनलोड करें"},
    Item{Match::start, "हमें फेसबुक"},
    Item{Match::start, "हमें ट्विटर"},
    Item{Match::start, "हमें गूगल"},
    Item{Match::start, "आप हमें"},
    Item{Match::start, "फेसबुक पर हमें"},
    Item{Match::start, "ट्विटर पर फॉलो"},
    Item{Match::start, "ट्विटर पर भी"},
    Item{Match::start, "ट्विटर पर हमें"},
    Item{Match::start, "यहां क्लिक"},
    Item{Match::start, "यहाँ क्लिक"},
    Item{Match::start, "हमारे व्हाट्सएप"},
    Item{Match::start, "हमारे व्हाट्सऐप"},
    Item{Match::start, "हमारे यूट्यूब"},
    Item{Match::start, "हमारे टेलीग्राम"},
    Item{Match::start, "देश और दुनिया की"},
    Item{Match::start, "देश दुनिया की"},
    Item{Match::start, "हिंदी में ब्रेकिंग न्यूज"},
    Item{Match::start, "ब्रेकिंग न्यूज हिंदी में"},
    Item{Match::start, "ताजा खबरों के लिए"},
};

// What a line of the page says besides: one other word, and it is news.
constexpr auto kFurnitureWords = std::to_array<std::string_view>(
    {"a",        "all",    "alerts",    "an",       "and",        "android",
     "app",      "apps",   "at",        "breaking", "by",         "channel",
     "channels", "click",  "daily",     "download", "email",      "english",
     "facebook", "feed",   "follow",    "for",      "free",       "from",
     "get",      "google", "group",     "handle",   "here",       "hindi",
     "in",       "india",  "instagram", "ios",      "iphone",     "join",
     "koo",      "latest", "like",      "link",     "linkedin",   "live",
     "media",    "mobile", "more",      "news",     "newsletter", "notifications",
     "now",      "of",     "on",        "or",       "our",        "page",
     "play",     "read",   "share",     "social",   "stay",       "store",
     "stories",  "story",  "subscribe", "telegram", "the",        "threads",
     "times",    "to",     "today",     "tuned",    "twitter",    "update",
     "updates",  "us",     "via",       "whatsapp", "with",       "x",
     "you",      "your",   "youtube",   "पर",       "में",          "के",
     "लिए",      "लिये",    "की",        "का",       "को",         "से",
     "और",       "या",     "व",         "हमें",       "हमारे",       "हमारा",
     "हमारी",    "आप",     "आपको",      "अपने",      "अपनी",       "फॉलो",
     "करें",       "करे",     "कर",        "करने",      "सकते",        "सकती",
     "है",        "हैं",      "लाइक",      "शेयर",      "सब्सक्राइब",   "जुडें",
     "जुडे",       "जुड",     "जुडने",       "यहां",      "यहाँ",        "क्लिक",
     "डाउनलोड",  "इंस्टॉल",  "ऐप",        "एप",       "ऐप्प",        "मोबाइल",
     "एंड्रॉएड",   "एंड्रॉयड", "आईओएस",     "फेसबुक",     "ट्विटर",      "व्हाट्सएप",
     "व्हाट्सऐप",  "वाट्सएप", "टेलीग्राम",   "यूट्यूब",     "इंस्टाग्राम",   "गूगल",
     "न्यूज",      "समाचार", "खबरें",       "खबरों",     "खबर",        "ताजा",
     "ताजातरीन", "ब्रेकिंग",  "लेटेस्ट",      "अपडेट",     "अपडेट्स",      "हिंदी",
     "हिन्दी",    "अंग्रेजी",  "पढने",       "पढें",       "पढे",         "देखने",
     "देखें",       "पाने",    "जानने",      "चैनल",      "पेज",         "ग्रुप",
     "ज्वाइन",    "जॉइन",   "देश",        "दुनिया",    "सबसे",        "पहले",
     "तमाम",     "सभी",    "बडी",       "भी",       "भारत",       "टीवी",
     "लाइव",     "सोशल",   "मीडिया",    "प्ले",       "स्टोर",       "हर",
     "अन्य"});

constexpr std::size_t kMaxHeadline = 160;       // code points
constexpr std::size_t kMaxFurnitureLine = 250;  // code points
constexpr std::size_t kMaxCredit = 60;          // code points
constexpr std::size_t kMaxHeadlines = 12;       // below one list heading at the end
constexpr std::size_t kMaxHeadlinesInside = 5;  // below one that a paragraph comes after

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

/// Lower case, without nukta, without signs before the first word: as kFurniture is written.
std::string fold(std::string_view line) {
  constexpr char32_t kNukta = 0x093c;
  std::string folded;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    const auto c = static_cast<UChar32>(next_code_point(line, i));
    if (c == kNukta || (folded.empty() && u_isalnum(c) == 0)) continue;
    folded.append(line.substr(begin, i - begin));
  }
  return to_lower(folded);
}

/// What stands after the words of a line, when it begins with them.
struct Rest {
  bool separated = false;  ///< A colon, dash or bar comes first.
  std::size_t size = 0;    ///< Of what follows that, in code points.
};

Rest rest_of(std::string_view text) {
  Rest rest;
  std::size_t i = 0;
  while (i < text.size()) {
    std::size_t after = i;
    const auto c = static_cast<UChar32>(next_code_point(text, after));
    if (u_isalnum(c) != 0) break;
    if (c == ':' || c == '|' || c == '-' || c == 0x2013 || c == 0x2014 || c == '>') {
      rest.separated = true;
    }
    i = after;
  }
  rest.size = count_code_points(text.substr(i));
  return rest;
}

bool is_part_of_word(UChar32 c) {
  const auto category = u_charType(c);
  return u_isalnum(c) != 0 || category == U_NON_SPACING_MARK ||
         category == U_COMBINING_SPACING_MARK;
}

/// True when each word of `text` is one that furniture is made of.
bool is_all_furniture(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t begin = i;
    if (!is_part_of_word(static_cast<UChar32>(next_code_point(text, i)))) continue;
    std::size_t end = i;
    while (i < text.size() && is_part_of_word(static_cast<UChar32>(next_code_point(text, i)))) {
      end = i;
    }
    const auto word = text.substr(begin, end - begin);
    if (std::find(kFurnitureWords.begin(), kFurnitureWords.end(), word) == kFurnitureWords.end()) {
      return false;
    }
  }
  return true;
}

enum class Verdict { news, furniture, list_heading };

/// A word ends where `words` do: "photo" does not begin "photographers".
bool begins_with_words(std::string_view line, std::string_view words) {
  if (!line.starts_with(words)) return false;
  std::size_t i = words.size();
  if (i == line.size()) return true;
  return !is_part_of_word(static_cast<UChar32>(next_code_point(line, i)));
}

/// "फोटो: बाढ़ में डूबा गांव।" tells something; a credit is a name.
bool has_verb_end(std::string_view line) {
  return line.ends_with("।") || line.ends_with("है") || line.ends_with("हैं");
}

Verdict judge(std::string_view folded, const Item& furniture) {
  if (!begins_with_words(folded, furniture.words)) return Verdict::news;
  const Rest rest = rest_of(folded.substr(furniture.words.size()));
  switch (furniture.match) {
    case Match::link:
      if (rest.size == 0) return Verdict::list_heading;
      return rest.separated ? Verdict::furniture : Verdict::news;
    case Match::list:
      return rest.size == 0 ? Verdict::list_heading : Verdict::news;
    case Match::whole:
      return rest.size == 0 ? Verdict::furniture : Verdict::news;
    case Match::label:
      return rest.separated && rest.size <= kMaxCredit && !has_verb_end(folded) ? Verdict::furniture
                                                                                : Verdict::news;
    case Match::start:
      return is_all_furniture(folded.substr(furniture.words.size())) ? Verdict::furniture
                                                                     : Verdict::news;
  }
  return Verdict::news;
}

Verdict judge(std::string_view line) {
  if (count_code_points(line) > kMaxFurnitureLine) return Verdict::news;
  const std::string folded = fold(line);
  for (const auto& furniture : kFurniture) {
    const Verdict verdict = judge(folded, furniture);
    if (verdict != Verdict::news) return verdict;
  }
  return Verdict::news;
}

/// Short, and no sentence: what a link to another story looks like. A question may be one, but not
/// one that somebody is quoted with.
bool looks_like_headline(std::string_view line) {
  std::string_view inside = line;
  for (bool is_closing = true; is_closing;) {
    is_closing = false;
    for (const std::string_view close : {"\"", "'", "”", "’", ")", "]", "»"}) {
      if (!inside.ends_with(close)) continue;
      inside.remove_suffix(close.size());
      is_closing = true;
    }
  }
  for (const std::string_view end : {"।", ".", "॥", "!", ":", ";", "…"}) {
    if (inside.ends_with(end)) return false;
  }
  if (inside.size() < line.size() && inside.ends_with('?')) return false;
  return count_code_points(line) <= kMaxHeadline;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

/// How many lines from `first` on are headlines below a list heading. The last of several before a
/// paragraph is taken for the heading of that paragraph.
std::size_t count_headlines(const std::vector<std::string_view>& lines, std::size_t first) {
  std::size_t end = first;
  while (end < lines.size() && looks_like_headline(lines[end]) &&
         judge(lines[end]) == Verdict::news) {
    ++end;
    if (end - first > kMaxHeadlines) return 0;
  }
  const std::size_t count = end - first;
  const bool paragraph_follows = end < lines.size() && judge(lines[end]) == Verdict::news;
  if (!paragraph_follows) return count;
  if (count > kMaxHeadlinesInside) return 0;  // a fact box, more likely
  return count > 1 ? count - 1 : count;
}

}  // namespace

std::vector<JudgedLine> judge_lines(std::string_view text) {
  const auto lines = split_lines(text);
  std::vector<JudgedLine> judged;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Verdict verdict = judge(lines[i]);
    judged.push_back({lines[i], verdict != Verdict::news});
    if (verdict != Verdict::list_heading) continue;
    for (std::size_t count = count_headlines(lines, i + 1); count > 0; --count) {
      judged.push_back({lines[++i], true});
    }
  }
  return judged;
}

std::string remove_furniture(std::string_view text) {
  std::string news;
  for (const auto& [line, is_furniture] : judge_lines(text)) {
    if (is_furniture) continue;
    if (!news.empty()) news += '\n';
    news.append(line);
  }
  return news;
}

}  // namespace khabar
