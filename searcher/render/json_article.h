// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// Writes a whole article: {"format", "query", "id", "url", "title", "description", "body",
/// "published", "updated", "source", "section", "authors", "keywords", "language", "highlights":
/// {"title", "description", "body"}, "entities"}. Dates are null when absent. One line.
///
/// entities  As a hit has them: what the article names.
/// query     What was asked; empty when nothing is marked.
void render_json(const MarkedArticle& marked, const std::vector<FacetValue>& entities,
                 const std::string& query, std::ostream& out);

}  // namespace khabar
