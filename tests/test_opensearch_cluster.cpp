// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <thread>

#include <doctest/doctest.h>

#include "common/opensearch/bulk.h"
#include "common/opensearch/cluster.h"
#include "common/opensearch/json.h"
#include "common/opensearch/multi_search.h"
#include "tests/support/environment.h"
#include "tests/support/fake_node.h"

namespace khabar {
namespace {

using test::FakeNode;

std::string error_of(const Cluster& cluster, ClusterCall call = {.path = "/news/_search"}) {
  try {
    cluster.call(call);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

FakeNode::Handler always(int status, const std::string& body) {
  return [=](const std::string&) { return FakeNode::Answer{status, body, 0}; };
}

}  // namespace

TEST_SUITE("opensearch/cluster") {
  TEST_CASE("the next host is asked when one does not answer, and remembered") {
    const FakeNode dead([](const std::string&) { return FakeNode::Answer{0, "", 0}; });
    const FakeNode alive(always(200, R"({"took":3})"));
    const auto cluster = Cluster(
        read_opensearch_address("opensearch://" + dead.host() + "," + alive.host() + "/news"));
    CHECK(json_count(cluster.call({.path = "/news/_search"}).json, {"took"}) == 3);
    const auto asked = dead.requests().size();
    cluster.call({.path = "/news/_search"});
    CHECK(dead.requests().size() == asked);
    CHECK(alive.requests().size() == 2);
  }

  TEST_CASE("a host that hangs leaves time for the others") {
    const FakeNode frozen([](const std::string&) { return FakeNode::Answer{200, "{}", 5000}; });
    const FakeNode alive(always(200, R"({"took":1})"));
    const auto cluster = Cluster(
        read_opensearch_address("opensearch://" + frozen.host() + "," + alive.host() + "/news"));
    const auto answer =
        cluster.call({.path = "/news/_search", .timeout = std::chrono::milliseconds(3000)});
    CHECK(answer.status == 200);
  }

  TEST_CASE("a node that is too busy is asked again") {
    std::atomic<int> asked = 0;
    const FakeNode node([&](const std::string&) {
      return ++asked < 3 ? FakeNode::Answer{429, R"({"error":{"reason":"queue is full"}})", 0}
                         : FakeNode::Answer{200, R"({"took":1})", 0};
    });
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK(cluster.call({.path = "/news/_search"}).status == 200);
    CHECK(asked == 3);
  }

  TEST_CASE("what is refused is told with the reason that the cluster gives") {
    const FakeNode node(always(400, R"({"error":{"reason":"all shards failed","failed_shards":[
        {"shard":2,"index":"news-000001","reason":{"reason":"too many clauses"}}]}})"));
    const std::string host = "http://" + node.host();
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK(error_of(cluster) ==
          host + ": error: 400: all shards failed; shard 2 of news-000001: too many clauses");
  }

  TEST_CASE("a node that says which shard is missing is told, not one that is gone") {
    const FakeNode node(always(503, R"({"error":{"reason":"missing shards [[news][2]]"}})"));
    const auto cluster =
        Cluster(read_opensearch_address("opensearch://" + node.host() + ",127.0.0.1:1/news"));
    const std::string told =
        error_of(cluster, {.path = "/news/_search", .timeout = std::chrono::milliseconds(800)});
    CHECK(told.find("503: missing shards [[news][2]]") != std::string::npos);
  }

  TEST_CASE("a refused password is told, and never shown") {
    const test::Environment user("KHABAR_OPENSEARCH_USER", "khabar");
    const test::Environment password("KHABAR_OPENSEARCH_PASSWORD", "geheim");
    const FakeNode node(always(401, "<html>geheim?</html>"));
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK(error_of(cluster) ==
          "http://" + node.host() +
              ": error: refuses user and password (401); look at KHABAR_OPENSEARCH_USER and "
              "KHABAR_OPENSEARCH_PASSWORD, or user= and password= in the file that "
              "KHABAR_OPENSEARCH_SECRETS names");
    REQUIRE_FALSE(node.requests().empty());
    CHECK(node.requests().front().find("Authorization: Basic a2hhYmFyOmdlaGVpbQ==") !=
          std::string::npos);
  }

