// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar::bench {

/// Asks an engine questions of its own users and prints how long answers take, warm, in one thread,
/// how much memory this process has by then, and of the ten slowest questions how many articles
/// match and where the time went. An answer is ten hits with snippets, and all facets. A question
/// that is no query is named and left out.
///
/// Each question is asked three times whole and three times for less, and the quickest of three
/// counts.
///
/// defaults  What is asked beside the question's text.
void ask_index(const Engine& engine, const std::vector<std::string>& questions,
               const SearchRequest& defaults, std::ostream& out);

}  // namespace khabar::bench
