// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/filter_terms.h"

#include "common/unicode.h"

namespace khabar {

std::string fold_filter_value(Analyzer& analyzer, std::string_view value) {
  std::vector<Token> tokens;
  analyzer.analyze(value, tokens);
  std::string folded;
  for (const auto& token : tokens) {
    if (!folded.empty()) folded += ' ';
    folded += token.exact;
  }
  if (tokens.empty()) folded = to_lower(value);
  folded.resize(grapheme_prefix_bytes(folded, Analyzer::kMaxTermBytes));
  return folded;
}

std::vector<std::string> filter_terms(Analyzer& analyzer, std::string_view prefix,
                                      std::string_view value) {
  const std::string folded = fold_filter_value(analyzer, value);
  std::vector<std::string> terms;
  if (folded.empty()) return terms;
  terms.push_back(std::string(prefix) + folded);
  std::vector<Token> tokens;
  analyzer.analyze(value, tokens);
  if (tokens.size() < 2) return terms;
  for (const auto& token : tokens) terms.push_back(std::string(prefix).append(token.exact));
  return terms;
}

}  // namespace khabar
