// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clean/markdown_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include <unicode/uchar.h>

#include "common/byte_set.h"
#include "common/unicode.h"
#include "indexer/clean/white_space.h"

namespace khabar {
namespace {

/// Byte ranges of a line that are to go.
class Cuts {
 public:
  void add(std::size_t begin, std::size_t end) { ranges_.push_back({begin, end}); }

  std::string apply(std::string_view line) {
    std::sort(ranges_.begin(), ranges_.end());
    std::string rest;
    std::size_t done = 0;
    for (const auto& [begin, end] : ranges_) {
      if (begin > done) rest.append(line.substr(done, begin - done));
      done = std::max(done, end);
    }
    return rest.append(line.substr(std::min(done, line.size())));
  }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> ranges_;
};

/// The end of "(https://… "title")" that begins at `open`; absent when it is no such thing. It
/// stops at the next bracket, so that all calls for one line together are linear.
std::optional<std::size_t> end_of_target(std::string_view line, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < line.size(); ++i) {
    if (line[i] == '[' || line[i] == ']') return std::nullopt;
    if (line[i] == '(') ++depth;
    if (line[i] == ')' && --depth == 0) return i + 1;
  }
  return std::nullopt;
}

/// "![alt](target)" goes, "[words](target)" keeps its words.
std::string unlink(std::string_view line) {
  if (line.find("](") == std::string_view::npos) return std::string(line);
  Cuts cuts;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '[') open.push_back(i);
    if (line[i] != ']' || open.empty()) continue;
    const std::size_t begin = open.back();
    open.pop_back();
    if (i + 1 == line.size() || line[i + 1] != '(') continue;
    const auto end = end_of_target(line, i + 1);
    if (!end) continue;
    if (begin > 0 && line[begin - 1] == '!') {
      cuts.add(begin - 1, *end);
    } else {
      cuts.add(begin, begin + 1);
      cuts.add(i, *end);
    }
    i = *end - 1;
  }
  return cuts.apply(line);
}

/// True for what may stand outside of a mark: an end of the line, white space, punctuation.
bool is_outside(std::optional<char32_t> c) {
  return !c || u_isUWhiteSpace(static_cast<UChar32>(*c)) != 0 ||
         u_ispunct(static_cast<UChar32>(*c)) != 0;
}

bool is_space(std::optional<char32_t> c) {
  return !c || u_isUWhiteSpace(static_cast<UChar32>(*c)) != 0;
}

/// Takes away pairs of marks around words: **, __, *, _, ~~ and `.
std::string unmark(std::string_view line) {
  constexpr ByteSet kMarks("*_~`");
  if (kMarks.find_in(line) == std::string_view::npos) return std::string(line);
  Cuts cuts;
  std::map<std::string_view, std::size_t> opened;  // by mark: where the last one opens
  std::optional<char32_t> before;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(line, i);
    if (!kMarks.holds(line[begin])) {
      before = c;
      continue;
    }
    while (i < line.size() && line[i] == line[begin]) ++i;
    const std::string_view mark = line.substr(begin, i - begin);
    std::optional<char32_t> after;
    if (std::size_t next = i; next < line.size()) after = next_code_point(line, next);
    const auto pair = opened.find(mark);
    if (pair != opened.end() && !is_space(before) && is_outside(after)) {
      cuts.add(pair->second, pair->second + mark.size());
      cuts.add(begin, i);
      opened.erase(pair);
    } else if (mark.size() <= 3 && is_outside(before) && !is_space(after)) {
      opened[mark] = begin;
    }
    before = c;
  }
  return cuts.apply(line);
}

bool is_address(std::string_view word) {
  return word.starts_with("http://") || word.starts_with("https://");
}

bool is_picture_address(std::string_view word) {
  constexpr std::array<std::string_view, 6> kEndings = {".jpg", ".jpeg", ".png",
                                                        ".gif", ".webp", ".svg"};
  if (!is_address(word)) return false;
  const std::string path = to_lower(word.substr(0, word.find_first_of("?#")));
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

std::string without_addresses(std::string_view line) {
  if (line.find("http") == std::string_view::npos) return std::string(line);
  if (is_address(line) && line.find(' ') == std::string_view::npos) return {};
  Cuts cuts;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    if (is_picture_address(line.substr(begin, end - begin))) cuts.add(begin, end);
    begin = end + 1;
  }
  return cuts.apply(line);
}

/// "---", "* * *", "=====", "|-|-|".
bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-*_=|: ") == std::string_view::npos;
}

/// The length of the mark of "## ", "> ", "- " or "| " at the start of a line, 0 when there is
/// none.
std::size_t mark_bytes(std::string_view line) {
  constexpr std::array<std::string_view, 6> kMarks = {">", "-", "*", "+", "•", "|"};
  std::size_t bytes = std::min(line.find_first_not_of('#'), line.size());
  if (bytes > 6) bytes = 0;
  for (const auto mark : kMarks) {
    if (line.starts_with(mark)) bytes = mark.size();
  }
  const bool stands_alone = bytes == line.size() || line[bytes] == ' ';
  return stands_alone ? bytes : 0;
}

std::string row_to_text(std::string_view row) {
  std::string text(row);
  std::replace(text.begin(), text.end(), '|', ' ');
  return text;
}

std::string line_to_text(std::string_view line) {
  if (is_rule(line)) return {};
  const bool is_row = line.starts_with('|') && line.ends_with('|');
  while (const std::size_t bytes = mark_bytes(line))
    line = line.substr(std::min(bytes + 1, line.size()));
  const std::string plain = without_addresses(unmark(unlink(line)));
  return is_row ? row_to_text(plain) : plain;
}

}  // namespace

std::string markdown_to_text(std::string_view markdown) {
  std::string text;
  text.reserve(markdown.size());
  for (std::size_t begin = 0; begin < markdown.size();) {
    const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
    text.append(line_to_text(trim(markdown.substr(begin, end - begin)))) += '\n';
    begin = end + 1;
  }
  return normalize_lines(text);
}

}  // namespace khabar
