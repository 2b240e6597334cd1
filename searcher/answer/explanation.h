// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/rule.h"

namespace khabar {

/// One way to write what a reason looks for, as an article has it.
struct FoundForm {
  std::string_view field;  ///< "title", "description" or "body".
  std::string text;        ///< As it stands there first: "चुनावों".
  std::size_t count = 0;   ///< How often in that field.

  friend bool operator==(const FoundForm&, const FoundForm&) = default;
};

/// What one part of the query did for one article.
struct ExplainedReason {
  std::string word;  ///< Of the query, as the user wrote it; empty for a shared word.
  Rule rule = Rule::as_written;
  std::string form;  ///< What was looked for: a word, a lemma, an entity's label, a date.
  bool matched = false;
  double weight = 0;             ///< Its share of the score.
  std::vector<FoundForm> found;  ///< Field by field, in the order of the text.
};

/// Why an article is a hit of a query. Plain data.
struct Explanation {
  std::string id;
  std::string title;
  double score = 0;                      ///< Of the hit; the weights of `reasons` sum to it.
  std::vector<ExplainedReason> reasons;  ///< In the order of the query, unmatched ones too.
};

}  // namespace khabar
