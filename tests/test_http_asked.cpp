// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/http/asked.h"
#include "searcher/render/web_address.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

std::string refusal(const Archives& archives, const char* parameters, unsigned status) {
  HttpRequest request;
  request.parameters = parse_parameters(parameters);
  try {
    read_asked(request, {}, archives, {});
  } catch (const HttpError& error) {
    CHECK(error.status() == status);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_SUITE("http/asked") {
  TEST_CASE("read_asked: parameters of the route, of the request, and what a server allows") {
    const test::SmallIndex index({test::article("a", "Rail strike", "Trains stood.")});
    const Archives archives(read_places({"one=" + index.path()}));
    HttpRequest request;
    request.parameters = parse_parameters("unit=day&q=rail&archive=one&timeout=60&unit=year");
    const Asked asked = read_asked(request, {"unit"}, archives, {});
    CHECK(asked.request.query == "rail");
    CHECK(asked.parameter("unit") == "year");
    CHECK(asked.archive == "one");
    CHECK(asked.request.timeout == std::chrono::seconds(5));
    request.parameters = parse_parameters("q=+");
    CHECK(read_asked(request, {}, archives, {}).request.query == "*");
    request.parameters = parse_parameters("like=a&timeout=0.5");
    CHECK(read_asked(request, {}, archives, {}).request.query.empty());
    CHECK(read_asked(request, {}, archives, {}).request.timeout == std::chrono::milliseconds(500));
  }

  TEST_CASE("read_asked: what is wrong is told with what to write") {
    const test::SmallIndex index({test::article("a", "Rail strike", "Trains stood.")});
    const Archives archives(read_places({"one=" + index.path()}));
    CHECK(refusal(archives, "archive=two", 404) ==
          "archive: error: there is no archive \"two\"; there are one");
    CHECK(refusal(archives, "limit=1001", 400) ==
          "limit: error: \"1001\" is no such value; write a whole number from 0 to 1000");
    CHECK(refusal(archives, "sort=new", 400) ==
          "sort: error: \"new\" is no such value; write relevance, newest or oldest");
    CHECK(refusal(archives, "from=soon", 400) ==
          "from: error: \"soon\" is no such value; write a year, a month or a day such as "
          "2023-09-13");
  }
}

}  // namespace khabar
