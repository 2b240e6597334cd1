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
  start,  ///< The line begins with this and is short.
};

struct Furniture {
  Match match;
  std::string_view words;  ///< Lower case, without nukta.
};

// What Indian news sites put between and under their paragraphs.
constexpr std::array kFurniture = {
    Furniture{Match::link, "ये भी पढें"},
    Furniture{Match::link, "ये भी पढे"},
    Furniture{Match::link, "यह भी पढें"},
    Furniture{Match::link, "यह भी पढे"},
    Furniture{Match::link, "इसे भी पढें"},
    Furniture{Match::link, "इन्हें भी पढें"},
    Furniture{Match::link, "इस भी पढें"},
    Furniture{Match::link, "और भी पढें"},
    Furniture{Match::link, "और पढें"},
    Furniture{Match::link, "ये भी देखें"},
    Furniture{Match::link, "यह भी देखें"},
    Furniture{Match::list, "संबंधित खबरें"},
    Furniture{Match::list, "ट्रेंडिंग न्यूज"},
    Furniture{Match::list, "ट्रेंडिंग खबरें"},
    Furniture{Match::list, "टॉप हेडलाइंस"},
    Furniture{Match::list, "टॉप न्यूज"},
    Furniture{Match::list, "ताजा खबरें"},
    Furniture{Match::link, "also read"},
    Furniture{Match::link, "also see"},
    Furniture{Match::link, "also watch"},
    Furniture{Match::link, "read also"},
    Furniture{Match::link, "read more"},
    Furniture{Match::link, "must read"},
    Furniture{Match::list, "related news"},
    Furniture{Match::list, "related stories"},
    Furniture{Match::list, "related articles"},
    Furniture{Match::list, "trending news"},
    Furniture{Match::list, "trending stories"},
    Furniture{Match::list, "top headlines"},
    Furniture{Match::whole, "advertisement"},
    Furniture{Match::whole, "advertisements"},
    Furniture{Match::whole, "विज्ञापन"},
    Furniture{Match::whole, "share"},
    Furniture{Match::whole, "share this"},
    Furniture{Match::whole, "share this article"},
    Furniture{Match::whole, "share this story"},
    Furniture{Match::whole, "शेयर करें"},
    Furniture{Match::whole, "फेसबुक और"},
    Furniture{Match::whole, "इस खबर को शेयर करें"},
    Furniture{Match::whole, "follow us"},
    Furniture{Match::whole, "हमें फॉलो करें"},
    Furniture{Match::whole, "subscribe"},
    Furniture{Match::whole, "subscribe now"},
    Furniture{Match::whole, "click here to read more"},
    Furniture{Match::label, "photo credit"},
    Furniture{Match::label, "photo courtesy"},
    Furniture{Match::label, "image credit"},
    Furniture{Match::label, "image courtesy"},
    Furniture{Match::label, "image source"},
    Furniture{Match::label, "picture credit"},
    Furniture{Match::label, "pic credit"},
    Furniture{Match::label, "photo"},
    Furniture{Match::label, "फोटो"},
    Furniture{Match::label, "फोटो क्रेडिट"},
    Furniture{Match::label, "फोटो साभार"},
    Furniture{Match::label, "तस्वीर साभार"},
    Furniture{Match::start, "follow us on"},
    Furniture{Match::start, "share on facebook"},
    Furniture{Match::start, "share on whatsapp"},
    Furniture{Match::start, "download the times of india news app"},
    Furniture{Match::start, "download our app"},
    Furniture{Match::start, "download the app"},
    Furniture{Match::start, "get the latest news on"},
    Furniture{Match::start, "subscribe to our"},
    Furniture{Match::start, "join our whatsapp"},
    Furniture{Match::start, "हमारा ऐप डाउनलोड करें"},
    Furniture{Match::start, "हमारे ऐप को डाउनलोड"},
    Furniture{Match::start, "ऐप डाउनलोड करें"},
    Furniture{Match::start, "हमें फेसबुक पर"},
    Furniture{Match::start, "ट्विटर पर फॉलो"},
    Furniture{Match::start, "यहां क्लिक कर"},
    Furniture{Match::start, "हमारे व्हाट्सएप"},
    Furniture{Match::start, "देश और दुनिया की ताजा खबरें"},
    Furniture{Match::start, "हिंदी में ब्रेकिंग न्यूज"},
    Furniture{Match::start, "ब्रेकिंग न्यूज हिंदी में सबसे पहले पढें"},
};

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

enum class Verdict { news, furniture, list_heading };

/// A word ends where `words` do: "photo" does not begin "photographers".
bool begins_with_words(std::string_view line, std::string_view words) {
  if (!line.starts_with(words)) return false;
  std::size_t i = words.size();
  if (i == line.size()) return true;
  const auto c = static_cast<UChar32>(next_code_point(line, i));
  const auto category = u_charType(c);
  return u_isalnum(c) == 0 && category != U_NON_SPACING_MARK &&
         category != U_COMBINING_SPACING_MARK;
}

Verdict judge(std::string_view folded, const Furniture& furniture) {
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
      return rest.separated && rest.size <= kMaxCredit ? Verdict::furniture : Verdict::news;
    case Match::start:
      return Verdict::furniture;
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

/// Short, and no sentence: what a link to another story looks like.
bool looks_like_headline(std::string_view line) {
  for (const std::string_view end : {"।", ".", "॥", ".\"", "।\"", ".”", "।”", ".'", "।'"}) {
    if (line.ends_with(end)) return false;
  }
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

std::string remove_furniture(std::string_view text) {
  const auto lines = split_lines(text);
  std::string news;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Verdict verdict = judge(lines[i]);
    if (verdict == Verdict::list_heading) i += count_headlines(lines, i + 1);
    if (verdict != Verdict::news) continue;
    if (!news.empty()) news += '\n';
    news.append(lines[i]);
  }
  return news;
}

}  // namespace khabar
