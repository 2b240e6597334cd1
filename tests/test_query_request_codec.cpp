// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/query/request_codec.h"

namespace khabar {
namespace {

/// Letters that could break a request apart, and some of either script.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> letters = {"a", "च",  "=", ",", "\\", "!",       " ",
                                                   "&", "\n", ":", "%", "\"", "source=", ","};
  std::string text;
  for (auto count = random() % 8; count > 0; --count) text += letters[random() % letters.size()];
  return text;
}

SearchRequest random_request(std::mt19937& random) {
  SearchRequest request;
  request.query = random_text(random);
  request.like = random_text(random);
  for (auto count = random() % 4; count > 0; --count) {
    const auto facet = static_cast<Facet>(random() % kFacetNames.size());
    request.filters.push_back({{facet, "x" + random_text(random), "", ""}, random() % 2 == 0});
  }
  if (random() % 2 == 0)
    request.dates.from = Day{2023, static_cast<unsigned>(1 + random() % 12), 1};
  if (random() % 2 == 0) request.dates.to = Day{2024, 2, static_cast<unsigned>(1 + random() % 29)};
  request.sort = static_cast<Sort>(random() % 3);
  request.detail = static_cast<HitDetail>(random() % 3);
  request.offset = random() % 3 * 1000;
  request.limit = random() % 10001;
  request.facet_limit = random() % 100;
  request.snippet_graphemes = random() % 1000;
  request.recency = random() % 2 == 0;
  request.expand = random() % 2 == 0;
  request.with_facets = random() % 2 == 0;
  if (random() % 2 == 0) request.histogram = static_cast<DateUnit>(random() % 3);
  if (random() % 2 == 0) request.timeout = std::chrono::milliseconds(1 + random() % 100000);
  return request;
}

}  // namespace

TEST_SUITE("query/request_codec") {
  TEST_CASE("decode_request reads back what encode_request wrote (seeded)") {
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
      const SearchRequest request = random_request(random);
      const Parameters parameters = encode_request(request);
      CAPTURE(round);
      CHECK(decode_request(parameters) == request);
      CHECK(encode_request(decode_request(parameters)) == parameters);
    }
  }

  TEST_CASE("decode_request: from and to take a year and a month as all of their days") {
    const auto dates = decode_request({{"from", "2023"}, {"to", "2023-09"}}).dates;
    CHECK(dates.from == Day{2023, 1, 1});
    CHECK(dates.to == Day{2023, 9, 30});
    CHECK(decode_request({{"from", ""}, {"to", ""}}).dates.is_open());
    CHECK_THROWS_WITH_AS(decode_request({{"to", "31-02-2024"}}),
                         "to: error: \"31-02-2024\" is no such value; write a year, a month or a "
                         "day such as 2023-09-13",
                         Error);
  }

  TEST_CASE("encode_request: says only what differs from a request as it comes") {
    CHECK(encode_request({}).empty());
    SearchRequest request;
    request.query = "बाढ़";
    request.expand = false;
    request.timeout = std::chrono::milliseconds(2500);
    CHECK(encode_request(request) == Parameters{{"q", "बाढ़"}, {"exact", "on"}, {"timeout", "2.5"}});
  }

  TEST_CASE("decode_request: pages, defaults, and the last of a name") {
    CHECK(decode_request({{"page", "3"}, {"limit", "20"}}).offset == 40);
    SearchRequest defaults;
    defaults.sort = Sort::newest;
    defaults.filters = {{{Facet::source, "Mint", "", ""}, false}};
    const auto request =
        decode_request({{"facet", "language!=en"}, {"limit", "1"}, {"limit", "2"}}, defaults);
    CHECK(request.sort == Sort::newest);
    CHECK(request.limit == 2);
    REQUIRE(request.filters.size() == 2);
    CHECK(to_string(request.filters[1]) == "language!=en");
    CHECK(decode_request({{"sort", "NEWEST"}}).sort == Sort::newest);
  }

  TEST_CASE("decode_request: what is wrong, and what to write") {
    struct Case {
      Parameters parameters;
      const char* message;
    };
    const std::vector<Case> cases = {
        {{{"limit", "ten"}},
         "limit: error: \"ten\" is no such value; write a whole number from 0 to 10000"},
        {{{"limit", "10001"}},
         "limit: error: \"10001\" is no such value; write a whole number from 0 to 10000"},
        {{{"limit", "-1"}},
         "limit: error: \"-1\" is no such value; write a whole number from 0 to 10000"},
        {{{"sort", "new"}},
         "sort: error: \"new\" is no such value; write relevance, newest or oldest"},
        {{{"histogram", "hour"}},
         "histogram: error: \"hour\" is no such value; write year, month, week or day"},
        {{{"exact", "maybe"}}, "exact: error: \"maybe\" is no such value; write on or off"},
        {{{"timeout", "0"}},
         "timeout: error: \"0\" is no such value; write seconds from 0.001 to 86400"},
        {{{"timeout", "nan"}},
         "timeout: error: \"nan\" is no such value; write seconds from 0.001 to 86400"},
        {{{"page", "0"}},
         "page: error: \"0\" is no such value; write a whole number from 1 to 429496"},
        {{{"page", "2"}, {"offset", "10"}},
         "page: error: there is an offset as well; write one of the two"},
        {{{std::string(1, '\0'), "red"}},
         " : error: there is no such parameter; there are q, like, facet, from, to, sort, "
         "limit, offset, page, collapse, counts, match, exact, without, translation, recency, "
         "show, snippet, facets, facet_limit, histogram and timeout"},
        {{{"colour", "red"}},
         "colour: error: there is no such parameter; there are q, like, facet, from, to, sort, "
         "limit, offset, page, collapse, counts, match, exact, without, translation, recency, "
         "show, "
         "snippet, facets, facet_limit, histogram and timeout"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.message);
      CHECK_THROWS_WITH_AS(decode_request(c.parameters), c.message, Error);
    }
  }
}

}  // namespace khabar
