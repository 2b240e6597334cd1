// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clean/clean_text.h"

#include "common/unicode.h"
#include "indexer/clean/furniture.h"
#include "indexer/clean/html_text.h"
#include "indexer/clean/markdown_text.h"
#include "indexer/clean/white_space.h"

namespace khabar {
namespace {

constexpr int kMaxRounds = 4;

/// Markup may hold more markup: feeds escape HTML once or twice over.
std::string without_markup(std::string_view raw) {
  std::string text = to_nfc(raw);
  for (int round = 0; round < kMaxRounds; ++round) {
    if (looks_like_html(text)) text = to_nfc(html_to_text(text));
    std::string plain = markdown_to_text(normalize_lines(text));
    const bool is_done = plain == text;
    text = std::move(plain);
    if (is_done) break;
  }
  return text;
}

}  // namespace

std::string clean_text(std::string_view raw) {
  return remove_furniture(without_markup(raw));
}

std::string clean_line(std::string_view raw) {
  return join_lines(without_markup(raw));
}

}  // namespace khabar
