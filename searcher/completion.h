// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "searcher/facet_names.h"

namespace khabar {

enum class CompletionKind : std::uint8_t { field, word, entity, title };

/// "field", "word", "entity" or "title".
std::string_view to_string(CompletionKind kind);

/// One way to go on typing.
struct Completion {
  CompletionKind kind = CompletionKind::word;
  std::string text;  ///< The whole line as it would be, what was typed before included.

  friend bool operator==(const Completion&, const Completion&) = default;
};

/// Ways to go on with `typed`, at most `limit` of each kind, most articles first: fields of the
/// query language for the last word ("so" is "source:"), its endings in the index ("चुन" is
/// "चुनाव"), entities whose label begins with the last words in either script, values after a
/// field's colon, and titles that hold all the words, newest first.
///
/// Cost: below 5 ms. At most kMaxScannedWords words of the index are read; where more begin with
/// one letter typed, those first in code point order are known only.
std::vector<Completion> complete(std::string_view typed, std::size_t limit,
                                 const Xapian::Database& index, const FacetNames& names,
                                 Analyzer& analyzer);

inline constexpr std::size_t kMaxScannedWords = 8000;

}  // namespace khabar
