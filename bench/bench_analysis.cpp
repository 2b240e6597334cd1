// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "bench/bench_input.h"
#include "common/analysis/analyzer.h"

namespace khabar::bench {
namespace {

/// Megabytes of text a second that one thread turns into tokens.
void analyze(benchmark::State& state, const std::string& language) {
  const std::string text = text_in(language, static_cast<std::size_t>(state.range(0)));
  Analyzer analyzer;
  std::vector<Token> tokens;
  for (auto _ : state) {
    analyzer.analyze(text, tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(tokens.size()));
}

void BM_AnalyzeHindi(benchmark::State& state) {
  analyze(state, "hi");
}
void BM_AnalyzeEnglish(benchmark::State& state) {
  analyze(state, "en");
}
BENCHMARK(BM_AnalyzeHindi)->Arg(10 << 10)->Arg(1 << 20)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_AnalyzeEnglish)->Arg(10 << 10)->Arg(1 << 20)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace khabar::bench
