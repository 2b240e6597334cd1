// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/normalizer.h"

namespace khabar {

/// One term for all inflections of a Hindi word: करता, करेंगे, किया give कर; खबरों gives खबर.
///
/// Known words come from the dictionary of apertium-hin, where an ambiguous form always takes
/// the same lemma; see lemmas/lexicon.h. Unknown ones lose the endings of plurals and oblique
/// cases, but no ending that may be part of a name (मोदी, भास्कर) or that would make a known word
/// of another (रामा is not राम).
///
/// `word` is normalised. Safe to share between threads: it holds nothing but constant data.
std::string lemma_of(std::string_view word);

/// Whether the dictionary has the word, in any inflection: खबरों, not मोदी. `word` is normalised.
bool is_known_hindi(std::string_view word);

/// The rules that changed `word` on the way to its lemma, in order.
std::vector<RuleResult> explain_lemma(std::string_view word);

}  // namespace khabar
