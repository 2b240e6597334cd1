// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <sstream>

#include <benchmark/benchmark.h>

#include "bench/bench_input.h"
#include "bench/percentiles.h"
#include "searcher/engine/engine.h"

namespace khabar::bench {
namespace {

enum class Kind { as_written, one_word, or_of_three, and_of_two, phrase };

/// The words of a query that are not short: those stand for what it is about. No filters.
std::vector<std::string> content_words(std::string query) {
  constexpr std::size_t kShortBytes = 6;  // two Devanagari letters
  std::replace(query.begin(), query.end(), '"', ' ');
  std::istringstream stream(query);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    if (word.size() > kShortBytes && word.find(':') == std::string::npos) words.push_back(word);
  }
  return words;
}

std::string join(const std::vector<std::string>& words, std::size_t count,
                 const std::string& separator) {
  std::string joined;
  for (std::size_t i = 0; i < std::min(count, words.size()); ++i) {
    joined += (i > 0 ? separator : "") + words[i];
  }
  return joined;
}

std::string query_of_kind(Kind kind, const std::string& query) {
  const auto words = content_words(query);
  if (words.empty()) return query;
  switch (kind) {
    case Kind::one_word:
      return words.front();
    case Kind::or_of_three:
      return join(words, 3, " OR ");
    case Kind::and_of_two:
      return join(words, 2, " AND ");
    case Kind::phrase:
      return "\"" + join(words, 2, " ") + "\"";
    case Kind::as_written:
      break;
  }
  return query;
}

/// What is asked of a query besides its number of matches.
struct Job {
  std::size_t limit;
  bool snippets;
  bool facets;
};
constexpr Job kTop10 = {10, false, false};
constexpr Job kTop10Snippets = {10, true, false};
constexpr Job kTop10Facets = {10, false, true};
constexpr Job kFacetsAlone = {0, false, true};
constexpr Job kAll = {10, true, true};

SearchRequest make_request(const Job& job) {
  SearchRequest request;
  request.limit = job.limit;
  request.detail = job.snippets ? HitDetail::snippets : HitDetail::fields;
  request.with_facets = job.facets;
  return request;
}

double elapsed_ms(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since)
      .count();
}

/// Asks every query of one kind in turn, warm.
void BM_Query(benchmark::State& state, Kind kind, const Job& job) {
  const auto engine = open_engine(searched_index());
  SearchRequest request = make_request(job);
  Percentiles latencies;
  std::size_t next = 0;
  for (auto _ : state) {
    request.query = query_of_kind(kind, queries()[next++ % queries().size()]);
    try {
      latencies.add(engine->search(request).took_ms);
    } catch (const QueryError& error) {
      state.SkipWithError(error.what());
    }
  }
  latencies.report(state);
}

#define KHABAR_QUERY_BENCH(name, kind)                                        \
  BENCHMARK_CAPTURE(BM_Query, name / top10, kind, kTop10);                    \
  BENCHMARK_CAPTURE(BM_Query, name / top10 + snippets, kind, kTop10Snippets); \
  BENCHMARK_CAPTURE(BM_Query, name / facets, kind, kFacetsAlone);             \
  BENCHMARK_CAPTURE(BM_Query, name / top10 + snippets + facets, kind, kAll)

KHABAR_QUERY_BENCH(as_written, Kind::as_written);
KHABAR_QUERY_BENCH(one_word, Kind::one_word);
KHABAR_QUERY_BENCH(or_of_three, Kind::or_of_three);
KHABAR_QUERY_BENCH(and_of_two, Kind::and_of_two);
KHABAR_QUERY_BENCH(phrase, Kind::phrase);

/// The whole set of queries, each with top-10, snippets and facets: one iteration asks all. Every
/// thread has an engine of its own; the percentiles are the mean of the threads'.
void BM_Mix(benchmark::State& state) {
  const auto engine = open_engine(searched_index());
  SearchRequest request = make_request(kAll);
  for (const auto& query : queries()) {  // warm up
    request.query = query;
    engine->search(request);
  }
  Percentiles latencies;
  for (auto _ : state) {
    for (const auto& query : queries()) {
      request.query = query;
      latencies.add(engine->search(request).took_ms);
    }
  }
  latencies.report(state);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(queries().size()));
}
BENCHMARK(BM_Mix)->ThreadRange(1, 2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A query that every article of the index matches, which facets count exactly.
void BM_AllArticles(benchmark::State& state, const Job& job) {
  const auto engine = open_engine(searched_index());
  SearchRequest request = make_request(job);
  request.query = "language:hi OR language:en";
  std::size_t matches = engine->search(request).total;
  Percentiles latencies;
  for (auto _ : state) latencies.add(engine->search(request).took_ms);
  latencies.report(state);
  state.counters["matches"] = static_cast<double>(matches);
}
BENCHMARK_CAPTURE(BM_AllArticles, top10, kTop10)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_AllArticles, top10 + facets, kTop10Facets)->Unit(benchmark::kMillisecond);

/// A new engine for each query. With `forgotten`, the system has first been asked to drop the
/// index from memory, so that it is read from disk.
void BM_OpenAndAsk(benchmark::State& state, bool forgotten) {
  SearchRequest request = make_request(kAll);
  Percentiles latencies;
  std::size_t next = 0;
  for (auto _ : state) {
    if (forgotten) {
      state.PauseTiming();
      forget_files(searched_index());
      state.ResumeTiming();
    }
    request.query = queries()[next++ % queries().size()];
    const auto start = std::chrono::steady_clock::now();
    const auto engine = open_engine(searched_index());
    benchmark::DoNotOptimize(engine->search(request));
    latencies.add(elapsed_ms(start));
  }
  latencies.report(state);
}
BENCHMARK_CAPTURE(BM_OpenAndAsk, in_memory, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_OpenAndAsk, from_disk, true)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace khabar::bench
