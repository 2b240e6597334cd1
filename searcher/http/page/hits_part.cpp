// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "searcher/http/page/parts.h"
#include "searcher/render/web_address.h"

namespace khabar {
namespace {

constexpr std::size_t kNamesAHit = 6;
constexpr std::size_t kMostCopies = 50;  // opened at once

/// "+4 copies: Naya Savera, Daily Lantern", a link to all of the story's that match.
void write_copies(Html& html, const PageView& view, const Hit& hit) {
  const Phrases& words = view.words();
  SearchRequest story = view.plain_request();
  const std::string query = shown_query(story);
  story.query = (query.empty() ? "" : "(" + query + ") ") + "story:" + hit.story;
  story.offset = 0;
  story.limit = std::min<std::size_t>(hit.copies + 1, kMostCopies);
  html << "<p class=\"copies\"><a href=\"" << text(view.link("/", story, {{"collapse", "none"}}))
       << "\">+" << text(grouped(hit.copies)) << " "
       << text(hit.copies == 1 ? words.copy : words.copies) << "</a>";
  for (std::size_t i = 0; i < hit.copy_sources.size(); ++i) {
    html << (i == 0 ? Markup(": ") : Markup(", ")) << text(hit.copy_sources[i]);
  }
  html << "</p>";
}

void write_hit(Html& html, const PageView& view, const Hit& hit) {
  const Phrases& words = view.words();
  const auto lang = lang_of(hit.language);
  html << "<li class=\"hit\"";
  if (!lang.empty()) html << " lang=\"" << text(lang) << "\"";
  html << "><h2><a href=\"" << text(view.link(article_path(hit.id), view.plain_request())) << "\">";
  if (hit.title.empty()) {
    html << text(hit.display_title);
  } else {
    html << marked(hit.title, hit.title_highlights);
  }
  html << "</a></h2><p class=\"byline\">";
  if (hit.published) {
    html << "<time datetime=\"" << text(to_iso8601(*hit.published)) << "\" lang=\""
         << text(words.code) << "\">" << text(display_date(*hit.published, words)) << "</time> ";
  }
  if (!hit.source.empty()) html << "<span>" << text(hit.source) << "</span> ";
  if (!hit.section.empty()) html << "<span>" << text(hit.section) << "</span>";
  html << "</p>";
  if (!hit.snippet.text.empty()) {
    html << "<p class=\"passage\">" << marked(hit.snippet.text, hit.snippet.highlights) << "</p>";
  }
  if (hit.copies > 0) write_copies(html, view, hit);
  write_names(html, view, hit.entities, kNamesAHit);
  html << "</li>";
}

}  // namespace

std::string article_path(std::string_view id) {
  return "/article/" + percent_encode(id);
}

bool is_web_address(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

void write_hits(Html& html, const PageView& view, const std::vector<Hit>& hits) {
  html << "<ol class=\"hits\" start=\"" << view.asked.request.offset + 1 << "\">";
  for (const auto& hit : hits) write_hit(html, view, hit);
  html << "</ol>";
}

void write_names(Html& html, const PageView& view, const std::vector<FacetValue>& names,
                 std::size_t limit) {
  if (names.empty()) return;
  html << "<ul class=\"names\">";
  for (std::size_t i = 0; i < names.size() && i < limit; ++i) {
    SearchRequest request = view.plain_request();
    request.like.clear();
    html << "<li><a class=\"" << text(to_string(names[i].facet)) << "\" href=\""
         << text(view.link("/", narrowed(request, names[i], false))) << "\">"
         << text(display_label(names[i])) << "</a></li>";
  }
  html << "</ul>";
}

}  // namespace khabar
