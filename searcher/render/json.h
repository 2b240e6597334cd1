// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "searcher/answer/completion.h"
#include "searcher/answer/explanation.h"
#include "searcher/answer/search_result.h"

namespace khabar {

/// Version of the JSON that render_json writes; raised when a field changes its meaning.
inline constexpr int kJsonFormat = 1;

/// Writes the answer as one line of JSON. Always valid JSON; byte ranges index the UTF-8 of the
/// string beside them. `suggestion` and `published` are null when absent, `facets` is left out
/// when the request asked for none, `histogram` unless it asked for one. Fields: README, "JSON".
void render_json(const SearchResult& result, std::ostream& out);

/// Writes one hit as it stands in `hits`, as one line.
void render_json_hit(const Hit& hit, std::ostream& out);

/// Writes why an article is a hit: {"format", "query", "id", "title", "score", "reasons"}, each
/// reason {"word", "rule", "form", "weight", "found"} with a null weight where it does not match,
/// each found form {"field", "text", "count"}. One line.
void render_json(const Explanation& explanation, const std::string& query, std::ostream& out);

/// Writes an array of {"kind", "text"}, as one line.
void render_json_completions(const std::vector<Completion>& completions, std::ostream& out);

/// Writes {"format", "query", "error"} for a query that could not be answered, as one line.
void render_json_error(const std::string& query, const std::string& error, std::ostream& out);

}  // namespace khabar
