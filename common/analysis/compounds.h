// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace khabar {

/// Words that stand as one: joined by a hyphen, or a word and a number without a space.
struct Compound {
  std::size_t first = 0;  ///< Of the tokens.
  std::size_t count = 0;
  std::string exact;  ///< One spelling for all ways to write it: "सेमीफाइनल", "covid19", "t20".
  bool whole = false;  ///< Its parts alone say nothing: टी-20 is neither टी nor 20.

  friend bool operator==(const Compound&, const Compound&) = default;
};

/// The compounds among `tokens`, which an Analyzer made of `text`, from left to right, not
/// overlapping. Letter names with a number are written in Latin letters, so टी-20, टी20 and "T20"
/// are one, as are 66ए and "66A". Numbers alone (2019-20) and runs of more than kMaxCompoundWords
/// are none. Cost: a look at the bytes between tokens.
std::vector<Compound> find_compounds(std::string_view text, std::span<const Token> tokens);

inline constexpr std::size_t kMaxCompoundWords = 3;

}  // namespace khabar
