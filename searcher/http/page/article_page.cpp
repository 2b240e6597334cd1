// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/article_page.h"

#include <algorithm>

#include "searcher/http/page/parts.h"

namespace khabar {
namespace {

constexpr std::size_t kSimilar = 5;
constexpr std::size_t kMaxJumps = 40;
constexpr std::size_t kAllNames = 200;

/// The parts of `ranges` within [begin, end), counted from `begin`.
std::vector<ByteRange> ranges_in(const std::vector<ByteRange>& ranges, std::size_t begin,
                                 std::size_t end) {
  std::vector<ByteRange> inside;
  for (const auto& range : ranges) {
    if (range.begin >= begin && range.end <= end) {
      inside.push_back({range.begin - begin, range.end - begin});
    }
  }
  return inside;
}

/// Paragraphs, each mark with an anchor to jump to; `number` counts marks on.
void write_paragraphs(Html& html, std::string_view body, const std::vector<ByteRange>& marks,
                      std::size_t& number) {
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    const auto paragraph = body.substr(begin, end - begin);
    if (paragraph.find_first_not_of(" \t\r") != std::string_view::npos) {
      html << "<p>";
      std::size_t done = 0;
      for (const auto& range : ranges_in(marks, begin, end)) {
        if (range.begin < done) continue;
        html << text(paragraph.substr(done, range.begin - done)) << "<mark id=\"m" << ++number
             << "\">" << text(paragraph.substr(range.begin, range.end - range.begin)) << "</mark>";
        done = range.end;
      }
      html << text(paragraph.substr(done)) << "</p>";
    }
    begin = end + 1;
  }
}

void write_byline(Html& html, const PageView& view, const Article& article) {
  const Phrases& words = view.words();
  html << "<p class=\"byline\">";
  if (article.published) {
    html << "<time datetime=\"" << text(to_iso8601(*article.published)) << "\">"
         << text(display_date(*article.published, words)) << "</time> ";
  }
  for (const auto* part : {&article.source, &article.section}) {
    if (!part->empty()) html << "<span>" << text(*part) << "</span> ";
  }
  for (const auto& author : article.authors) html << "<span>" << text(author) << "</span> ";
  if (is_web_address(article.url)) {
    html << "<a rel=\"noreferrer noopener external\" href=\"" << text(article.url) << "\">"
         << text(words.original) << "</a>";
  }
  html << "</p>";
}

void write_jumps(Html& html, const PageView& view, std::size_t marks) {
  if (marks == 0) return;
  html << "<nav class=\"jumps\" aria-label=\"" << text(view.words().places) << "\">" << marks << " "
       << text(view.words().places) << ": ";
  for (std::size_t i = 1; i <= std::min(marks, kMaxJumps); ++i) {
    html << "<a href=\"#m" << i << "\">" << i << "</a> ";
  }
  html << "</nav>";
}

void write_reasons(Html& html, const PageView& view, const std::string& id) {
  const Phrases& words = view.words();
  if (shown_query(view.asked.request).empty()) return;
  const auto explanation = view.asked.engine->explain(view.asked.request, id);
  if (!explanation) return;
  html << "<details class=\"why\"><summary><h2>" << text(words.why)
       << "</h2></summary><table><thead><tr><th>" << text(words.word) << "</th><th>"
       << text(words.rule) << "</th><th>" << text(words.found) << "</th><th>" << text(words.weight)
       << "</th></tr></thead><tbody>";
  for (const auto& reason : explanation->reasons) {
    if (!reason.matched) continue;
    std::string forms = reason.found.empty() ? reason.form : "";
    for (const auto& form : reason.found) {
      forms += (forms.empty() ? "" : ", ") + form.text;
      if (form.count > 1) forms += " ×" + std::to_string(form.count);
    }
    std::string weight = std::to_string(reason.weight);
    weight.resize(weight.find('.') + 3);
    html << "<tr><td>" << text(reason.word) << "</td><td>" << text(to_string(reason.rule))
         << "</td><td>" << text(forms) << "</td><td>" << text(weight) << "</td></tr>";
  }
  html << "</tbody></table></details>";
}

void write_citation(Html& html, const PageView& view, const Article& article) {
  std::string citation = article.title;
  if (!article.source.empty()) citation += ". " + article.source;
  if (article.published) citation += ", " + display_date(*article.published, view.words());
  if (!article.url.empty()) citation += ". " + article.url;
  html << "<section class=\"cite\"><h2>" << text(view.words().cite) << "</h2><p>" << text(citation)
       << " [" << text(article.id) << "]</p></section>";
}

void write_similar(Html& html, const PageView& view, const std::string& id) {
  SearchRequest request;
  request.like = id;
  request.limit = kSimilar;
  request.detail = HitDetail::fields;
  request.with_facets = false;
  request.timeout = view.asked.request.timeout;
  request.stop = view.asked.request.stop;
  SearchResult found;
  try {
    found = view.asked.engine->search(request);
  } catch (const RequestError&) {
    return;  // it is like no other
  }
  if (found.hits.empty()) return;
  html << "<section class=\"similar\"><h2>" << text(view.words().similar) << "</h2><ul>";
  for (const auto& hit : found.hits) {
    html << "<li><a href=\"" << text(view.link(article_path(hit.id), SearchRequest())) << "\">"
         << text(hit.display_title.empty() ? hit.title : hit.display_title) << "</a> <span>"
         << text(hit.source) << "</span></li>";
  }
  SearchRequest all;
  all.like = id;
  html << "</ul><p><a href=\"" << text(view.link("/", all)) << "\">" << text(view.words().show_all)
       << "</a></p></section>";
}

}  // namespace

HttpResponse article_page(const PageView& view, const std::string& id) {
  const auto found = view.asked.engine->read(view.asked.request, id);
  if (!found) {
    throw UnknownArticle("no article has the id \"" + id + "\"");
  }
  const Article& article = found->article;
  const auto lang = lang_of(article.language);
  Html html;
  begin_page(html, view, article.title, article_path(id));
  if (!shown_query(view.asked.request).empty() || !view.asked.request.filters.empty()) {
    html << "<p class=\"back\"><a href=\"" << text(view.link("/", view.plain_request())) << "\">"
         << text(view.words().back) << "</a></p>";
  }
  html << "<article";
  if (!lang.empty()) html << " lang=\"" << text(lang) << "\"";
  html << "><h1>" << marked(article.title, found->highlights.title) << "</h1>";
  write_byline(html, view, article);
  write_jumps(html, view, found->highlights.description.size() + found->highlights.body.size());
  std::size_t number = 0;
  html << "<div class=\"lead\">";
  write_paragraphs(html, article.description, found->highlights.description, number);
  html << "</div>";
  write_paragraphs(html, article.body, found->highlights.body, number);
  html << "</article>";
  const auto hits = view.asked.engine->hits({id});
  if (!hits.empty() && !hits.front().entities.empty()) {
    html << "<section><h2>" << text(view.words().names) << "</h2>";
    PageView plain = view;  // a name opens its own search
    plain.asked.request = SearchRequest();
    write_names(html, plain, hits.front().entities, kAllNames);
    html << "</section>";
  }
  write_reasons(html, view, id);
  write_similar(html, view, id);
  write_citation(html, view, article);
  return end_page(html, view);
}

}  // namespace khabar
