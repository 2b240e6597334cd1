// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ask_index.h"

#include <algorithm>
#include <iomanip>

#include "bench/memory.h"
#include "bench/percentiles.h"

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

Asked ask(const Engine& engine, const std::string& question, SearchRequest request) {
  Asked asked;
  asked.question = question;
  request.query = question;
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

void ask_index(const Engine& engine, const std::vector<std::string>& questions,
               const SearchRequest& defaults, std::ostream& out) {
  std::vector<Asked> answers;
  Percentiles latencies;
  for (const auto& question : questions) {
    try {
      answers.push_back(ask(engine, question, defaults));
      latencies.add(answers.back().whole);
    } catch (const QueryError& error) {
      out << "left out: " << question << ": " << error.what() << '\n';
    }
  }
  out << answers.size() << (answers.size() == 1 ? " question" : " questions") << "; memory "
      << describe(memory_now()) << '\n'
      << std::fixed << std::setprecision(2);
  latencies.print(out);
  std::stable_sort(answers.begin(), answers.end(),
                   [](const Asked& a, const Asked& b) { return a.whole > b.whole; });
  answers.resize(std::min(answers.size(), kSlowest));
  out << "\nthe slowest, in ms\n"
      << "    whole matching   facets     hits   matches  question\n";
  for (const auto& asked : answers) print_row(out, asked);
}

}  // namespace khabar::bench
