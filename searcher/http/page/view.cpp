// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/view.h"

#include <algorithm>

#include "common/version.h"
#include "searcher/render/span_days.h"
#include "searcher/render/web_address.h"

namespace khabar {
namespace {

void write_hidden(Html& html, std::string_view name, std::string_view value) {
  html << "<input type=\"hidden\" name=\"" << text(name) << "\" value=\"" << text(value) << "\">";
}

/// Everything of the request that the form has no field of its own for, but for what a new question
/// puts an end to.
void write_hidden_parts(Html& html, const PageView& view) {
  for (const auto& [name, value] : encode_request(view.plain_request())) {
    const bool has_field = name == "q" || name == "sort" || name == "from" || name == "to" ||
                           name == "exact" || name == "recency" || name == "offset" ||
                           name == "like" || name == "collapse";
    if (!has_field) write_hidden(html, name, value);
  }
  if (!view.chosen_language.empty()) write_hidden(html, "lang", view.chosen_language);
}

void write_day_field(Html& html, std::string_view name, std::string_view label,
                     const std::optional<Day>& day) {
  html << "<label>" << text(label) << " <input type=\"text\" name=\"" << text(name)
       << "\" size=\"11\" placeholder=\"2024-07\" value=\"" << text(day ? to_iso8601(*day) : "")
       << "\"></label>";
}

void write_switch(Html& html, std::string_view name, std::string_view label, bool on,
                  std::string_view value = "on") {
  html << "<label><input type=\"checkbox\" name=\"" << text(name) << "\" value=\"" << text(value)
       << "\"";
  if (on) html << " checked";
  html << "> " << text(label) << "</label>";
}

void write_options(Html& html, const PageView& view) {
  const Phrases& words = view.words();
  const SearchRequest& request = view.asked.request;
  const bool in_use = request.sort != Sort::relevance || !request.dates.is_open() ||
                      !request.expand || request.recency || !view.asked.archive.empty() ||
                      request.collapse == Collapse::none;
  html << "<details class=\"options\"";
  if (in_use) html << " open";
  html << "><summary>" << text(words.options) << "</summary><div>";
  write_day_field(html, "from", words.from, request.dates.from);
  write_day_field(html, "to", words.to, request.dates.to);
  html << "<label>" << text(words.sort) << " <select name=\"sort\">";
  constexpr std::array<std::string_view, 3> kSorts = {"relevance", "newest", "oldest"};
  for (std::size_t i = 0; i < kSorts.size(); ++i) {
    html << "<option value=\"" << text(kSorts[i]) << "\"";
    if (static_cast<Sort>(i) == request.sort) html << " selected";
    html << ">" << text(words.sorts[i]) << "</option>";
  }
  html << "</select></label>";
  if (view.archives.size() > 1) {
    html << "<label>" << text(words.archive) << " <select name=\"archive\"><option value=\"\">"
         << text(words.all_archives) << "</option>";
    for (const auto& name : view.archives) {
      html << "<option";
      if (name == view.asked.archive) html << " selected";
      html << ">" << text(name) << "</option>";
    }
    html << "</select></label>";
  }
  write_switch(html, "exact", words.exact, !request.expand);
  write_switch(html, "recency", words.recency, request.recency);
  write_switch(html, "collapse", words.every_copy, request.collapse == Collapse::none, "none");
  html << "</div></details>";
}

void write_box(Html& html, const PageView& view) {
  const Phrases& words = view.words();
  html << "<form class=\"search\" role=\"search\" action=\"/\" method=\"get\">"
          "<div class=\"box\"><label class=\"unseen\" for=\"q\">"
       << text(words.question) << "</label><input id=\"q\" name=\"q\" type=\"search\" value=\""
       << text(shown_query(view.asked.request)) << "\" placeholder=\"" << text(words.question)
       << "\" autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\">"
          "<button type=\"submit\">"
       << text(words.search) << "</button></div>";
  write_options(html, view);
  write_hidden_parts(html, view);
  html << "</form>";
}

}  // namespace

std::string PageView::link(std::string_view path, const SearchRequest& request,
                           const Parameters& more) const {
  SearchRequest shown = request;
  shown.timeout.reset();
  if (shown.query == "*") shown.query.clear();
  const bool every_copy =
      shown.collapse == Collapse::none && asked.request.collapse == Collapse::none;
  shown.collapse = Collapse::none;  // which the API has where nothing is said
  Parameters parameters = encode_request(shown);
  if (every_copy && !path.starts_with("/api/")) parameters.emplace_back("collapse", "none");
  if (!asked.archive.empty()) parameters.emplace_back("archive", asked.archive);
  parameters.insert(parameters.end(), more.begin(), more.end());
  const bool says_language =
      std::any_of(more.begin(), more.end(), [](const auto& one) { return one.first == "lang"; });
  if (!chosen_language.empty() && !says_language) parameters.emplace_back("lang", chosen_language);
  std::string address(path);
  if (!parameters.empty()) address += '?' + write_parameters(parameters);
  return address;
}

SearchRequest PageView::plain_request() const {
  SearchRequest request = asked.request;
  request.timeout.reset();
  request.histogram.reset();
  return request;
}

PageView read_view(const HttpRequest& request, std::vector<std::string_view> own,
                   const Archives& archives, const AskLimits& limits) {
  PageView view;
  own.push_back("lang");
  view.asked = read_asked(request, own, archives, limits);
  const bool says_collapse = std::any_of(request.parameters.begin(), request.parameters.end(),
                                         [](const auto& one) { return one.first == "collapse"; });
  if (!says_collapse) view.asked.request.collapse = Collapse::story;
  view.archives = archives.names();
  const auto language = view.asked.parameter("lang");
  if (language == "hi" || language == "en") view.chosen_language = language;
  view.language = choose_language(language, request.header("accept-language"));
  return view;
}

std::string shown_query(const SearchRequest& request) {
  return request.query == "*" ? "" : request.query;
}

std::string_view lang_of(std::string_view language) {
  return language == "hi" ? "hi" : language == "en" ? "en" : "";
}

SearchRequest narrowed(const SearchRequest& request, const FacetValue& value, bool exclude) {
  SearchRequest made = request;
  made.offset = 0;
  made.filters.push_back({value, exclude});
  return made;
}

SearchRequest within(const SearchRequest& request, std::string_view span) {
  SearchRequest made = request;
  made.offset = 0;
  made.dates = days_of_span(span);
  return made;
}

void begin_page(Html& html, const PageView& view, std::string_view title, std::string_view path) {
  const Phrases& words = view.words();
  html << "<!doctype html>\n<html lang=\"" << text(words.code)
       << "\"><head><meta charset=\"utf-8\">"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
          "<meta name=\"color-scheme\" content=\"light dark\"><title>";
  if (!title.empty()) html << text(title) << " · ";
  html << text(words.title)
       << "</title><link rel=\"icon\" href=\"/static/icon.svg\">"
          "<link rel=\"stylesheet\" href=\"/static/khabar.css\">"
          "<script src=\"/static/khabar.js\" defer></script></head><body>"
          "<a class=\"skip\" href=\"#main\">"
       << text(words.skip) << "</a><header><a class=\"name\" href=\""
       << text(view.link("/", SearchRequest())) << "\">" << text(words.title)
       << "</a><nav><a href=\"" << text(view.link("/compare", SearchRequest())) << "\">"
       << text(words.compare) << "</a> <a href=\"" << text(view.link("/coverage", SearchRequest()))
       << "\">" << text(words.coverage) << "</a> <a href=\""
       << text(view.link("/help", SearchRequest())) << "\">" << text(words.help) << "</a> ";
  const std::string other = view.language == PageLanguage::hindi ? "en" : "hi";
  html << "<a lang=\"" << text(other) << "\" hreflang=\"" << text(other) << "\" href=\""
       << text(view.link(path, view.plain_request(), {{"lang", other}})) << "\">"
       << text(words.other_language) << "</a></nav>";
  write_box(html, view);
  html << "</header><main id=\"main\" tabindex=\"-1\">";
}

HttpResponse end_page(Html& html, const PageView&) {
  html << "</main><footer>" << text(kVersionText) << "</footer></body></html>\n";
  HttpResponse response;
  response.body = html.take();
  response.headers.emplace_back("Content-Type", "text/html; charset=utf-8");
  return response;
}

}  // namespace khabar
