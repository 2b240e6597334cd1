// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "common/analysis/analyzer.h"

namespace khabar {

/// For each line of `in`, one line of `out`: the terms of its words, separated by spaces.
void print_terms(std::istream& in, std::ostream& out, Analyzer& analyzer);

/// For each word of `in`, a line with the word as written, its exact form and its term, and below
/// it the rules that made them:
///
///     ख़बरों  exact खबरों  term खबर
///       nukta off: खबरों
///       dictionary: खबर
void print_explanations(std::istream& in, std::ostream& out, Analyzer& analyzer);

}  // namespace khabar
