// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/support/small_index.h"
#include "tests/support/test_server.h"

namespace khabar {
namespace {

std::vector<Article> news() {
  return {
      test::article("a", "Rail strike", "Trains stood on Monday.", "Daily Lantern", "2024-07-15")};
}

std::string token_file(const test::TemporaryFolder& folder) {
  const std::string path = folder.write("tokens", "asha 0123456789abcdef\n");
  chmod(path.c_str(), 0600);
  return path;
}

}  // namespace

TEST_SUITE("http/service") {
  TEST_CASE("every answer has the headers that keep it where it belongs, errors too") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    for (const char* target : {"/api/v1/search?q=rail", "/api/v1/search?q=%22", "/api/v1/health",
                               "/nosuch", "/static/khabar.css"}) {
      CAPTURE(target);
      const auto answer = server.get(target);
      CHECK(answer.header("x-content-type-options") == "nosniff");
      CHECK(answer.header("referrer-policy") == "no-referrer");
      CHECK(answer.header("content-security-policy")
                .starts_with("default-src 'none'; style-src 'self'"));
      CHECK(answer.header("content-security-policy").find("unsafe") == std::string::npos);
      CHECK(answer.header("cross-origin-resource-policy") == "same-origin");
      CHECK(answer.header("access-control-allow-origin").empty());
    }
  }

  TEST_CASE("ETag: the same until the archive changes, then another; 304 for who has it") {
    test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const std::string target = "/api/v1/search?q=rail";
    const std::string tag = server.get(target).header("etag");
    REQUIRE_FALSE(tag.empty());
    CHECK(server.get(target).header("etag") == tag);
    CHECK(server.get(target + "&limit=1").header("etag") != tag);
    const auto unchanged = server.get(target, {"If-None-Match: \"x\", " + tag});
    CHECK(unchanged.status == 304);
    CHECK(unchanged.body.empty());
    index.add({test::article("b", "Rail budget", "Trains cost.")});
    const auto changed = server.get(target, {"If-None-Match: " + tag});
    CHECK(changed.status == 200);
    CHECK(changed.header("etag") != tag);
    CHECK(server.get("/api/v1/search?q=%22").header("etag").empty());
  }

  TEST_CASE("gzip: for who takes it, where it is worth it") {
    const test::SmallIndex index(news());
    const test::TestServer server({index.path()});
    const auto packed = server.get("/api/v1/openapi.json", {"Accept-Encoding: gzip"});
    CHECK(packed.header("content-encoding") == "gzip");
    CHECK(packed.body.size() * 3 < server.get("/api/v1/openapi.json").body.size());
    CHECK(
        server.get("/api/v1/health", {"Accept-Encoding: gzip"}).header("content-encoding").empty());
  }

  TEST_CASE("tokens: nothing is told to who has none, but that the server runs") {
    const test::SmallIndex index(news());
    const test::TemporaryFolder folder;
    ServiceOptions options;
    options.token_file = token_file(folder);
    test::TestServer server({index.path()}, options);
    for (const char* target : {"/api/v1/search?q=rail", "/api/v1/articles/a", "/api/v1/metrics",
                               "/api/v1/openapi.json", "/api/v1/export?q=rail", "/nosuch", "/"}) {
      CAPTURE(target);
      const auto refused = server.get(target, {"Authorization: Bearer 0123456789abcdee"});
      CHECK(refused.status == 401);
      CHECK(refused.header("www-authenticate") == "Basic realm=\"khabar\", charset=\"UTF-8\"");
      CHECK(refused.body.find("Rail") == std::string::npos);
    }
    CHECK(server.get("/api/v1/health").status == 200);
    CHECK(server.get("/api/v1/search?q=rail", {"Authorization: Bearer 0123456789abcdef"}).status ==
          200);
    folder.write("tokens", "ravi fedcba9876543210\n");
    server.service().reopen();
    CHECK(server.get("/api/v1/search", {"Authorization: Bearer 0123456789abcdef"}).status == 401);
    CHECK(server.get("/api/v1/search", {"Authorization: Bearer fedcba9876543210"}).status == 200);
  }

