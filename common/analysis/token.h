// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "common/analysis/script.h"

namespace khabar {

/// A word at a place in a text. `exact` and `term` are views into the Analyzer that made the token
/// and hold until its next call.
struct Token {
  std::uint32_t begin = 0;  ///< First byte in the analyzed text.
  std::uint32_t end = 0;    ///< One past its last byte.
  std::string_view exact;   ///< One spelling for one written form: what quotes search.
  std::string_view term;    ///< One form for all inflections: what plain words search.
  Script script = Script::other;
  bool stop_word = false;  ///< Indexed, not ranked.
};

}  // namespace khabar
