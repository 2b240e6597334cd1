// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// Writes the answer as one line of JSON. Always valid JSON, as all here; byte ranges index the
/// UTF-8 of the string beside them. `suggestion` and `published` are null when absent, `facets` is
/// left out when the request asked for none, `histogram` unless it asked for one. Fields: README,
/// "JSON".
void render_json(const SearchResult& result, std::ostream& out);

/// Writes what is new for a saved search, one line: {"format", "query", "search", "total",
/// "stories", "hits"}.
void render_json_alert(const std::string& search, const SearchResult& result, std::ostream& out);

/// Writes one hit as it stands in `hits`, as one line.
void render_json_hit(const Hit& hit, std::ostream& out);

/// Writes why an article is a hit: {"format", "query", "id", "title", "score", "reasons"}, each
/// reason {"word", "rule", "form", "weight", "found"} with a null weight where it does not match,
/// each found form {"field", "text", "count"}. One line.
void render_json(const Explanation& explanation, const std::string& query, std::ostream& out);

/// Writes an array of {"kind", "text"}, as one line.
void render_json_completions(const std::vector<Completion>& completions, std::ostream& out);

/// Writes {"format", "metrics"}: a number by each name.
void render_json_metrics(const std::vector<std::pair<std::string, double>>& metrics,
                         std::ostream& out);

/// Writes how a query is read: {"format", "query", "parsed"}, one line. A part is {"kind", "occur"}
/// and, where it has them, "field", "text", "distance", "from", "to", "boost" and "children".
void render_json(const Query& query, std::ostream& out);

/// Writes {"format", "query", "error": {"message", "column"}} for what could not be answered, as
/// one line. The column is of the query, in user-visible characters from 1, or null.
void render_json_error(const std::string& query, const std::string& message,
                       std::optional<std::size_t> column, std::ostream& out);

}  // namespace khabar
