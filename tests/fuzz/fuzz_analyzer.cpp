// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/unicode.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

/// Any bytes at all: tokens are in order, inside the text, valid UTF-8 and short enough to index.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static khabar::Analyzer analyzer;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<khabar::Token> tokens;
  analyzer.analyze(text, tokens);
  std::size_t end = 0;
  for (const auto& token : tokens) {
    require(token.begin >= end && token.end > token.begin && token.end <= size);
    require(!token.exact.empty() && token.exact.size() <= khabar::Analyzer::kMaxTermBytes);
    require(!token.term.empty() && token.term.size() <= khabar::Analyzer::kMaxTermBytes);
    require(!khabar::find_invalid_utf8(token.exact) && !khabar::find_invalid_utf8(token.term));
    require(khabar::normalize(token.exact) == token.exact);
    end = token.end;
  }
  return 0;
}
