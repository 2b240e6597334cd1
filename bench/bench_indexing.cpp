// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <atomic>
#include <filesystem>
#include <sstream>
#include <thread>

#include <benchmark/benchmark.h>
#include <xapian.h>

#include "bench/bench_input.h"
#include "common/analysis/analyzer.h"
#include "common/entity/builtin_catalogue.h"
#include "common/format/article_packer.h"
#include "common/format/schema.h"
#include "indexer/add_command.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/segment_writer.h"

namespace khabar::bench {
namespace {

std::uint64_t corpus_bytes() {
  return std::filesystem::file_size(input().corpus);
}

void report(benchmark::State& state, std::uint64_t articles) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(articles));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(corpus_bytes()));
}

/// The whole of `khabar-index add` into a new index.
void BM_Add(benchmark::State& state) {
  const std::atomic<bool> never = false;
  std::uint64_t added = 0;
  for (auto _ : state) {
    const TemporaryFolder folder;
    AddOptions options;
    options.index = folder.path() + "/new.idx";
    options.paths = {input().corpus};
    options.threads = static_cast<std::size_t>(state.range(0));
    options.progress = Progress::Mode::quiet;
    std::ostringstream messages;
    added = add_articles(options, never, messages).added;
  }
  report(state, added);
}
BENCHMARK(BM_Add)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(static_cast<std::int64_t>(std::max(1U, std::thread::hardware_concurrency())))
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

/// Adds the words of one text as Xapian's own TermGenerator would: exact forms, with positions or
/// without, and lemmas without.
Xapian::termpos add_terms(Xapian::Document& document, const schema::TextField& field,
                          const std::vector<Token>& tokens, Xapian::termpos base, bool positions) {
  Xapian::termpos position = base;
  for (const auto& token : tokens) {
    const std::string exact = std::string(field.exact).append(token.exact);
    if (positions) {
      document.add_posting(exact, position++);
    } else {
      document.add_term(exact);
    }
    if (!token.stop_word) document.add_term(std::string(field.lemma).append(token.term));
  }
  return base + static_cast<Xapian::termpos>(tokens.size());
}

/// What BM_Add is measured against: a bare loop, one thread, that feeds the analyzer's words to one
/// Xapian writer at its defaults. The articles are read and clean already; there are no entities,
/// filters or facets.
void BM_BareLoop(benchmark::State& state) {
  constexpr Xapian::termpos kFieldGap = 100;  // no phrase spans two fields
  for (auto _ : state) {
    const TemporaryFolder folder;
    Xapian::WritableDatabase index(folder.path() + "/bare", Xapian::DB_CREATE);
    Analyzer analyzer;
    std::vector<Token> tokens;
    for (const auto& article : articles()) {
      Xapian::Document document;
      Xapian::termpos base = 0;
      const std::array texts = {&article.title, &article.description, &article.body};
      for (std::size_t i = 0; i < texts.size(); ++i) {
        analyzer.analyze(*texts[i], tokens);
        base = kFieldGap +
               add_terms(document, schema::kTextFields[i], tokens, base, state.range(0) != 0);
      }
      document.add_boolean_term(schema::id_term(article.id));
      document.set_data(to_json(article));
      index.replace_document(schema::id_term(article.id), document);
    }
    index.commit();
  }
  report(state, articles().size());
}
BENCHMARK(BM_BareLoop)
    ->ArgName("positions")
    ->Arg(1)
    ->Arg(0)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

std::uint64_t bytes_in(const std::string& folder) {
  std::uint64_t bytes = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) bytes += file.file_size();
  return bytes;
}

/// What lemmas cost: documents made and written on one thread, and the size of the index they
/// make. Entities are recognized in both cases.
void BM_Lemmas(benchmark::State& state) {
  const Catalogue catalogue = builtin_catalogue();
  AnalyzerOptions options;
  options.lemmas = state.range(0) != 0;
  for (auto _ : state) {
    const TemporaryFolder folder;
    Xapian::WritableDatabase index(folder.path() + "/written",
                                   Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    DocumentBuilder builder(catalogue, options);
    for (const auto& article : articles()) index.add_document(builder.build(article).document);
    index.commit();
    state.PauseTiming();
    index.compact(folder.path() + "/compact");
    state.counters["index_MB"] = static_cast<double>(bytes_in(folder.path() + "/compact")) / 1e6;
    state.ResumeTiming();
  }
  report(state, articles().size());
}
BENCHMARK(BM_Lemmas)->ArgName("lemmas")->Arg(1)->Arg(0)->Unit(benchmark::kMillisecond);

/// Making documents alone, without writing them.
void BM_BuildDocuments(benchmark::State& state) {
  const Catalogue catalogue = builtin_catalogue();
  DocumentBuilder builder(catalogue);
  for (auto _ : state) {
    for (const auto& article : articles()) benchmark::DoNotOptimize(builder.build(article));
  }
  report(state, articles().size());
}
BENCHMARK(BM_BuildDocuments)->Unit(benchmark::kMillisecond);

/// What is Xapian's in BM_Add, and the least that an index of Xapian can take: documents that are
/// made and packed already, written as segments, with the term lists that updates need or without.
/// Merging the segments is not in it.
void BM_WriteDocuments(benchmark::State& state) {
  constexpr std::size_t kSegment = 2500;
  const Catalogue catalogue = builtin_catalogue();
  DocumentBuilder builder(catalogue);
  std::vector<Xapian::Document> documents;
  for (const auto& article : articles()) documents.push_back(builder.build(article).document);
  std::vector<std::string> texts;
  for (const auto& document : documents) texts.push_back(document.get_data());
  const ArticlePacker packer(train_dictionary(texts));
  for (std::size_t i = 0; i < texts.size(); ++i) documents[i].set_data(packer.pack(texts[i]));
  const int flags = kThrowAway | (state.range(0) != 0 ? 0 : Xapian::DB_NO_TERMLIST);
  for (auto _ : state) {
    const TemporaryFolder folder;
    for (std::size_t begin = 0; begin < documents.size(); begin += kSegment) {
      Xapian::WritableDatabase index(folder.path() + "/" + std::to_string(begin),
                                     flags | Xapian::DB_BACKEND_GLASS);
      const std::size_t end = std::min(begin + kSegment, documents.size());
      for (std::size_t i = begin; i < end; ++i) index.add_document(documents[i]);
      index.commit();
    }
  }
  report(state, articles().size());
}
BENCHMARK(BM_WriteDocuments)->ArgName("term_lists")->Arg(1)->Arg(0)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace khabar::bench
