// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/http/metrics.h"

namespace khabar {

TEST_SUITE("http/metrics") {
  TEST_CASE("write: counts by path and status, times below each bound") {
    ServerMetrics metrics;
    metrics.count(Route::search, 200, std::chrono::milliseconds(3));
    metrics.count(Route::search, 200, std::chrono::milliseconds(300));
    metrics.count(Route::unknown, 404, std::chrono::seconds(9));
    std::ostringstream out;
    metrics.write(out);
    for (const char* line :
         {"khabar_requests_total{path=\"/api/v1/search\",status=\"200\"} 2\n",
          "khabar_requests_total{path=\"unknown\",status=\"404\"} 1\n",
          "khabar_request_seconds_bucket{path=\"/api/v1/search\",le=\"0.0025\"} 0\n",
          "khabar_request_seconds_bucket{path=\"/api/v1/search\",le=\"0.005\"} 1\n",
          "khabar_request_seconds_bucket{path=\"/api/v1/search\",le=\"+Inf\"} 2\n",
          "khabar_request_seconds_sum{path=\"/api/v1/search\"} 0.303\n",
          "khabar_request_seconds_bucket{path=\"unknown\",le=\"5\"} 0\n"}) {
      CAPTURE(line);
      CHECK(out.str().find(line) != std::string::npos);
    }
  }
}

}  // namespace khabar
