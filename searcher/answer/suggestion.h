// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/match/compiled_query.h"

namespace khabar {

/// `query` with the likelier spelling of each of its rare words that has one; empty when none has.
std::string suggest_query(const std::string& query, const std::vector<RareWord>& rare,
                          const IndexTerms& index);

}  // namespace khabar
