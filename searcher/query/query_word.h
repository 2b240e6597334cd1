// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/query_scanner.h"

namespace khabar {

/// What may follow a word, a quote or a group: "~2", "^1.5".
struct QuerySuffixes {
  bool has_tilde = false;
  std::optional<unsigned> tilde;  ///< The number after it; large ones are 100,000.
  std::optional<double> boost;    ///< The number after '^'.
};

/// Takes one of each suffix at most, digits of any script; leaves what only looks like one.
QuerySuffixes take_suffixes(QueryScanner& scanner);

/// A word of a query, taken apart.
struct QueryWord {
  std::string text;         ///< Without the punctuation around it.
  bool is_pattern = false;  ///< `text` has * for any letters or ? for one.
  QuerySuffixes suffixes;
};

/// Takes apart what stands between spaces, in which has_letter. @ and # before a word are kept. A
/// question mark at the end is punctuation, and so are signs in addresses (http://x.in/a?b=1).
QueryWord read_query_word(std::string_view written);

}  // namespace khabar
