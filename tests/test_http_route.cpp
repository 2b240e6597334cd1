// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/http/route.h"

namespace khabar {

TEST_SUITE("http/route") {
  TEST_CASE("find_route: what each address asks for") {
    CHECK(find_route("/api/v1/search").route == Route::search);
    CHECK(find_route("/").route == Route::page_search);
    CHECK(find_route("/api/v1/searching").route == Route::unknown);
    CHECK(find_route("/api/v1/articles/").route == Route::unknown);
    CHECK(find_route("").route == Route::unknown);
    const auto article = find_route("/api/v1/articles/https://x.in/a b");
    CHECK(article.route == Route::article);
    CHECK(article.rest == "https://x.in/a b");
  }

  TEST_CASE("find_route: probes and clients find theirs at the top as well") {
    CHECK(find_route("/health").route == Route::health);
    CHECK(find_route("/ready").route == Route::ready);
    CHECK(find_route("/metrics").route == Route::metrics);
    CHECK(find_route("/openapi.json").route == Route::openapi);
    CHECK(to_string(Route::health) == "/api/v1/health");
  }

  TEST_CASE("to_string: a route's name is the address it was found by") {
    CHECK(to_string(find_route("/api/v1/facets/person").route) == "/api/v1/facets/{name}");
    CHECK(to_string(Route::unknown) == "unknown");
    CHECK(is_api(Route::openapi));
    CHECK_FALSE(is_api(Route::page_search));
  }
}

}  // namespace khabar
