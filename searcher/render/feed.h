// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// Writes an RSS 2.0 feed of hits, each with the name of the search that found it as its category.
/// Text is escaped, and what XML cannot hold is left out. Source: rssboard.org/rss-specification.
void render_feed(const std::vector<std::pair<std::string, Hit>>& hits, const std::string& title,
                 std::ostream& out);

}  // namespace khabar
