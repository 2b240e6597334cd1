// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "bench/bench_input.h"
#include "common/analysis/analyzer.h"
#include "common/entity/builtin_catalogue.h"
#include "common/entity/recognizer.h"

namespace khabar::bench {
namespace {

/// Megabytes of text a second in which one thread finds the entities; the text is analyzed already.
void recognize(benchmark::State& state, const std::string& language, const TaggerModel* model) {
  const std::string text = text_in(language, static_cast<std::size_t>(state.range(0)));
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  const Catalogue catalogue = builtin_catalogue();
  Recognizer recognizer(catalogue, model);
  for (auto _ : state) benchmark::DoNotOptimize(recognizer.recognize(text, tokens));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(tokens.size()));
}

void BM_RecognizeHindi(benchmark::State& state) {
  recognize(state, "hi", &TaggerModel::shipped());
}
void BM_RecognizeEnglish(benchmark::State& state) {
  recognize(state, "en", &TaggerModel::shipped());
}
void BM_RecognizeListedHindi(benchmark::State& state) {
  recognize(state, "hi", nullptr);
}
BENCHMARK(BM_RecognizeHindi)->Arg(10 << 10)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_RecognizeEnglish)->Arg(10 << 10)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_RecognizeListedHindi)->Arg(10 << 10)->Unit(benchmark::kMillisecond);

/// Analysis of the articles of the corpus, as indexing does it, with and without finding the
/// entities: the difference is what recognition costs, to be set against BM_BuildDocuments and
/// BM_Add.
void BM_ReadArticles(benchmark::State& state, bool with_entities) {
  const Catalogue catalogue = builtin_catalogue();
  Analyzer analyzer;
  Recognizer recognizer(catalogue);
  std::vector<Token> tokens;
  for (auto _ : state) {
    for (const Article& article : articles()) {
      if (with_entities) recognizer.begin_article(article.entities, analyzer);
      for (const auto* text : {&article.title, &article.description, &article.body}) {
        analyzer.analyze(*text, tokens);
        if (with_entities) recognizer.read(*text, tokens);
      }
      if (with_entities) benchmark::DoNotOptimize(recognizer.finish_article());
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(articles().size()));
}
BENCHMARK_CAPTURE(BM_ReadArticles, analysis, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_ReadArticles, analysis + entities, true)->Unit(benchmark::kMillisecond);

void BM_OpenCatalogue(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(builtin_catalogue());
}
BENCHMARK(BM_OpenCatalogue)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace khabar::bench
