// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/compare_page.h"

#include <algorithm>
#include <map>

#include "searcher/http/page/parts.h"
#include "searcher/render/csv_cell.h"

namespace khabar {
namespace {

constexpr std::size_t kQuestions = 4;
constexpr std::size_t kMaxSpans = 2000;
constexpr std::uint64_t kWidth = 1000;  // units of the drawing
constexpr std::uint64_t kHeight = 300;

constexpr std::array<std::string_view, kQuestions> kNames = {"q1", "q2", "q3", "q4"};

/// What is compared: a column a question, a row a span, with the empty spans between.
struct Comparison {
  DateUnit unit = DateUnit::year;
  std::vector<std::string> questions;
  std::vector<std::string> spans;
  std::vector<std::vector<std::uint32_t>> counts;  // by question, by span
};

DateUnit read_unit(const PageView& view) {
  const auto name = view.asked.parameter("unit");
  if (name.empty()) return DateUnit::year;
  const auto unit = find_date_unit(name);
  if (!unit) {
    throw HttpError(400, "unit: error: \"" + std::string(name) +
                             "\" is no such value; write year, month, week or day");
  }
  return *unit;
}

Comparison compare(const PageView& view) {
  Comparison comparison;
  comparison.unit = read_unit(view);
  std::vector<std::map<std::string, std::uint32_t>> found;
  std::string first;
  std::string last;
  for (const auto name : kNames) {
    const auto question = view.asked.parameter(name);
    if (question.empty()) continue;
    comparison.questions.emplace_back(question);
    SearchRequest request = view.asked.request;
    request.query = question;
    request.limit = 0;
    request.with_facets = false;
    request.histogram = comparison.unit;
    const SearchResult result = view.asked.engine->search(request);
    auto& counts = found.emplace_back();
    for (const auto& [span, count] : result.histogram->counts) counts[span] = count;
    if (counts.empty()) continue;
    if (first.empty() || counts.begin()->first < first) first = counts.begin()->first;
    last = std::max(last, counts.rbegin()->first);
  }
  for (std::string span = first; !span.empty() && span <= last; span = next_span(span)) {
    if (comparison.spans.size() == kMaxSpans) {
      throw HttpError(422,
                      "there are more than 2000 spans; compare by month or year, or within "
                      "fewer days");
    }
    comparison.spans.push_back(span);
  }
  for (const auto& counts : found) {
    auto& column = comparison.counts.emplace_back();
    for (const auto& span : comparison.spans) {
      const auto count = counts.find(span);
      column.push_back(count == counts.end() ? 0 : count->second);
    }
  }
  return comparison;
}

void write_form(Html& html, const PageView& view, DateUnit unit) {
  const Phrases& words = view.words();
  html << "<form class=\"compare\" method=\"get\" action=\"/compare\"><div>";
  for (std::size_t i = 0; i < kQuestions; ++i) {
    html << "<label class=\"line" << i << "\">" << i + 1 << " <input name=\"" << text(kNames[i])
         << "\" value=\"" << text(view.asked.parameter(kNames[i])) << "\"></label>";
  }
  html << "</div><label>" << text(words.unit) << " <select name=\"unit\">";
  for (std::size_t i = 0; i < words.units.size(); ++i) {
    const auto its = static_cast<DateUnit>(i);
    html << "<option value=\"" << text(to_string(its)) << "\"";
    if (its == unit) html << " selected";
    html << ">" << text(words.units[i]) << "</option>";
  }
  html << "</select></label>";
  const auto& [from, to] = view.asked.request.dates;
  html << "<label>" << text(words.from) << " <input name=\"from\" size=\"11\" value=\""
       << text(from ? to_iso8601(*from) : "") << "\"></label><label>" << text(words.to)
       << " <input name=\"to\" size=\"11\" value=\"" << text(to ? to_iso8601(*to) : "")
       << "\"></label>";
  if (!view.asked.archive.empty()) {
    html << "<input type=\"hidden\" name=\"archive\" value=\"" << text(view.asked.archive) << "\">";
  }
  if (!view.chosen_language.empty()) {
    html << "<input type=\"hidden\" name=\"lang\" value=\"" << text(view.chosen_language) << "\">";
  }
  html << "<button type=\"submit\">" << text(words.compare) << "</button></form>";
}

void write_lines(Html& html, const PageView& view, const Comparison& comparison) {
  std::uint32_t most = 1;
  for (const auto& column : comparison.counts) {
    for (const auto count : column) most = std::max(most, count);
  }
  const std::size_t steps = std::max<std::size_t>(1, comparison.spans.size() - 1);
  html << "<svg class=\"lines\" viewBox=\"-4 -4 " << kWidth + 8 << " " << kHeight + 8
       << "\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";
  for (std::size_t line = 0; line < comparison.counts.size(); ++line) {
    html << "<polyline class=\"line" << line << "\" points=\"";
    for (std::size_t i = 0; i < comparison.spans.size(); ++i) {
      html << i * kWidth / steps << "," << kHeight - kHeight * comparison.counts[line][i] / most
           << " ";
    }
    html << "\"/>";
  }
  html << "</svg><p class=\"axis\"><span>"
       << text(display_span(comparison.spans.front(), view.words())) << "</span><span>0 – "
       << text(grouped(most)) << " " << text(view.words().articles) << "</span><span>"
       << text(display_span(comparison.spans.back(), view.words())) << "</span></p>";
}

void write_table(Html& html, const PageView& view, const Comparison& comparison) {
  html << "<div class=\"wide\"><table><thead><tr><th>" << text(view.words().span) << "</th>";
  for (std::size_t i = 0; i < comparison.questions.size(); ++i) {
    html << "<th class=\"line" << i << "\">" << text(comparison.questions[i]) << "</th>";
  }
  html << "</tr></thead><tbody>";
  for (std::size_t row = 0; row < comparison.spans.size(); ++row) {
    html << "<tr><th>" << text(display_span(comparison.spans[row], view.words())) << "</th>";
    for (std::size_t i = 0; i < comparison.questions.size(); ++i) {
      SearchRequest request = within(view.plain_request(), comparison.spans[row]);
      request.query = comparison.questions[i];
      html << "<td><a href=\"" << text(view.link("/", request)) << "\">"
           << text(grouped(comparison.counts[i][row])) << "</a></td>";
    }
    html << "</tr>";
  }
  html << "</tbody></table></div>";
}

Parameters own_parameters(const PageView& view) {
  Parameters own;
  for (const auto& [name, value] : view.asked.own) {
    if (name != "lang" && !value.empty()) own.emplace_back(name, value);
  }
  return own;
}

}  // namespace

HttpResponse compare_page(const PageView& view) {
  const Comparison comparison = compare(view);
  Html html;
  begin_page(html, view, view.words().compare, "/compare");
  html << "<h1>" << text(view.words().compare) << "</h1><p>" << text(view.words().compare_hint)
       << "</p>";
  write_form(html, view, comparison.unit);
  if (!comparison.spans.empty()) {
    write_lines(html, view, comparison);
    html << "<p class=\"saving\"><a href=\""
         << text(view.link("/compare.csv", view.plain_request(), own_parameters(view))) << "\">"
         << text(view.words().save_csv) << "</a></p>";
    write_table(html, view, comparison);
  } else if (!comparison.questions.empty()) {
    html << "<p class=\"nothing\">" << text(view.words().nothing_found) << "</p>";
  }
  return end_page(html, view);
}

HttpResponse compare_csv(const PageView& view) {
  const Comparison comparison = compare(view);
  std::string csv(to_string(comparison.unit));
  for (const auto& question : comparison.questions) csv += ',' + csv_cell(question);
  csv += "\r\n";
  for (std::size_t row = 0; row < comparison.spans.size(); ++row) {
    csv += comparison.spans[row];
    for (const auto& column : comparison.counts) csv += ',' + std::to_string(column[row]);
    csv += "\r\n";
  }
  HttpResponse response;
  response.body = std::move(csv);
  response.headers = {{"Content-Type", "text/csv; charset=utf-8"},
                      {"Content-Disposition", "attachment; filename=\"compare.csv\""}};
  return response;
}

}  // namespace khabar
