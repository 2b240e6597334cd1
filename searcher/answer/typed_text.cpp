// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/typed_text.h"

#include <algorithm>

namespace khabar {
namespace {

constexpr std::string_view kWordBreaks = " \t()+-\"";
constexpr std::size_t kMaxLabelWords = 4;  // typed words that may begin one label

}  // namespace

std::size_t last_word_begin(std::string_view typed) {
  const auto found = typed.find_last_of(kWordBreaks);
  return found == std::string_view::npos ? 0 : found + 1;
}

std::optional<TypedValue> find_field_value(std::string_view typed) {
  const auto colon = typed.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto name = typed.substr(0, colon);
  const auto field = find_field(name.substr(last_word_begin(name)));
  if (!field) return std::nullopt;
  std::string_view value = typed.substr(colon + 1);
  const bool quoted = value.starts_with('"');
  if (quoted) value.remove_prefix(1);
  if (value.find_first_of(quoted ? "\"" : kWordBreaks) != std::string_view::npos) {
    return std::nullopt;  // the value is complete
  }
  return TypedValue{typed.substr(0, colon + 1), *field, value};
}

std::vector<std::size_t> label_begins(std::string_view typed) {
  std::vector<std::size_t> begins;
  for (std::size_t begin = last_word_begin(typed); begins.size() < kMaxLabelWords;) {
    begins.push_back(begin);
    if (begin == 0) break;
    begin = last_word_begin(typed.substr(0, begin - 1));
  }
  std::reverse(begins.begin(), begins.end());
  return begins;
}

std::string as_field_value(const std::string& value) {
  const bool plain = value.find_first_of(kWordBreaks) == std::string::npos;
  return plain ? value : '"' + value + '"';
}

}  // namespace khabar
