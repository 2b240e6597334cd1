// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "searcher/engine/engine.h"
#include "searcher/render/text.h"

namespace khabar {

/// Says why a request has no hits: which word no article has, which filter empties the answer, what
/// would help, each with its number of articles. A line each; nothing when nothing is known.
/// Cost: a search for each word and filter, of at most twelve of them.
void explain_no_hits(const Engine& engine, const SearchRequest& request, const TextStyle& style,
                     std::ostream& out);

}  // namespace khabar