  TEST_CASE("host: a page elsewhere that has its name lead here is turned away") {
    const test::SmallIndex index(news());
    ServiceOptions options;
    options.hosts = {"localhost", "archive.example"};
    const test::TestServer server({index.path()}, options);
    CHECK(server.get("/api/v1/search", {"Host: evil.example:7700"}).status == 421);
    CHECK(server.get("/api/v1/search", {"Host: localhost:7700"}).status == 200);
    CHECK(server.get("/api/v1/search", {"Host: archive.example"}).status == 200);
  }

  TEST_CASE("cors: only where it is asked for") {
    const test::SmallIndex index(news());
    ServiceOptions options;
    options.cors_origin = "https://example.org";
    const test::TestServer server({index.path()}, options);
    CHECK(server.get("/api/v1/search").header("access-control-allow-origin") ==
          "https://example.org");
    const auto preflight = server.get("/api/v1/search", {"Origin: https://example.org"}, "OPTIONS");
    CHECK(preflight.status == 204);
    CHECK(preflight.header("access-control-allow-headers") == "Authorization");
    const test::TestServer plain({index.path()});
    CHECK(plain.get("/api/v1/search", {"Origin: https://example.org"}, "OPTIONS").status == 405);
  }

  TEST_CASE("rate: a client that asks too often is told when to come again") {
    const test::SmallIndex index(news());
    ServiceOptions options;
    options.requests_a_second = 1;
    const test::TestServer server({index.path()}, options);
    CHECK(server.get("/api/v1/search").status == 200);
    CHECK(server.get("/api/v1/search").status == 200);
    const auto refused = server.get("/api/v1/search");
    CHECK(refused.status == 429);
    CHECK(refused.header("retry-after") == "1");
  }

  TEST_CASE("timeout: a search that takes too long is stopped, and says so") {
    const test::SmallIndex index(news());
    ServiceOptions options;
    options.limits.timeout = std::chrono::milliseconds(0);
    const test::TestServer server({index.path()}, options);
    const auto stopped = server.get("/api/v1/search?q=rail");
    CHECK(stopped.status == 503);
    CHECK(stopped.header("retry-after") == "5");
    CHECK(stopped.body.find("stopped after 0 s; ask for less, or allow more time") !=
          std::string::npos);
    CHECK(server.get("/api/v1/search?q=rail&timeout=1").status == 422);
  }

  TEST_CASE("log: method, path, status and time; what was asked only where it is wanted") {
    const test::SmallIndex index(news());
    for (const bool wanted : {false, true}) {
      ServiceOptions options;
      options.log_queries = wanted;
      test::TestServer server({index.path()}, options);
      server.get("/api/v1/search?q=rail");
      server.server().drain(std::chrono::seconds(5));
      CAPTURE(server.log());
      CHECK(server.log().starts_with("GET /api/v1/search"));
      CHECK(server.log().find(" 200 ") != std::string::npos);
      CHECK((server.log().find("rail") != std::string::npos) == wanted);
    }
  }

  TEST_CASE("an archive that is gone is a 500 that does not tell where it was; the log does") {
    const test::SmallIndex index(news());
    test::TestServer server({index.path()});
    std::filesystem::rename(index.path(), index.path() + ".gone");
    const auto answer = server.get("/api/v1/search?q=rail");
    CHECK(answer.status == 500);
    CHECK(answer.body.find(index.path()) == std::string::npos);
    server.server().drain(std::chrono::seconds(5));
    CHECK(server.log().find(index.path()) != std::string::npos);
    std::filesystem::rename(index.path() + ".gone", index.path());
  }

  TEST_CASE("several archives: each alone by its name, all together with ids of their own") {
    const test::SmallIndex one(news());
    const test::SmallIndex two(
        {test::article("a", "Rail budget", "Trains cost.", "Daily Lantern")});
    const test::TestServer server({"one=" + one.path(), "two=" + two.path()});
    const auto all = server.get("/api/v1/search?q=rail").body;
    CHECK(all.find("\"total\":2,") != std::string::npos);
    CHECK(all.find("\"id\":\"one:a\"") != std::string::npos);
    CHECK(all.find("{\"value\":\"Daily Lantern\",\"label\":\"Daily Lantern\",\"count\":2}") !=
          std::string::npos);
    CHECK(server.get("/api/v1/search?q=rail&archive=two").body.find("\"id\":\"a\"") !=
          std::string::npos);
    CHECK(server.get("/api/v1/articles/two:a").body.find("Rail budget") != std::string::npos);
    CHECK(server.get("/api/v1/articles/a").status == 404);
  }
}

}  // namespace khabar
