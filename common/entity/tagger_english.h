// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/token.h"
#include "common/entity/tagger.h"
#include "common/entity/tagger_words.h"

namespace khabar {

/// Finds names in Latin script by rule, since there is no free English news to learn from: runs of
/// capitalised words that a word inside or beside them explains ("Dr", "Ltd", "University", "in",
/// "said"). A run that nothing explains is left out, and so is a sentence whose capitals say
/// nothing, such as a headline In Title Case. Immutable after construction.
class EnglishNames {
 public:
  EnglishNames();

  /// Appends the names in one sentence of `text`, in order.
  void find(std::string_view text, const std::vector<Token>& tokens,
            std::span<const TaggerWord> sentence, std::vector<TaggedSpan>& spans) const;

 private:
  std::unordered_map<std::string_view, std::uint32_t> cues_;  ///< By word in lower case.
};

}  // namespace khabar
