// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include <benchmark/benchmark.h>

#include "bench/bench_input.h"
#include "bench/percentiles.h"
#include "common/unicode.h"
#include "searcher/engine/engine.h"

namespace khabar::bench {
namespace {

constexpr std::size_t kCompletionsOfAKind = 5;

enum class Typed { one_letter, half };

/// What a reader has typed of each query: its first letter, or its first half.
std::vector<std::string> beginnings(Typed typed) {
  std::vector<std::string> texts;
  for (const auto& query : queries()) {
    std::size_t letter = 0;
    next_code_point(query, letter);
    const std::size_t half = column_prefix_bytes(query, count_columns(query) / 2);
    texts.push_back(query.substr(0, typed == Typed::one_letter ? letter : half));
  }
  return texts;
}

void complete(const Engine& engine, const std::string& text, Percentiles& latencies) {
  const auto start = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(engine.complete(text, kCompletionsOfAKind));
  latencies.add(
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
}

/// Key after key, with one reader.
void BM_Complete(benchmark::State& state, Typed typed) {
  const auto texts = beginnings(typed);
  const auto engine = open_engine(searched_index());
  Percentiles latencies;
  std::size_t next = 0;
  for (auto _ : state) complete(*engine, texts[next++ % texts.size()], latencies);
  latencies.report(state);
}
BENCHMARK_CAPTURE(BM_Complete, one_letter, Typed::one_letter)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Complete, half, Typed::half)->Unit(benchmark::kMillisecond);

/// The first key that a new reader answers, without opening the index.
void BM_FirstComplete(benchmark::State& state, Typed typed) {
  const auto texts = beginnings(typed);
  Percentiles latencies;
  std::size_t next = 0;
  for (auto _ : state) {
    state.PauseTiming();
    const auto engine = open_engine(searched_index());
    state.ResumeTiming();
    complete(*engine, texts[next++ % texts.size()], latencies);
  }
  latencies.report(state);
}
BENCHMARK_CAPTURE(BM_FirstComplete, one_letter, Typed::one_letter)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_FirstComplete, half, Typed::half)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace khabar::bench
