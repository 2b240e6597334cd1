// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace khabar {

/// Makes the tokens of documents, queries and snippets alike: a word found is a word highlighted.
///
/// Holds caches, so it is not safe to share between threads; make one per thread (cheap: the
/// dictionaries behind it are shared).
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Replaces `tokens` with the words of `text`, in order, not overlapping. `text` is UTF-8;
  /// invalid bytes separate words. Terms are never longer than kMaxTermBytes.
  /// Cost: about 50 MB/s on one core; see bench/README.md.
  void analyze(std::string_view text, std::vector<Token>& tokens);

  /// Longest `exact` or `term`, in bytes, so that a prefix still fits Xapian's 245.
  static constexpr std::size_t kMaxTermBytes = 200;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace khabar
