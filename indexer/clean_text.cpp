// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/clean_text.h"

#include "common/unicode.h"
#include "indexer/white_space.h"

namespace khabar {

std::string clean_text(std::string_view raw) {
  return normalize_lines(to_nfc(raw));
}

std::string clean_line(std::string_view raw) {
  return join_lines(normalize_lines(to_nfc(raw)));
}

}  // namespace khabar
