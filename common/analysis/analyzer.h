// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "common/analysis/normalizer.h"
#include "common/analysis/token.h"

namespace khabar {

/// What an Analyzer does to words. The terms of an index and of its queries must be made alike.
struct AnalyzerOptions {
  NormalizerSteps steps = NormalizerSteps::all();
  bool lemmas = true;      ///< False: `term` is `exact`.
  bool stop_words = true;  ///< False: no token is marked as one.
};

/// Makes the tokens of documents, queries and snippets alike: a word found is a word highlighted.
///
/// Holds caches, so it is not safe to share between threads; make one per thread (cheap: the
/// dictionaries behind it are shared).
class Analyzer {
 public:
  explicit Analyzer(const AnalyzerOptions& options = {});
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Replaces `tokens` with the words of `text`, in order, not overlapping. `text` is UTF-8 below
  /// 4 GiB; invalid bytes separate words. Terms are never longer than kMaxTermBytes.
  /// Cost: about 75 MB/s of Hindi news on one core, 40 MB/s of English; see bench/README.md.
  void analyze(std::string_view text, std::vector<Token>& tokens);

  /// The rules that changed `word` (one token's bytes), in order, and what each made of it; the
  /// last text is the token's `term`. Empty when no rule had anything to do.
  std::vector<RuleResult> explain(std::string_view word);

  /// Longest `exact` or `term`, in bytes, so that a prefix still fits Xapian's 245.
  static constexpr std::size_t kMaxTermBytes = 200;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace khabar
