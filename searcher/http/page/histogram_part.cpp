// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "searcher/http/page/parts.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxMonths = 36;
constexpr std::size_t kMaxBars = 400;
constexpr std::uint64_t kHeight = 100;  // units of the drawing
constexpr std::uint64_t kBarWidth = 10;

/// With the spans between that have no articles, so that the eye sees them.
std::vector<DateCount> with_gaps(const std::vector<DateCount>& counts) {
  std::vector<DateCount> all;
  for (const auto& count : counts) {
    while (!all.empty() && all.size() < kMaxBars) {
      const std::string next = next_span(all.back().value);
      if (next >= count.value) break;
      all.push_back({next, 0});
    }
    all.push_back(count);
  }
  return all;
}

/// A wider span to go back to: the year of a month; nothing of a year.
std::string wider_span(const DateRange& dates) {
  if (!dates.from || !dates.to) return "";
  const std::string from = to_iso8601(*dates.from);
  const std::string to = to_iso8601(*dates.to);
  if (from.substr(0, 4) != to.substr(0, 4)) return "";
  const bool whole_year = from.substr(5) == "01-01" && to.substr(5) == "12-31";
  if (whole_year) return "";
  const bool whole_month = from.substr(0, 7) == to.substr(0, 7) && from.substr(8) == "01" &&
                           next_span(to).substr(8) == "01";
  const bool in_month = from.substr(0, 7) == to.substr(0, 7);
  return whole_month || !in_month ? from.substr(0, 4) : from.substr(0, 7);
}

void write_bar(Html& html, const PageView& view, const DateCount& count, std::size_t place,
               std::uint32_t most) {
  const Phrases& words = view.words();
  const std::string label = display_span(count.value, words) + ": " + grouped(count.count);
  const std::uint64_t height =
      count.count == 0 ? 0 : std::max<std::uint64_t>(2, kHeight * count.count / most);
  html << "<a href=\"" << text(view.link("/", within(view.plain_request(), count.value)))
       << "\" data-span=\"" << text(count.value) << "\" aria-label=\"" << text(label)
       << "\"><title>" << text(label) << "</title><rect class=\"field\" x=\"" << place * kBarWidth
       << "\" y=\"0\" width=\"" << kBarWidth << "\" height=\"" << kHeight
       << "\"/><rect class=\"bar\" x=\"" << place * kBarWidth + 1 << "\" y=\"" << kHeight - height
       << "\" width=\"" << kBarWidth - 2 << "\" height=\"" << height << "\"/></a>";
}

}  // namespace

DateUnit best_unit(const DateRange& dates) {
  if (!dates.from || !dates.to) return DateUnit::month;
  const auto months = (dates.to->year - dates.from->year) * 12 + static_cast<int>(dates.to->month) -
                      static_cast<int>(dates.from->month);
  return months <= 1 ? DateUnit::day : DateUnit::month;
}

DateHistogram readable(const DateHistogram& histogram) {
  if (histogram.counts.empty() || histogram.counts.front().value.size() != 7) return histogram;
  if (with_gaps(histogram.counts).size() <= kMaxMonths) return histogram;
  std::map<std::string, std::uint32_t> years;
  for (const auto& [month, count] : histogram.counts) years[month.substr(0, 4)] += count;
  DateHistogram by_year;
  by_year.undated = histogram.undated;
  for (const auto& [year, count] : years) by_year.counts.push_back({year, count});
  return by_year;
}

void write_histogram(Html& html, const PageView& view, const DateHistogram& histogram) {
  const Phrases& words = view.words();
  const auto counts = with_gaps(histogram.counts);
  if (counts.empty()) return;
  std::uint32_t most = 1;
  for (const auto& count : counts) most = std::max(most, count.count);
  html << "<section class=\"histogram\" aria-label=\"" << text(words.over_time) << "\">"
       << "<svg viewBox=\"0 0 " << counts.size() * kBarWidth << " " << kHeight
       << "\" preserveAspectRatio=\"none\" role=\"group\">";
  for (std::size_t i = 0; i < counts.size(); ++i) write_bar(html, view, counts[i], i, most);
  html << "</svg><p class=\"axis\"><span>" << text(display_span(counts.front().value, words))
       << "</span><span>";
  const std::string wider = wider_span(view.asked.request.dates);
  if (!wider.empty()) {
    html << "<a href=\"" << text(view.link("/", within(view.plain_request(), wider))) << "\">"
         << text(display_span(wider, words)) << "</a> ";
  }
  if (!view.asked.request.dates.is_open()) {
    SearchRequest whole = view.plain_request();
    whole.offset = 0;
    whole.dates = {};
    html << "<a href=\"" << text(view.link("/", whole)) << "\">" << text(words.whole_time)
         << "</a>";
  }
  if (histogram.undated > 0) {
    html << " " << text(grouped(histogram.undated)) << " " << text(words.undated);
  }
  html << "</span><span>" << text(display_span(counts.back().value, words))
       << "</span></p></section>";
}

}  // namespace khabar
