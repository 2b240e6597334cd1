// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar::bench {

/// What several clients at once got, each of whom asked the next question as soon as it had an
/// answer.
struct Served {
  double seconds = 0;            ///< From the first question to the last answer.
  std::vector<double> times_ms;  ///< Of single answers, as the clients saw them.
};

/// Asks the questions in turn, again and again, by `clients` threads that share one engine, as
/// those of khabar-serve do. Counts what is asked within `seconds`; before that, clients ask for
/// half as long, and every question twice.
///
/// defaults  What is asked beside the question's text. Throws QueryError when a question is no
///           query, and Error.
Served ask_by_clients(const Engine& engine, const std::vector<std::string>& questions,
                      const SearchRequest& defaults, std::size_t clients, double seconds);

/// Answers a second, and percentiles.
void print_served(const Served& served, std::size_t clients, std::ostream& out);

/// A line of JSON: {"answers", "seconds", "times_ms"}.
void print_served_json(const Served& served, std::ostream& out);

}  // namespace khabar::bench
