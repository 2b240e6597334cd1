// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ask_index.h"

#include <algorithm>
#include <iomanip>
#include <memory>

#include "bench/percentiles.h"
#include "searcher/engine/engine.h"

namespace khabar::bench {
namespace {

constexpr int kRounds = 3;
constexpr std::size_t kSlowest = 10;

/// How long one question takes, in milliseconds.
struct Asked {
  std::string question;
  std::size_t matches = 0;
  double whole = 0;
  double matching = 0;     ///< Its words read and looked up, articles found and weighed.
  double with_facets = 0;  ///< The same, and facets counted.
};

double quickest(const Engine& engine, const SearchRequest& request) {
  double best = engine.search(request).took_ms;
  for (int round = 1; round < kRounds; ++round) {
    best = std::min(best, engine.search(request).took_ms);
  }
  return best;
}

Asked ask(const Engine& engine, const std::string& question) {
  Asked asked;
  asked.question = question;
  SearchRequest request;
  request.query = question;
  request.limit = 10;
  request.with_facets = true;
  asked.matches = engine.search(request).total;
  asked.whole = quickest(engine, request);
  request.limit = 0;
  asked.with_facets = quickest(engine, request);
  request.with_facets = false;
  asked.matching = quickest(engine, request);
  return asked;
}

void print_row(std::ostream& out, const Asked& asked) {
  const auto cell = [&](double ms) { out << std::setw(9) << std::max(0.0, ms); };
  cell(asked.whole);
  cell(asked.matching);
  cell(asked.with_facets - asked.matching);
  cell(asked.whole - asked.with_facets);
  out << std::setw(10) << asked.matches << "  " << asked.question << '\n';
}

}  // namespace

const char* build_kind() {
#ifdef NDEBUG
  return "release build";
#else
  return "debug build: its times say little; configure with --preset release";
#endif
}

void ask_index(const std::string& index, const std::vector<std::string>& questions,
               std::ostream& out) {
  const auto engine = open_engine(index);
  std::vector<Asked> answers;
  Percentiles latencies;
  for (const auto& question : questions) {
    try {
      answers.push_back(ask(*engine, question));
      latencies.add(answers.back().whole);
    } catch (const QueryError& error) {
      out << "left out: " << question << ": " << error.what() << '\n';
    }
  }
  out << build_kind() << "; " << index << ", " << engine->article_count() << " articles; "
      << answers.size() << " questions\n"
      << std::fixed << std::setprecision(2);
  for (const int share : {50, 95, 99}) {
    out << 'p' << share << std::setw(9) << latencies.at(share / 100.0) << " ms\n";
  }
  std::stable_sort(answers.begin(), answers.end(),
                   [](const Asked& a, const Asked& b) { return a.whole > b.whole; });
  answers.resize(std::min(answers.size(), kSlowest));
  out << "\nthe slowest, in ms\n"
      << "    whole matching   facets     hits   matches  question\n";
  for (const auto& asked : answers) print_row(out, asked);
}

}  // namespace khabar::bench
