// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <benchmark/benchmark.h>

#include "bench/ask_index.h"
#include "bench/bench_input.h"
#include "common/version.h"

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

void run_benchmarks(const std::vector<std::string>& arguments) {
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
  app.add_option("--index", input.index, "index to search; made of the corpus when absent");
  const auto* queries =
      app.add_option("--queries", input.queries, "one query a line, or ID<TAB>QUERY")
          ->capture_default_str();
  try {
    app.parse(argc, argv);
    std::vector<std::string> rest = app.remaining();
    const bool own_index = !input.index.empty() && queries->count() > 0;
    if (own_index && corpus->count() == 0 && rest.empty()) {
      khabar::bench::ask_index(input.index, khabar::bench::queries(), std::cout);
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
