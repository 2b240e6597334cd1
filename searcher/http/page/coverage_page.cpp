// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/coverage_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "searcher/http/page/parts.h"

namespace khabar {
namespace {

constexpr std::size_t kSources = 30;  // those of most articles
constexpr std::size_t kMaxColumns = 36;
constexpr std::uint64_t kShades = 9;

struct Row {
  FacetValue source;
  std::map<std::string, std::uint64_t> counts;  // by span
};

/// A row for each of the sources that have most articles.
std::vector<Row> count_sources(const PageView& view, DateUnit unit) {
  const CountTable table = view.asked.engine->count(view.asked.request, {Facet::source, unit});
  std::vector<Row> rows;
  for (const auto& row : table.rows) {
    const CountKey& source = row.keys.front();
    if (source.is_none()) continue;
    if (rows.empty() || rows.back().source.value != source.value) {
      if (rows.size() == kSources) break;
      rows.push_back({{Facet::source, source.value, "", ""}, {}});
    }
    if (!row.keys.back().is_none()) rows.back().counts[row.keys.back().value] = row.count;
  }
  return rows;
}

std::set<std::string> spans_of(const std::vector<Row>& rows) {
  std::set<std::string> spans;
  for (const auto& row : rows) {
    for (const auto& [span, count] : row.counts) spans.insert(span);
  }
  return spans;
}

}  // namespace

HttpResponse coverage_page(const PageView& view) {
  const Phrases& words = view.words();
  auto rows = count_sources(view, best_unit(view.asked.request.dates));
  auto spans = spans_of(rows);
  if (spans.size() > kMaxColumns && !spans.empty() && spans.begin()->size() == 7) {
    rows = count_sources(view, DateUnit::year);
    spans = spans_of(rows);
  }
  std::uint64_t most = 1;
  for (const auto& row : rows) {
    for (const auto& [span, count] : row.counts) most = std::max(most, count);
  }
  Html html;
  begin_page(html, view, words.coverage, "/coverage");
  html << "<h1>" << text(words.coverage) << "</h1><p>" << text(words.coverage_hint) << "</p>";
  if (!view.asked.request.dates.is_open()) {
    SearchRequest whole = view.plain_request();
    whole.dates = {};
    html << "<p><a href=\"" << text(view.link("/coverage", whole)) << "\">"
         << text(words.whole_time) << "</a></p>";
  }
  html << "<div class=\"wide\"><table class=\"heat\"><thead><tr><th>"
       << text(words.facets[static_cast<std::size_t>(Facet::source)]) << "</th>";
  for (const auto& span : spans) {
    html << "<th><a href=\"" << text(view.link("/coverage", within(view.plain_request(), span)))
         << "\">" << text(span) << "</a></th>";
  }
  html << "</tr></thead><tbody>";
  for (const auto& row : rows) {
    html << "<tr><th>" << text(display_label(row.source)) << "</th>";
    for (const auto& span : spans) {
      const auto found = row.counts.find(span);
      const std::uint64_t count = found == row.counts.end() ? 0 : found->second;
      const std::uint64_t shade = count == 0 ? 0 : 1 + (kShades - 1) * count / most;
      html << "<td class=\"h" << shade << "\">";
      if (count > 0) {
        const auto request = within(narrowed(view.plain_request(), row.source, false), span);
        html << "<a href=\"" << text(view.link("/", request)) << "\">" << text(grouped(count))
             << "</a>";
      }
      html << "</td>";
    }
    html << "</tr>";
  }
  html << "</tbody></table></div>";
  return end_page(html, view);
}

}  // namespace khabar
