// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clean/clean_text.h"

#include <algorithm>

#include "common/unicode.h"
#include "indexer/clean/double_encoding.h"
#include "indexer/clean/furniture.h"
#include "indexer/clean/html_text.h"
#include "indexer/clean/markdown_text.h"
#include "indexer/clean/white_space.h"

namespace khabar {
namespace {

constexpr int kMaxRounds = 4;

/// What stands in "<![CDATA[…]]>" is text as any other.
std::string without_cdata_marks(std::string text) {
  if (text.find("<![CDATA[") == std::string::npos) return text;
  for (const std::string_view mark : {"<![CDATA[", "]]>"}) {
    std::string rest;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find(mark, begin), text.size());
      rest.append(text, begin, end - begin);
      begin = end + mark.size();
    }
    text = std::move(rest);
  }
  return text;
}

/// Control characters but white space; gumbo would make U+FFFD of them.
std::string without_controls(std::string_view text) {
  constexpr unsigned char kLeadOfControls = 0xc2;  // of U+0080 to U+009F, and of signs that stay
  std::string rest;
  rest.reserve(text.size());
  std::size_t kept_until = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= ' ' && byte != 0x7f && byte != kLeadOfControls) {
      ++i;
      continue;
    }
    const char32_t c = next_code_point(text, i);
    constexpr char32_t kNextLine = 0x85;
    const bool is_white = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == kNextLine;
    const bool is_control = c < ' ' || (c >= 0x7f && c < 0xa0);
    if (is_white || !is_control) continue;
    rest.append(text.substr(kept_until, begin - kept_until));
    kept_until = i;
  }
  return rest.append(text.substr(kept_until));
}

/// Markup may hold more markup: feeds escape HTML once or twice over. Another round is for what
/// this one changed but white space.
std::string without_markup(std::string_view raw) {
  std::string text = to_nfc(without_controls(mend_double_encoding(raw)));
  for (int round = 0; round < kMaxRounds; ++round) {
    std::string plain = without_cdata_marks(text);
    if (looks_like_html(plain)) plain = html_to_text(plain);
    const bool was_plain = plain == text;
    if (!was_plain) plain = to_nfc(mend_double_encoding(plain));
    const std::string lines = normalize_lines(plain);
    plain = markdown_to_text(lines);
    const bool was_text = was_plain && plain == lines;
    if (plain == text) break;
    const bool is_text = was_text && !looks_like_html(plain);
    text = to_nfc(plain);
    if (is_text) break;
  }
  return text;
}

}  // namespace

std::string clean_text(std::string_view raw, Furniture furniture) {
  const std::string text = without_markup(raw);
  return furniture == Furniture::keep ? text : remove_furniture(text);
}

std::string explain_cleaning(std::string_view raw) {
  const std::string text = without_markup(raw);
  std::string lines;
  for (const auto& [line, is_furniture] : judge_lines(text)) {
    lines.append(is_furniture ? "- " : "  ").append(line) += '\n';
  }
  return lines;
}

std::string clean_line(std::string_view raw) {
  return join_lines(without_markup(raw));
}

}  // namespace khabar
