// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "bench/bench_input.h"
#include "common/analysis/analyzer.h"
#include "searcher/answer/make_snippet.h"

namespace khabar::bench {
namespace {

/// An article's body and the words of its title, which stand for a query.
struct Case {
  const std::string* body;
  Analyzer analyzer;  // the tokens are views into it
  std::vector<Token> tokens;
  WordMatcher matcher;
};

std::vector<Case> make_cases(std::size_t count) {
  std::vector<Case> cases;
  for (const auto& article : articles()) {
    if (cases.size() == count) break;
    Case one{&article.body, Analyzer(), {}, {}};
    one.analyzer.analyze(article.title, one.tokens);
    std::uint32_t word = 0;
    for (const auto& token : one.tokens) {
      if (!token.stop_word) one.matcher.add_term(token.term, word++, 1);
    }
    one.analyzer.analyze(article.body, one.tokens);
    cases.push_back(std::move(one));
  }
  return cases;
}

/// One snippet of an article that is analyzed already.
void BM_Snippet(benchmark::State& state) {
  constexpr std::size_t kCases = 50;
  const auto cases = make_cases(kCases);
  std::size_t next = 0;
  for (auto _ : state) {
    const Case& one = cases[next++ % cases.size()];
    benchmark::DoNotOptimize(make_snippet(*one.body, one.tokens, one.matcher));
  }
}
BENCHMARK(BM_Snippet)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace khabar::bench
