// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/http/asked.h"
#include "searcher/http/page/html.h"
#include "searcher/http/page/phrases.h"

namespace khabar {

/// What all parts of a page know: what was asked, and in which language to speak.
struct PageView {
  Asked asked;
  std::vector<std::string> archives;  ///< All there are.
  PageLanguage language = PageLanguage::english;
  std::string chosen_language;  ///< "hi" or "en" when the address says it, else empty.

  const Phrases& words() const { return phrases(language); }

  /// The address of a page that asks `request` in the same archive and language. Its timeout and
  /// what no reader sees are left out; stories are shown once unless the page was asked otherwise.
  /// `path` begins with /.
  std::string link(std::string_view path, const SearchRequest& request,
                   const Parameters& more = {}) const;

  /// What was asked, as it came and without the page's own limits.
  SearchRequest plain_request() const;
};

/// Reads a request for a page, which shows each story once if it is not told. Throws as read_asked
/// does.
PageView read_view(const HttpRequest& request, std::vector<std::string_view> own,
                   const Archives& archives, const AskLimits& limits);

/// What the search box shows: empty for all articles.
std::string shown_query(const SearchRequest& request);

/// "hi" or "en" for a language that a browser has to know of, else empty.
std::string_view lang_of(std::string_view language);

/// A date facet, a source, a name: the request that keeps, or leaves out, one value more; from its
/// first hit on.
SearchRequest narrowed(const SearchRequest& request, const FacetValue& value, bool exclude);

/// The request from its first hit on, within a year "2024", a month "2024-07", a week "2024-W28" or
/// a day.
SearchRequest within(const SearchRequest& request, std::string_view span);

/// Begins and ends a page: its head, the search box; its foot.
void begin_page(Html& html, const PageView& view, std::string_view title,
                std::string_view path = "/");
HttpResponse end_page(Html& html, const PageView& view);

}  // namespace khabar
