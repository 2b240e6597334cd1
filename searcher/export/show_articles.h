// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/render/text.h"

namespace khabar {

/// Writes whole articles, for a reader or a line of JSON each, in the order of `ids`. Tells in
/// `messages` of those that are not there; true when all were.
bool show_articles(const Engine& engine, const std::vector<std::string>& ids, bool json,
                   const TextStyle& style, std::ostream& out, std::ostream& messages);

}  // namespace khabar
