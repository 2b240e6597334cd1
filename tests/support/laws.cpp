// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/laws.h"

#include <algorithm>
#include <numeric>
#include <set>

#include <doctest/doctest.h>

namespace khabar::test {
namespace {

constexpr std::size_t kEverything = 10000;

SearchRequest whole(const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.limit = kEverything;
  request.facet_limit = kEverything;
  request.detail = HitDetail::fields;
  return request;
}

std::uint64_t sum(const std::vector<FacetCount>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0},
                         [](auto total, const auto& counted) { return total + counted.count; });
}

/// Hits that have nothing in a field.
template <typename HasField>
std::uint64_t count_without(const std::vector<Hit>& hits, HasField has_field) {
  return static_cast<std::uint64_t>(
      std::count_if(hits.begin(), hits.end(), [&](const Hit& hit) { return !has_field(hit); }));
}

/// All pages of an answer, one after another.
std::vector<std::string> read_pages(const Engine& engine, SearchRequest request) {
  std::vector<std::string> ids;
  for (request.limit = 7; request.offset <= ids.size(); request.offset += request.limit) {
    for (const auto& hit : engine.search(request).hits) ids.push_back(hit.id);
  }
  return ids;
}

}  // namespace

void check_counts(const Engine& engine, const std::string& query) {
  CAPTURE(query);
  const SearchResult result = engine.search(whole(query));
  const auto sum_of = [&](Facet facet) {
    return sum(result.facets[static_cast<std::size_t>(facet)]);
  };
  const auto without = [&](auto has_field) { return count_without(result.hits, has_field); };
  CHECK(result.hits.size() == result.total);
  CHECK(sum_of(Facet::source) + without([](const Hit& hit) { return !hit.source.empty(); }) ==
        result.total);
  CHECK(sum_of(Facet::section) + without([](const Hit& hit) { return !hit.section.empty(); }) ==
        result.total);
  CHECK(sum_of(Facet::language) + without([](const Hit& hit) { return !hit.language.empty(); }) ==
        result.total);
  const auto undated = without([](const Hit& hit) { return hit.published.has_value(); });
  CHECK(sum_of(Facet::month) + undated == result.total);
  for (const auto unit : {DateUnit::year, DateUnit::month, DateUnit::day}) {
    SearchRequest request = whole(query);
    request.histogram = unit;
    const auto histogram = engine.search(request).histogram;
    REQUIRE(histogram);
    CHECK(histogram->undated == undated);
    const auto dated =
        std::accumulate(histogram->counts.begin(), histogram->counts.end(), std::uint64_t{0},
                        [](auto total, const auto& counted) { return total + counted.count; });
    CHECK(dated + undated == result.total);
  }
}

void check_pages(const Engine& engine, const std::string& query) {
  CAPTURE(query);
  for (const auto sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
    for (const bool recency : {false, true}) {
      SearchRequest request = whole(query);
      request.detail = HitDetail::ids;
      request.sort = sort;
      request.recency = recency;
      request.with_facets = false;
      const SearchResult one_page = engine.search(request);
      const auto ids = read_pages(engine, request);
      std::vector<std::string> expected;
      for (const auto& hit : one_page.hits) expected.push_back(hit.id);
      CHECK(ids == expected);
      CHECK(std::set(ids.begin(), ids.end()).size() == one_page.total);
    }
  }
}

std::vector<std::string> rows_that_differ(const Engine& engine, const std::string& query,
                                          std::size_t& rows) {
  SearchRequest counting;
  counting.query = query;
  counting.limit = 0;
  counting.facet_limit = 100000;
  const SearchResult counted = engine.search(counting);
  std::vector<std::string> differ;
  for (const auto& facet : counted.facets) {
    for (const auto& row : facet) {
      ++rows;
      SearchRequest opening;
      opening.query = query;
      opening.limit = 0;
      opening.with_facets = false;
      FacetFilter filter;  // as --facet makes it: no labels
      filter.value.facet = row.value.facet;
      filter.value.value = row.value.value;
      opening.filters = {filter};
      const auto opened = engine.search(opening).total;
      filter.exclude = true;
      opening.filters = {filter};
      const auto others = engine.search(opening).total;
      if (opened == row.count && others == counted.total - row.count) continue;
      differ.push_back(std::string(to_string(row.value.facet)) + " " + row.value.value + ": " +
                       std::to_string(row.count) + ", opens " + std::to_string(opened) +
                       ", leaves out all but " + std::to_string(others));
    }
  }
  return differ;
}

}  // namespace khabar::test
