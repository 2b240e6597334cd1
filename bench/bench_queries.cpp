// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <sstream>

#include <benchmark/benchmark.h>

#include "bench/bench_input.h"
#include "bench/percentiles.h"
#include "searcher/query_parser.h"
#include "searcher/searcher.h"

namespace khabar::bench {
namespace {

enum class Kind { as_written, one_word, or_of_three, and_of_two, phrase };

/// The words of a query that are not short: those stand for what it is about.
std::vector<std::string> content_words(const std::string& query) {
  constexpr std::size_t kShortBytes = 6;  // two Devanagari letters
  std::istringstream stream(query);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    if (word.size() > kShortBytes) words.push_back(word);
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

/// Asks every query of one kind in turn. facets: counts and visits every match; snippets: reads
/// the text of the ten hits.
void BM_Query(benchmark::State& state, Kind kind, bool facets, bool snippets) {
  Searcher searcher(searched_index());
  SearchRequest request;
  request.with_facets = facets;
  request.with_snippets = snippets;
  Percentiles latencies;
  std::size_t next = 0;
  for (auto _ : state) {
    request.query = query_of_kind(kind, queries()[next++ % queries().size()]);
    try {
      latencies.add(searcher.search(request).took_ms);
    } catch (const QueryError& error) {
      state.SkipWithError(error.what());
    }
  }
  latencies.report(state);
}

#define KHABAR_QUERY_BENCH(name, kind)                                     \
  BENCHMARK_CAPTURE(BM_Query, name / top10, kind, false, false);           \
  BENCHMARK_CAPTURE(BM_Query, name / top10 + snippets, kind, false, true); \
  BENCHMARK_CAPTURE(BM_Query, name / top10 + snippets + facets, kind, true, true)

KHABAR_QUERY_BENCH(as_written, Kind::as_written);
KHABAR_QUERY_BENCH(one_word, Kind::one_word);
KHABAR_QUERY_BENCH(or_of_three, Kind::or_of_three);
KHABAR_QUERY_BENCH(and_of_two, Kind::and_of_two);
KHABAR_QUERY_BENCH(phrase, Kind::phrase);

/// A new process' first question: open the index, answer once.
void BM_OpenAndAsk(benchmark::State& state) {
  Percentiles latencies;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    Searcher searcher(searched_index());
    SearchRequest request;
    request.query = queries().front();
    benchmark::DoNotOptimize(searcher.search(request));
    latencies.add(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
  }
  latencies.report(state);
}
BENCHMARK(BM_OpenAndAsk)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace khabar::bench