  TEST_CASE("a refused token is told, and never shown") {
    const test::Environment token("KHABAR_OPENSEARCH_TOKEN", "geheim");
    const FakeNode node(always(401, ""));
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK(error_of(cluster) ==
          "http://" + node.host() +
              ": error: refuses our token (401); look at KHABAR_OPENSEARCH_TOKEN, or token= in "
              "the file that KHABAR_OPENSEARCH_SECRETS names");
    REQUIRE_FALSE(node.requests().empty());
    CHECK(node.requests().front().find("Authorization: Bearer geheim\r\n") != std::string::npos);
  }

  TEST_CASE("who names nobody is told that a name is wanted; a right that lacks, which") {
    const FakeNode stranger(always(401, ""));
    CHECK(error_of(Cluster(read_opensearch_address("opensearch://" + stranger.host() + "/news"))) ==
          "http://" + stranger.host() +
              ": error: wants to know who we are (401); set KHABAR_OPENSEARCH_USER and "
              "KHABAR_OPENSEARCH_PASSWORD, or KHABAR_OPENSEARCH_TOKEN");
    const FakeNode forbids(
        always(403, R"({"error":{"reason":"no permissions for [indices:data/write/bulk]"}})"));
    CHECK(error_of(Cluster(read_opensearch_address("opensearch://" + forbids.host() + "/news"))) ==
          "http://" + forbids.host() +
              ": error: forbids it (403: no permissions for [indices:data/write/bulk]); look at "
              "the rights of the account, and whether the index is blocked");
  }

  TEST_CASE("a proxy that takes no large request is told with its setting") {
    const FakeNode node(always(413, "<html><title>413</title></html>"));
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK(error_of(cluster, {.method = "POST", .path = "/_bulk", .body = "{}"}) ==
          "http://" + node.host() +
              ": error: takes no request of 2 bytes (413); allow 100 MB: http.max_content_length "
              "of OpenSearch, client_max_body_size of nginx");
  }

  TEST_CASE("the page of a proxy whose node is gone is no answer: it is asked again") {
    std::atomic<int> asked = 0;
    const FakeNode node([&](const std::string&) {
      return ++asked < 3 ? FakeNode::Answer{502, "<html>Bad Gateway</html>", 0}
                         : FakeNode::Answer{200, R"({"took":1})", 0};
    });
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK(cluster.call({.path = "/news/_search"}).status == 200);
    CHECK(asked == 3);
  }

  TEST_CASE("a page that asks for TLS is told so, at once also to a patient call") {
    const FakeNode node(always(400, "<html>plain HTTP request was sent to HTTPS port</html>"));
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK(error_of(cluster, {.path = "/news/_search", .patient = true}) ==
          "http://" + node.host() +
              ": error: 400, and no JSON; is it OpenSearch that answers there, or does it want "
              "opensearch+tls://?");
  }

  TEST_CASE("a file of certificates that is not there is told at once, also to a patient call") {
    const test::Environment authority("KHABAR_OPENSEARCH_CA", "/nowhere/ca.pem");
    const FakeNode node(always(200, "{}"));
    const auto cluster =
        Cluster(read_opensearch_address("opensearch+tls://" + node.host() + "/news"));
    const std::string told = error_of(cluster, {.path = "/news/_search", .patient = true});
    CHECK(told.starts_with("https://" + node.host() + ": error: cannot be trusted ("));
    CHECK(told.find("/nowhere/ca.pem") != std::string::npos);
    CHECK(
        told.ends_with("; KHABAR_OPENSEARCH_CA must name a file of certificates that can be read"));
  }

