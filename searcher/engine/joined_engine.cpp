// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/joined_engine.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

#include "searcher/match/add_tables.h"

namespace khabar {
namespace {

constexpr std::size_t kAll = std::numeric_limits<std::uint32_t>::max();

std::string joined_id(const NamedEngine& part, const std::string& id) {
  return part.name + ":" + id;
}

/// Adds counts of the same values up; labels are those seen first.
void add_counts(const std::vector<FacetCount>& from, std::vector<FacetCount>& to,
                std::map<std::string, std::size_t>& places) {
  for (const auto& count : from) {
    const auto [place, is_new] = places.try_emplace(count.value.value, to.size());
    if (is_new) {
      to.push_back(count);
    } else {
      to[place->second].count += count.count;
    }
  }
}

void sort_counts(Facet facet, std::vector<FacetCount>& counts) {
  std::stable_sort(counts.begin(), counts.end(), [&](const auto& a, const auto& b) {
    return facet == Facet::month ? a.value.value > b.value.value : a.count > b.count;
  });
}

void add_spans(const DateHistogram& from, DateHistogram& to) {
  std::map<std::string, std::uint32_t> spans;
  for (const auto& [value, count] : to.counts) spans[value] += count;
  for (const auto& [value, count] : from.counts) spans[value] += count;
  to.counts.clear();
  for (const auto& [value, count] : spans) to.counts.push_back({value, count});
  to.undated += from.undated;
}

void add_missing(const std::vector<std::string>& from, std::vector<std::string>& to) {
  for (const auto& text : from) {
    if (std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
  }
}

/// Whether `a` stands before `b`; the undated are last.
bool stands_before(const Hit& a, const Hit& b, Sort sort) {
  if (sort == Sort::relevance) return a.score > b.score;
  if (a.published.has_value() != b.published.has_value()) return a.published.has_value();
  if (!a.published) return false;
  const auto first = a.published->epoch_seconds;
  const auto second = b.published->epoch_seconds;
  return sort == Sort::newest ? first > second : first < second;
}

}  // namespace

std::unique_ptr<Engine> join_engines(std::vector<NamedEngine> parts) {
  return std::make_unique<JoinedEngine>(std::move(parts));
}

JoinedEngine::Place JoinedEngine::find(std::string_view id) const {
  const auto colon = id.find(':');
  if (colon == std::string_view::npos) return {};
  for (const auto& part : parts_) {
    if (part.name == id.substr(0, colon)) return {&part, id.substr(colon + 1)};
  }
  return {};
}

SearchRequest JoinedEngine::within(const SearchRequest& request, const Place& place) const {
  SearchRequest each = request;
  if (request.like.empty()) return each;
  const Place like = find(request.like);
  each.like = like.part == place.part ? std::string(like.id) : request.like;
  return each;
}

std::vector<const NamedEngine*> JoinedEngine::asked(const SearchRequest& request) const {
  std::vector<const NamedEngine*> parts;
  if (request.like.empty()) {
    for (const auto& part : parts_) parts.push_back(&part);
    return parts;
  }
  const Place place = find(request.like);
  if (place.part == nullptr) {
    throw UnknownArticle("no article has the id \"" + request.like +
                         "\"; ids of several archives are NAME:ID");
  }
  return {place.part};
}

SearchResult JoinedEngine::search(const SearchRequest& request) const {
  SearchRequest each = request;
  each.offset = 0;
  each.limit = std::min(request.offset, kAll) + std::min(request.limit, kAll);
  each.facet_limit = kAll;
  // Dates are needed to put hits in order; snippets are made again for those that are shown.
  const bool by_date = request.sort != Sort::relevance;
  if (by_date && request.detail == HitDetail::ids) each.detail = HitDetail::fields;
  SearchResult joined;
  std::array<std::map<std::string, std::size_t>, kFacetCount> places;
  for (const NamedEngine* part : asked(request)) {
    each.like = within(request, {part, {}}).like;
    SearchResult result = part->engine->search(each);
    joined.total += result.total;
    if (result.stories) joined.stories = joined.stories.value_or(0) + *result.stories;
    joined.took_ms += result.took_ms;
    if (joined.suggestion.empty()) joined.suggestion = result.suggestion;
    add_missing(result.also, joined.also);
    for (const auto& note : result.notes) joined.notes.push_back(part->name + ": " + note);
    for (auto& hit : result.hits) {
      hit.id = joined_id(*part, hit.id);
      joined.hits.push_back(std::move(hit));
    }
    joined.has_facets = result.has_facets;
    for (std::size_t i = 0; i < kFacetCount; ++i) {
      add_counts(result.facets[i], joined.facets[i], places[i]);
    }
    if (!result.histogram) continue;
    if (!joined.histogram) joined.histogram.emplace();
    add_spans(*result.histogram, *joined.histogram);
  }
  joined.query = display_query(request);
  joined.offset = request.offset;
  std::stable_sort(joined.hits.begin(), joined.hits.end(),
                   [&](const Hit& a, const Hit& b) { return stands_before(a, b, request.sort); });
  const auto skipped = static_cast<std::ptrdiff_t>(std::min(request.offset, joined.hits.size()));
  joined.hits.erase(joined.hits.begin(), joined.hits.begin() + skipped);
  if (joined.hits.size() > request.limit) joined.hits.resize(request.limit);
  for (std::size_t i = 0; i < kFacetCount; ++i) {
    const auto facet = static_cast<Facet>(i);
    sort_counts(facet, joined.facets[i]);
    const bool cut = facet != Facet::month && joined.facets[i].size() > request.facet_limit;
    if (cut) joined.facets[i].resize(request.facet_limit);
  }
  return joined;
}

std::optional<Article> JoinedEngine::article(std::string_view id) const {
  const Place place = find(id);
  if (place.part == nullptr) return std::nullopt;
  auto article = place.part->engine->article(place.id);
  if (article) article->id = joined_id(*place.part, article->id);
  return article;
}

std::optional<MarkedArticle> JoinedEngine::read(const SearchRequest& request,
                                                std::string_view id) const {
  const Place place = find(id);
  if (place.part == nullptr) return std::nullopt;
  auto marked = place.part->engine->read(within(request, place), place.id);
  if (marked) marked->article.id = joined_id(*place.part, marked->article.id);
  return marked;
}

std::optional<Explanation> JoinedEngine::explain(const SearchRequest& request,
                                                 std::string_view id) const {
  const Place place = find(id);
  if (place.part == nullptr) {
    throw UnknownArticle("no article has the id \"" + std::string(id) +
                         "\"; ids of several archives are NAME:ID");
  }
  auto explanation = place.part->engine->explain(within(request, place), place.id);
  if (explanation) explanation->id = joined_id(*place.part, explanation->id);
  return explanation;
}

std::vector<Completion> JoinedEngine::complete(std::string_view typed, std::size_t limit) const {
  std::vector<Completion> completions;
  std::array<std::size_t, 4> counts = {};
  for (const auto& part : parts_) {
    for (auto& completion : part.engine->complete(typed, limit)) {
      auto& count = counts[static_cast<std::size_t>(completion.kind)];
      if (count >= limit) continue;
      if (std::find(completions.begin(), completions.end(), completion) != completions.end()) {
        continue;
      }
      ++count;
      completions.push_back(std::move(completion));
    }
  }
  std::stable_sort(completions.begin(), completions.end(),
                   [](const auto& a, const auto& b) { return a.kind < b.kind; });
  return completions;
}

std::vector<FacetCount> JoinedEngine::count_facet(const SearchRequest& request, Facet facet) const {
  std::vector<FacetCount> counts;
  std::map<std::string, std::size_t> places;
  for (const NamedEngine* part : asked(request)) {
    add_counts(part->engine->count_facet(within(request, {part, {}}), facet), counts, places);
  }
  sort_counts(facet, counts);
  return counts;
}

std::vector<Hit> JoinedEngine::hits(const std::vector<std::string>& ids) const {
  std::vector<Hit> hits;
  for (const auto& id : ids) {
    const Place place = find(id);
    if (place.part == nullptr) continue;
    for (auto& hit : place.part->engine->hits({std::string(place.id)})) {
      hit.id = joined_id(*place.part, hit.id);
      hits.push_back(std::move(hit));
    }
  }
  return hits;
}

std::uint64_t JoinedEngine::stream(const SearchRequest& request, const VisitHit& visit) const {
  SearchRequest counted = request;
  counted.limit = 0;
  counted.with_facets = false;
  const std::uint64_t total = search(counted).listed();
  std::uint64_t before = 0;  // matches of the archives that were read
  bool goes_on = true;
  for (const NamedEngine* part : asked(request)) {
    SearchRequest each = within(request, {part, {}});
    each.offset = request.offset > before ? request.offset - before : 0;
    const auto show = [&](const StreamedHit& streamed) {
      Hit hit = streamed.hit;
      hit.id = joined_id(*part, hit.id);
      Article article = streamed.article;
      article.id = hit.id;
      goes_on = visit({hit, article, streamed.highlights, before + streamed.number, total});
      return goes_on;
    };
    before += part->engine->stream(each, show);
    if (!goes_on) break;
  }
  return total;
}

CountTable JoinedEngine::count(const SearchRequest& request,
                               const std::vector<CountDimension>& by) const {
  const auto parts = asked(request);
  std::vector<CountTable> tables;
  for (const auto& part : parts_) {
    const bool is_asked = std::find(parts.begin(), parts.end(), &part) != parts.end();
    if (is_asked) {
      tables.push_back(part.engine->count(within(request, {&part, {}}), by));
      continue;
    }
    // No match of it, but articles of the archive.
    SearchRequest all;
    all.query = "*";
    all.counts = request.counts;
    all.timeout = request.timeout;
    all.stop = request.stop;
    CountTable table = part.engine->count(all, by);
    table.total = 0;
    for (auto& row : table.rows) row.count = 0;
    tables.push_back(std::move(table));
  }
  CountTable joined = add_tables(tables);
  const bool by_time = by.size() == 1 && std::holds_alternative<DateUnit>(by.front());
  if (!by_time) std::erase_if(joined.rows, [](const CountRow& row) { return row.count == 0; });
  return joined;
}

std::vector<TellingTerm> JoinedEngine::telling_terms(const SearchRequest& request,
                                                     std::size_t limit) const {
  std::map<std::pair<bool, std::string>, TellingTerm> terms;
  for (const NamedEngine* part : asked(request)) {
    for (auto& term : part->engine->telling_terms(within(request, {part, {}}), limit)) {
      const std::pair key(term.is_name, term.is_name ? term.name.value : term.word);
      const auto [known, is_new] = terms.try_emplace(key, term);
      if (is_new) continue;
      known->second.count += term.count;
      known->second.archive += term.archive;
      known->second.score = std::max(known->second.score, term.score);
    }
  }
  std::vector<TellingTerm> ranked;
  for (auto& [key, term] : terms) ranked.push_back(std::move(term));
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  std::array<std::size_t, 2> counts = {};
  std::erase_if(ranked, [&](const TellingTerm& term) { return ++counts[term.is_name] > limit; });
  return ranked;
}

ArchiveState JoinedEngine::state() const {
  ArchiveState joined;
  for (const auto& part : parts_) {
    const ArchiveState state = part.engine->state();
    joined.uuid += (joined.uuid.empty() ? "" : "+") + state.uuid;
    joined.revision += state.revision;
    joined.articles += state.articles;
  }
  return joined;
}

std::uint64_t JoinedEngine::article_count() const {
  std::uint64_t count = 0;
  for (const auto& part : parts_) count += part.engine->article_count();
  return count;
}

std::string JoinedEngine::revision() const {
  std::string revision;
  for (const auto& part : parts_) revision += part.name + "=" + part.engine->revision() + ";";
  return revision;
}

}  // namespace khabar
