// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/search_page.h"

#include <algorithm>

#include "searcher/http/page/parts.h"

namespace khabar {
namespace {

void write_summary(Html& html, const PageView& view, const SearchResult& result) {
  const Phrases& words = view.words();
  html << "<p class=\"summary\" role=\"status\"><b>" << text(grouped(result.total)) << "</b> "
       << text(result.total == 1 ? words.article : words.articles) << "</p>";
  if (!result.suggestion.empty()) {
    SearchRequest meant = view.plain_request();
    meant.query = result.suggestion;
    meant.offset = 0;
    html << "<p class=\"suggestion\">" << text(words.did_you_mean) << ": <a href=\""
         << text(view.link("/", meant)) << "\">" << text(result.suggestion) << "</a>?</p>";
  }
  if (!result.also.empty()) {
    SearchRequest exact = view.plain_request();
    exact.expand = false;
    exact.offset = 0;
    html << "<p class=\"also\">" << text(words.also) << ": ";
    for (std::size_t i = 0; i < result.also.size(); ++i) {
      if (i > 0) html << ", ";
      html << text(result.also[i]);
    }
    html << " <a href=\"" << text(view.link("/", exact)) << "\">" << text(words.only_as_written)
         << "</a></p>";
  }
  for (const auto& note : result.notes) html << "<p class=\"note\">" << text(note) << "</p>";
}

void write_saving(Html& html, const PageView& view) {
  const Phrases& words = view.words();
  SearchRequest all = view.plain_request();
  all.offset = 0;
  all.limit = SearchRequest().limit;
  all.facet_limit = SearchRequest().facet_limit;
  const auto address = [&](const char* format) {
    // The API has no language.
    PageView bare = view;
    bare.chosen_language.clear();
    return bare.link("/api/v1/export", all, {{"format", format}});
  };
  html << "<p class=\"saving\"><a rel=\"nofollow\" href=\"" << text(address("csv")) << "\">"
       << text(words.save_csv) << "</a> <a rel=\"nofollow\" href=\"" << text(address("jsonl"))
       << "\">" << text(words.save_jsonl) << "</a> <a href=\""
       << text(view.link("/compare", SearchRequest(), {{"q1", shown_query(all)}})) << "\">"
       << text(words.compare) << "</a></p>";
}

}  // namespace

void write_pager(Html& html, const PageView& view, std::uint64_t total) {
  const Phrases& words = view.words();
  const SearchRequest request = view.plain_request();
  const std::size_t limit = std::max<std::size_t>(1, request.limit);
  if (total <= limit) return;
  html << "<nav class=\"pager\" aria-label=\"" << text(words.page) << "\">";
  const auto link = [&](std::size_t offset, std::string_view label, Markup rel) {
    SearchRequest page = request;
    page.offset = offset;
    html << "<a rel=\"" << rel << "\" href=\"" << text(view.link("/", page)) << "\">" << text(label)
         << "</a> ";
  };
  if (request.offset > 0) {
    link(request.offset > limit ? request.offset - limit : 0, words.previous, "prev");
  }
  html << "<span>" << text(words.page) << " " << request.offset / limit + 1 << " / "
       << (total + limit - 1) / limit << "</span> ";
  if (request.offset + limit < total) link(request.offset + limit, words.next, "next");
  html << "</nav>";
}

HttpResponse search_page(const PageView& view) {
  SearchRequest request = view.asked.request;
  request.histogram = best_unit(request.dates);
  const SearchResult result = view.asked.engine->search(request);
  Html html;
  begin_page(html, view, shown_query(request));
  html << "<h1 class=\"unseen\">" << text(view.words().search) << "</h1>";
  write_filters(html, view);
  write_summary(html, view, result);
  if (result.histogram) write_histogram(html, view, readable(*result.histogram));
  html << "<div class=\"columns\"><section class=\"answer\">";
  if (result.hits.empty()) {
    html << "<p class=\"nothing\">" << text(view.words().nothing_found) << " "
         << text(view.words().nothing_hint) << "</p>";
  } else {
    write_hits(html, view, result.hits);
  }
  write_pager(html, view, result.listed());
  if (result.total > 0) write_saving(html, view);
  html << "</section>";
  if (result.has_facets) write_facets(html, view, result.facets);
  html << "</div>";
  return end_page(html, view);
}

}  // namespace khabar