  TEST_CASE("what is no JSON is told as not being OpenSearch") {
    const FakeNode node(always(200, "<html>"));
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK(error_of(cluster).find("its answer is no JSON") != std::string::npos);
    CHECK(error_of(cluster).ends_with("is it OpenSearch that answers there?"));
  }

  TEST_CASE("a call ends with its time, also a patient one") {
    const FakeNode node(always(503, R"({"error":{"reason":"no master"}})"));
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    const auto start = std::chrono::steady_clock::now();
    const std::string told = error_of(
        cluster,
        {.path = "/news/_search", .timeout = std::chrono::milliseconds(400), .patient = true});
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(3));
    CHECK(told.find("error: no answer within 400 ms") != std::string::npos);
    CHECK(told.find("no master") != std::string::npos);
  }

  TEST_CASE("Ctrl-C ends a call that waits") {
    std::atomic<bool> stop = false;
    const FakeNode node([](const std::string&) { return FakeNode::Answer{200, "{}", 20'000}; });
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    std::thread later([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      stop = true;
    });
    const auto start = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(cluster.call({.path = "/news/_search", .stop = &stop}), ClusterSilent);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    later.join();
  }

  TEST_CASE("of several searches those that there is no room for are asked again") {
    std::atomic<int> asked = 0;
    const FakeNode node([&](const std::string&) {
      return ++asked == 1 ? FakeNode::Answer{200, R"({"responses":[{"status":429,
                       "error":{"reason":"rejected execution"}},
                       {"status":200,"hits":{"hits":[{"_id":"b"}]}}]})"}
                          : FakeNode::Answer{200, R"({"responses":[
                       {"status":200,"hits":{"hits":[{"_id":"a"}]}}]})"};
    });
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    std::vector<std::string> found;
    search_many(
        cluster, "news", {"{\"first\":1}", "{\"second\":1}"}, std::chrono::milliseconds(5000),
        [&](std::size_t number, const JsonValue& hits) {
          found.push_back(std::to_string(number) + std::string(json_text(hits[0], {"_id"})));
        });
    CHECK(found == std::vector<std::string>{"1b", "0a"});
    REQUIRE(node.requests().size() == 2);
    CHECK(node.requests()[1].find("second") == std::string::npos);
  }

  TEST_CASE("a search that cannot be answered is told") {
    const FakeNode node(
        always(200, R"({"responses":[{"status":400,"error":{"reason":"no such field"}}]})"));
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    CHECK_THROWS_WITH_AS(search_many(cluster, "news", {"{}"}, std::chrono::milliseconds(500),
                                     [](std::size_t, const JsonValue&) {}),
                         ("http://" + node.host() + "/news: error: no such field").c_str(), Error);
  }

  TEST_CASE("items that there is no room for are sent again, and no others") {
    std::atomic<int> asked = 0;
    const FakeNode node([&](const std::string& request) {
      if (++asked == 1) {
        return FakeNode::Answer{200, R"({"items":[{"index":{"status":201,"result":"created"}},
            {"index":{"status":429,"error":{"reason":"rejected"}}}]})",
                                0};
      }
      CHECK(request.find(R"("_id":"two")") != std::string::npos);
      CHECK(request.find(R"("_id":"one")") == std::string::npos);
      return FakeNode::Answer{200, R"({"items":[{"index":{"status":200,"result":"updated"}}]})", 0};
    });
    const auto cluster = Cluster(read_opensearch_address("opensearch://" + node.host() + "/news"));
    const auto outcomes =
        write_bulk(cluster, {bulk_index("news", "one", "{}"), bulk_index("news", "two", "{}")},
                   std::chrono::milliseconds(5000));
    CHECK(outcomes[0].created);
    CHECK(outcomes[1].kind == BulkOutcome::Kind::done);
    CHECK(asked == 2);
  }
}

}  // namespace khabar
