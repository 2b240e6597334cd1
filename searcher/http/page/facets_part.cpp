// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "searcher/http/page/parts.h"

namespace khabar {
namespace {

/// The label of a value; months and languages in the page's words.
std::string shown_label(const FacetValue& value, const Phrases& words) {
  return value.facet == Facet::month ? display_span(value.value, words) : display_label(value);
}

bool is_kept(const SearchRequest& request, const FacetValue& value) {
  return std::any_of(request.filters.begin(), request.filters.end(), [&](const auto& filter) {
    return !filter.exclude && filter.value.facet == value.facet &&
           filter.value.value == value.value;
  });
}

/// The value of a filter with its label, which an address does not have: from among the facets of
/// the answer or, of a value that is excluded and so not there, of the articles that have it.
FacetValue labelled(const PageView& view, const FacetValue& value, const FacetCounts& facets) {
  const auto find_in = [&](const std::vector<FacetCount>& counts) {
    return std::find_if(counts.begin(), counts.end(),
                        [&](const auto& count) { return count.value.value == value.value; });
  };
  const auto& shown = facets[static_cast<std::size_t>(value.facet)];
  if (const auto found = find_in(shown); found != shown.end()) return found->value;
  if (!is_entity(value.facet)) return value;  // all others say themselves what they are
  SearchRequest those;
  those.query = "*";
  those.filters = {{value, false}};
  const auto counts = view.asked.engine->count_facet(those, value.facet);
  const auto found = find_in(counts);
  return found == counts.end() ? value : found->value;
}

}  // namespace

void write_facet_row(Html& html, const PageView& view, const FacetCount& count) {
  const Phrases& words = view.words();
  const SearchRequest request = view.plain_request();
  const std::string label = shown_label(count.value, words);
  html << "<li>";
  if (is_kept(request, count.value)) {
    html << "<b>" << text(label) << "</b>";
  } else {
    html << "<a class=\"only\" href=\""
         << text(view.link("/", narrowed(request, count.value, false))) << "\" title=\""
         << text(words.only) << "\">" << text(label) << "</a>";
  }
  html << " <span class=\"count\">" << text(grouped(count.count))
       << "</span> <a class=\"not\" href=\""
       << text(view.link("/", narrowed(request, count.value, true))) << "\" aria-label=\""
       << text(words.without) << " " << text(label) << "\">" << text(words.not_this) << "</a></li>";
}

void write_facets(Html& html, const PageView& view, const FacetCounts& facets) {
  const Phrases& words = view.words();
  html << "<aside class=\"facets\" aria-label=\"" << text(words.narrow) << "\">";
  for (std::size_t i = 0; i < facets.size(); ++i) {
    const auto facet = static_cast<Facet>(i);
    if (facets[i].empty() || facet == Facet::month) continue;  // months are the histogram's
    html << "<details open><summary><h2>" << text(words.facets[i]) << "</h2></summary><ul>";
    for (const auto& count : facets[i]) write_facet_row(html, view, count);
    html << "</ul>";
    if (facets[i].size() >= view.asked.request.facet_limit) {
      SearchRequest first = view.plain_request();
      first.offset = 0;
      html << "<p><a href=\"" << text(view.link("/facet/" + std::string(to_string(facet)), first))
           << "\">" << text(words.show_all) << "</a></p>";
    }
    html << "</details>";
  }
  html << "</aside>";
}

void write_filters(Html& html, const PageView& view, const FacetCounts& facets) {
  const Phrases& words = view.words();
  const SearchRequest request = view.plain_request();
  const bool has_any = !request.filters.empty() || !request.dates.is_open() ||
                       !request.like.empty() || !request.without.empty();
  if (!has_any) return;
  html << "<ul class=\"filters\">";
  const auto write = [&](const std::string& label, SearchRequest without, bool exclude) {
    without.offset = 0;
    html << "<li>";
    if (exclude) html << text(words.without) << " ";
    html << text(label) << " <a href=\"" << text(view.link("/", without)) << "\" aria-label=\""
         << text(words.remove) << ": " << text(label) << "\">×</a></li>";
  };
  for (std::size_t i = 0; i < request.filters.size(); ++i) {
    SearchRequest without = request;
    without.filters.erase(without.filters.begin() + static_cast<std::ptrdiff_t>(i));
    const auto& [value, exclude] = request.filters[i];
    write(shown_label(labelled(view, value, facets), words), without, exclude);
  }
  if (!request.dates.is_open()) {
    SearchRequest without = request;
    without.dates = {};
    const auto& [from, to] = request.dates;
    write((from ? to_iso8601(*from) : "") + " – " + (to ? to_iso8601(*to) : ""), without, false);
  }
  for (std::size_t i = 0; i < request.without.size(); ++i) {
    SearchRequest with = request;
    with.without.erase(with.without.begin() + static_cast<std::ptrdiff_t>(i));
    write(request.without[i], with, true);
  }
  if (!request.like.empty()) {
    SearchRequest without = request;
    without.like.clear();
    write(std::string(words.similar) + ": " + request.like, without, false);
  }
  html << "</ul>";
}

}  // namespace khabar
