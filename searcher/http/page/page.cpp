// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/page.h"

#include "searcher/http/page/article_page.h"
#include "searcher/http/page/compare_page.h"
#include "searcher/http/page/coverage_page.h"
#include "searcher/http/page/facet_page.h"
#include "searcher/http/page/help_page.h"
#include "searcher/http/page/search_page.h"

namespace khabar {

HttpResponse answer_page(const RoutedPath& path, const HttpRequest& request,
                         const Archives& archives, const AskLimits& limits) {
  const auto view = [&](const std::vector<std::string_view>& own = {}) {
    return read_view(request, own, archives, limits);
  };
  switch (path.route) {
    case Route::page_search:
      return search_page(view());
    case Route::page_article:
      return article_page(view(), path.rest);
    case Route::page_facet:
      return facet_page(view({"prefix"}), path.rest);
    case Route::page_compare:
      return compare_page(view(kCompareParameters));
    case Route::page_compare_csv:
      return compare_csv(view(kCompareParameters));
    case Route::page_coverage:
      return coverage_page(view());
    case Route::page_help:
      return help_page(view());
    default:
      throw HttpError(404, "there is nothing at this address");
  }
}

HttpResponse error_page(const HttpRequest& request, unsigned status, const std::string& message) {
  PageView view;
  view.language = choose_language(request.parameter("lang"), request.header("accept-language"));
  const auto language = request.parameter("lang");
  if (language == "hi" || language == "en") view.chosen_language = language;
  view.asked.request.query = request.parameter("q");
  Html html;
  begin_page(html, view, view.words().error);
  html << "<h1>" << text(view.words().error) << "</h1><p class=\"error\" role=\"alert\">"
       << text(message) << "</p>";
  HttpResponse response = end_page(html, view);
  response.status = status;
  return response;
}

}  // namespace khabar
