// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "searcher/http/page/view.h"

namespace khabar {

// Parts that pages are made of.

/// Hits, each with date, source, passage and names.
void write_hits(Html& html, const PageView& view, const std::vector<Hit>& hits);

/// Names as links that narrow the search, `limit` at most.
void write_names(Html& html, const PageView& view, const std::vector<FacetValue>& names,
                 std::size_t limit);

/// Values of each facet with their counts; "only" and "not".
void write_facets(Html& html, const PageView& view, const FacetCounts& facets);

/// One value, as a row of a list.
void write_facet_row(Html& html, const PageView& view, const FacetCount& count);

/// What narrows the search, each with a link that takes it away.
void write_filters(Html& html, const PageView& view, const FacetCounts& facets);

/// Bars over time; each is a link that narrows to its span.
void write_histogram(Html& html, const PageView& view, const DateHistogram& histogram);

/// The unit that shows the days of a request best: days of a month, else months.
DateUnit best_unit(const DateRange& dates);

/// Months added up to years where there are too many to show.
DateHistogram readable(const DateHistogram& histogram);

/// Links to the pages before and after.
void write_pager(Html& html, const PageView& view, std::uint64_t total);

/// The path of an article's page: "/article/a%2Fb".
std::string article_path(std::string_view id);

/// Whether it can be a link: http or https, nothing that runs.
bool is_web_address(std::string_view address);

}  // namespace khabar
