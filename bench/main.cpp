// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <benchmark/benchmark.h>

#include "bench/ask_by_clients.h"
#include "bench/ask_index.h"
#include "bench/bench_input.h"
#include "bench/build_kind.h"
#include "common/error.h"
#include "common/version.h"
#include "searcher/engine/engine.h"

namespace {

/// Google Benchmark warns of how its own library was built, which says nothing of Khabar.
class Reporter : public benchmark::ConsoleReporter {
 public:
  bool ReportContext(const Context& context) override {
    name_field_width_ = context.name_field_width;
    printed_header_ = false;
    prev_counters_.clear();
    GetErrorStream() << khabar::bench::build_kind() << "; " << context.cpu_info.num_cpus
                     << " cores at " << context.cpu_info.cycles_per_second / 1e6 << " MHz\n";
    return true;
  }
};

bool has_option(const std::vector<std::string>& arguments, std::string_view name) {
  return std::any_of(arguments.begin(), arguments.end(),
                     [&](const std::string& argument) { return argument.starts_with(name); });
}

/// How the questions of users are asked of their index.
struct Asking {
  std::size_t clients = 0;  ///< 0: one after another, in this thread.
  double seconds = 10;
  std::string match = "automatic";
  bool json = false;
};

/// The questions that are queries; the others are named.
std::vector<std::string> without_broken(const std::vector<std::string>& questions,
                                        std::ostream& out) {
  std::vector<std::string> kept;
  for (const auto& question : questions) {
    try {
      khabar::read_query(question);
      kept.push_back(question);
    } catch (const khabar::QueryError& error) {
      out << "left out: " << question << ": " << error.what() << '\n';
    }
  }
  if (kept.empty()) throw khabar::Error("--queries: error: none of them is a query");
  return kept;
}

void ask_questions(const khabar::bench::Input& input, const Asking& asking, std::ostream& out) {
  const auto defaults = khabar::decode_request({{"match", asking.match}});
  const auto& questions = khabar::bench::queries();
  const auto engine = khabar::open_engine(input.index);
  if (!asking.json) {
    out << khabar::bench::build_kind() << "; " << input.index << ", " << engine->article_count()
        << " articles\n";
  }
  if (asking.clients == 0) {
    khabar::bench::ask_index(*engine, questions, defaults, out);
    return;
  }
  const auto asked = without_broken(questions, asking.json ? std::cerr : out);
  const auto served =
      khabar::bench::ask_by_clients(*engine, asked, defaults, asking.clients, asking.seconds);
  if (asking.json) {
    print_served_json(served, out);
  } else {
    print_served(served, asking.clients, out);
  }
}

void run_benchmarks(const std::vector<std::string>& arguments) {
  benchmark::AddCustomContext("khabar_build", khabar::bench::build_kind());
  if (has_option(arguments, "--benchmark_format")) {
    benchmark::RunSpecifiedBenchmarks();
    return;
  }
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Measures analysis, indexing and query latency. With --index and --queries alone: how long "
      "that index takes for those questions, and which take longest. Options of Google Benchmark, "
      "such as --benchmark_filter=REGEX, work as well; bench/README.md says how to read the "
      "result.");
  app.set_version_flag("--version", khabar::kVersionText);
  app.allow_extras();
  auto& input = khabar::bench::input();
  const auto* corpus = app.add_option("--corpus", input.corpus, "articles to analyze and to index")
                           ->capture_default_str();
  auto* index =
      app.add_option("--index", input.index, "index to search; made of the corpus when absent");
  auto* queries = app.add_option("--queries", input.queries, "one query a line, or ID<TAB>QUERY")
                      ->capture_default_str();
  Asking asking;
  auto* clients = app.add_option("--clients", asking.clients,
                                 "threads that ask the index the queries at once, sharing one "
                                 "engine: how many answers a second")
                      ->check(CLI::Range(1, 1024))
                      ->needs(index)
                      ->needs(queries);
  app.add_option("--seconds", asking.seconds, "for how long they ask, after half of it to warm up")
      ->capture_default_str()
      ->check(CLI::Range(0.01, 86400.0))
      ->needs(clients);
  const auto* match = app.add_option("--match", asking.match,
                                     "how many words of a query an article must have: automatic, "
                                     "any, most or all")
                          ->capture_default_str()
                          ->needs(index)
                          ->needs(queries);
  app.add_flag("--json", asking.json, "every time of the clients, as one line")->needs(clients);
  try {
    app.parse(argc, argv);
    std::vector<std::string> rest = app.remaining();
    const bool own_index = index->count() > 0 && queries->count() > 0;
    const bool asks = clients->count() > 0 || match->count() > 0;
    if (own_index && (asks || (corpus->count() == 0 && rest.empty()))) {
      if (!rest.empty()) throw CLI::ExtrasError(rest);
      ask_questions(input, asking, std::cout);
      return 0;
    }
    std::vector<char*> arguments = {argv[0]};
    for (auto& argument : rest) arguments.push_back(argument.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
    run_benchmarks(rest);
    benchmark::Shutdown();
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
