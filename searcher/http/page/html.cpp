// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/html.h"

#include "common/unicode.h"

namespace khabar {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

/// Whether `text` begins with a sign that turns the order of letters around, its own and those that
/// follow on the page: U+061C, 200E, 200F, 202A to 202E, 2066 to 2069. Returns its bytes, else 0.
std::size_t direction_bytes(std::string_view text) {
  if (text.starts_with("\u061C")) return 2;
  if (!text.starts_with("\xE2\x80") && !text.starts_with("\xE2\x81")) return 0;
  const auto last = static_cast<unsigned char>(text.size() > 2 ? text[2] : 0);
  const bool is_mark = last == 0x8E || last == 0x8F;
  const bool turns =
      text[1] == '\x80' ? is_mark || (last >= 0xAA && last <= 0xAE) : last >= 0xA6 && last <= 0xA9;
  return turns ? 3 : 0;
}

}  // namespace

std::string escape_html(std::string_view text) {
  const std::string valid = to_valid_utf8(text);
  std::string escaped;
  escaped.reserve(valid.size() + valid.size() / 8);
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const char c = valid[i];
    if (const auto bytes = direction_bytes(std::string_view(valid).substr(i)); bytes > 0) {
      escaped += "\uFFFD";
      i += bytes - 1;
      continue;
    }
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        if (is_control(c)) {
          escaped += "\uFFFD";
        } else {
          escaped += c;
        }
    }
  }
  return escaped;
}

Html& Html::operator<<(const Marked& marked) {
  std::size_t done = 0;
  for (const auto& range : *marked.ranges) {
    if (range.begin < done || range.end > marked.text.size() || range.begin >= range.end) continue;
    *this << Text{marked.text.substr(done, range.begin - done)} << "<mark>"
          << Text{marked.text.substr(range.begin, range.end - range.begin)} << "</mark>";
    done = range.end;
  }
  return *this << Text{marked.text.substr(done)};
}

}  // namespace khabar
