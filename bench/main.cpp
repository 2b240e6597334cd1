// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include <CLI/CLI.hpp>
#include <benchmark/benchmark.h>

#include "bench/bench_input.h"
#include "common/version.h"

int main(int argc, char** argv) {
  CLI::App app(
      "Measures analysis, indexing and query latency. Options of Google Benchmark, such as "
      "--benchmark_filter=REGEX, work as well; bench/README.md says how to read the result.");
  app.set_version_flag("--version", khabar::kVersionText);
  app.allow_extras();
  auto& input = khabar::bench::input();
  app.add_option("--corpus", input.corpus, "articles to analyze and to index")
      ->capture_default_str();
  app.add_option("--index", input.index, "index to search; made of the corpus when absent");
  app.add_option("--queries", input.queries, "one query a line, or ID<TAB>QUERY")
      ->capture_default_str();
  try {
    app.parse(argc, argv);
    std::vector<std::string> rest = app.remaining();
    std::vector<char*> arguments = {argv[0]};
    for (auto& argument : rest) arguments.push_back(argument.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
