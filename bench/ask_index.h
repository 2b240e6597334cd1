// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace khabar::bench {

/// Asks an index questions of its own users and prints how long answers take, warm, in one thread,
/// and of the ten slowest questions how many articles match and where the time went. An answer is
/// ten hits with snippets, and all facets. A question that is no query is named and left out.
///
/// Each question is asked three times whole and three times for less, and the quickest of three
/// counts. Throws Error.
void ask_index(const std::string& index, const std::vector<std::string>& questions,
               std::ostream& out);

/// "release build", or that times of this build say little.
const char* build_kind();

}  // namespace khabar::bench
