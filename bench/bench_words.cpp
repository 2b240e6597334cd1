// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include <benchmark/benchmark.h>
#include <xapian.h>

#include "bench/bench_input.h"
#include "bench/percentiles.h"
#include "common/analysis/analyzer.h"
#include "common/format/open_index.h"
#include "searcher/words/spelling.h"
#include "searcher/words/variants.h"

namespace khabar::bench {
namespace {

/// The words of all queries, as the index has them.
std::vector<std::string> query_words() {
  Analyzer analyzer;
  std::vector<Token> tokens;
  std::vector<std::string> words;
  for (const auto& query : queries()) {
    analyzer.analyze(query, tokens);
    for (const auto& token : tokens) words.emplace_back(token.exact);
  }
  return words;
}

/// Looks up every word of the queries in turn.
template <typename LookUp>
void look_up_words(benchmark::State& state, LookUp look_up) {
  const auto words = query_words();
  Percentiles latencies;
  std::size_t next = 0;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(look_up(words[next++ % words.size()]));
    latencies.add(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
  }
  latencies.report(state);
}

/// Expansion: the other spellings of a word in the index.
void BM_Variants(benchmark::State& state) {
  const Xapian::Database index = open_index(searched_index());
  const VariantFinder finder(index);
  look_up_words(state, [&](const std::string& word) { return finder.find(word); });
}
BENCHMARK(BM_Variants)->Unit(benchmark::kMicrosecond);

/// The words that may have been meant, whether or not the word itself is common.
void BM_DidYouMean(benchmark::State& state) {
  constexpr std::size_t kSuggestions = 5;
  const Xapian::Database index = open_index(searched_index());
  const SpellingSuggester suggester(index);
  look_up_words(state, [&](const std::string& word) { return suggester.rank(word, kSuggestions); });
}
BENCHMARK(BM_DidYouMean)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace khabar::bench
