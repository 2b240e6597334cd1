// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/page/search_page.h"

#include <algorithm>

#include "searcher/http/page/parts.h"

namespace khabar {
namespace {

/// Words of a question that are looked for in texts, but for excluded ones.
std::size_t count_words(const QueryNode& node) {
  if (node.occur == Occur::excluded) return 0;
  if (node.children.empty()) {
    return node.kind == QueryKind::word && kind_of(node.field) == FieldKind::text ? 1 : 0;
  }
  std::size_t words = 0;
  for (const auto& child : node.children) words += count_words(child);
  return words;
}

/// Whether it is nothing but words side by side.
bool is_plain_question(const QueryNode& root) {
  return root.kind == QueryKind::best_of &&
         std::all_of(root.children.begin(), root.children.end(), [](const QueryNode& node) {
           return node.children.empty() && node.occur == Occur::optional;
         });
}

/// How many articles have all words, how many most: where a note does not tell it already.
void write_word_counts(Html& html, const PageView& view, const SearchResult& result) {
  constexpr std::size_t kLongQuestion = 7;
  const SearchRequest& request = view.asked.request;
  if (!request.like.empty() || !result.notes.empty() || result.total == 0) return;
  const Query query = read_query(request.query);
  const std::size_t count = count_words(query.root);
  if (count < 2 || !is_plain_question(query.root)) return;
  const auto with = [&](MatchWords match) {
    SearchRequest counted = request;
    counted.match = match;
    counted.limit = 0;
    counted.offset = 0;
    counted.with_facets = false;
    counted.histogram.reset();
    return view.asked.engine->search(counted).total;
  };
  const bool has_all = request.match == MatchWords::all ||
                       (request.match == MatchWords::automatic && count < kLongQuestion);
  const std::uint64_t all = has_all ? result.total : with(MatchWords::all);
  html << " · ";
  if (all == result.total) {
    html << text(view.words().all_words);
    return;
  }
  html << text(grouped(all)) << " " << text(view.words().with_all) << ", "
       << text(grouped(with(MatchWords::most))) << " " << text(view.words().with_most);
}

/// Other forms that were searched, each a link that leaves it out.
void write_also(Html& html, const PageView& view, const SearchResult& result) {
  const Phrases& words = view.words();
  SearchRequest asked = view.plain_request();
  asked.offset = 0;
  html << "<p class=\"also\">" << text(words.also) << ":";
  for (const auto& form : result.also) {
    SearchRequest without = asked;
    without.without.push_back(form);
    html << " <a class=\"form\" href=\"" << text(view.link("/", without)) << "\" aria-label=\""
         << text(words.leave_out) << ": " << text(form) << "\">" << text(form)
         << " <span aria-hidden=\"true\">×</span></a>";
  }
  asked.expand = false;
  html << " <a href=\"" << text(view.link("/", asked)) << "\">" << text(words.only_as_written)
       << "</a></p>";
}

void write_summary(Html& html, const PageView& view, const SearchResult& result) {
  const Phrases& words = view.words();
  html << "<p class=\"summary\" role=\"status\"><b>" << text(grouped(result.total)) << "</b> "
       << text(result.total == 1 ? words.article : words.articles);
  if (result.stories && *result.stories < result.total) {
    html << " · " << text(grouped(*result.stories)) << " "
         << text(*result.stories == 1 ? words.story : words.stories);
  }
  write_word_counts(html, view, result);
  html << "</p>";
  if (!result.suggestion.empty()) {
    SearchRequest meant = view.plain_request();
    meant.query = result.suggestion;
    meant.offset = 0;
    html << "<p class=\"suggestion\">" << text(words.did_you_mean) << ": <a href=\""
         << text(view.link("/", meant)) << "\">" << text(result.suggestion) << "</a>?</p>";
  }
  if (!result.also.empty()) write_also(html, view, result);
  for (const auto& note : result.notes) {
    html << "<p class=\"note\" lang=\"en\">" << text(note) << "</p>";
  }
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
  write_filters(html, view, result.facets);
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
