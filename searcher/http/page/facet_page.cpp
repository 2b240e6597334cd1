// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/facet_page.h"

#include "searcher/http/facet_pages.h"
#include "searcher/http/page/parts.h"

namespace khabar {
namespace {

constexpr std::size_t kValuesAPage = 100;

void write_prefix_form(Html& html, const PageView& view, const std::string& path) {
  html << "<form class=\"prefix\" method=\"get\" action=\"" << text(path) << "\"><label>"
       << text(view.words().find_in) << " <input name=\"prefix\" value=\""
       << text(view.asked.parameter("prefix")) << "\"></label>";
  SearchRequest first = view.plain_request();
  first.offset = 0;
  auto parameters = encode_request(first);
  if (!view.asked.archive.empty()) parameters.emplace_back("archive", view.asked.archive);
  if (!view.chosen_language.empty()) parameters.emplace_back("lang", view.chosen_language);
  for (const auto& [name, value] : parameters) {
    html << "<input type=\"hidden\" name=\"" << text(name) << "\" value=\"" << text(value) << "\">";
  }
  html << "<button type=\"submit\">" << text(view.words().search) << "</button></form>";
}

}  // namespace

HttpResponse facet_page(const PageView& view, const std::string& name) {
  const auto facet = find_facet(name);
  if (!facet) throw HttpError(404, "there is no facet \"" + name + "\"");
  const auto values = view.asked.engine->count_facet(view.asked.request, *facet);
  SearchRequest range = view.asked.request;
  range.limit = kValuesAPage;
  const auto prefix = view.asked.parameter("prefix");
  const FacetPage page = page_of(values, prefix, range);
  const auto title = view.words().facets[static_cast<std::size_t>(*facet)];
  const std::string path = "/facet/" + name;
  PageView rows = view;  // a value opens its first page
  rows.asked.request.offset = 0;
  Html html;
  begin_page(html, view, title, path);
  html << "<h1>" << text(title) << "</h1><p class=\"back\"><a href=\""
       << text(view.link("/", rows.plain_request())) << "\">" << text(view.words().back)
       << "</a></p>";
  write_prefix_form(html, view, path);
  html << "<ul class=\"values\">";
  for (const auto& count : page.values) write_facet_row(html, rows, count);
  html << "</ul>";
  Parameters more;
  if (!prefix.empty()) more.emplace_back("prefix", prefix);
  const auto offset = view.asked.request.offset;
  html << "<nav class=\"pager\" aria-label=\"" << text(view.words().page) << "\">";
  SearchRequest turned = view.plain_request();
  if (offset > 0) {
    turned.offset = offset > kValuesAPage ? offset - kValuesAPage : 0;
    html << "<a rel=\"prev\" href=\"" << text(view.link(path, turned, more)) << "\">"
         << text(view.words().previous) << "</a> ";
  }
  if (offset + kValuesAPage < page.total) {
    turned.offset = offset + kValuesAPage;
    html << "<a rel=\"next\" href=\"" << text(view.link(path, turned, more)) << "\">"
         << text(view.words().next) << "</a>";
  }
  html << "</nav>";
  return end_page(html, view);
}

}  // namespace khabar
