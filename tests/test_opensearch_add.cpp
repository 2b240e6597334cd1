// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <sstream>

#include <doctest/doctest.h>

#include "indexer/add_command.h"
#include "tests/support/fake_node.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

using test::FakeNode;

bool has(const std::string& request, std::string_view part) {
  return request.find(part) != std::string::npos;
}

/// A node with an empty archive that refuses the second of two articles.
FakeNode::Answer refuse_second(const std::string& request) {
  const std::string first = request.substr(0, request.find("\r\n"));
  if (has(first, "GET /_alias/")) return {404, "{}", 0};
  if (has(first, "_doc/khabar%2esequence ")) {
    return {200, R"({"_seq_no":1,"_primary_term":1,"_source":{"entry":"0"}})", 0};
  }
  if (has(first, "GET ") && has(first, "/_doc/")) return {404, R"({"found":false})", 0};
  if (has(first, "/_count")) return {200, R"({"count":0})", 0};
  if (has(first, "/_mget")) return {200, R"({"docs":[]})", 0};
  if (has(first, "/_bulk") && has(request, R"("article":)")) {
    return {200, R"({"items":[{"index":{"status":201,"result":"created"}},
        {"index":{"status":400,"error":{"reason":"failed to parse"}}}]})",
            0};
  }
  if (has(first, "/_bulk")) {
    std::string items;
    for (auto at = request.find("\n{\"update\""); at != std::string::npos;
         at = request.find("{\"update\"", at + 3)) {
      items += std::string(items.empty() ? "" : ",") + R"({"update":{"status":200}})";
    }
    return {200, R"({"items":[)" + items + "]}", 0};
  }
  if (has(first, "/_search") && has(request, R"("filters":[{)")) {
    std::string buckets;
    for (auto at = request.find("{\"term\""); at != std::string::npos;
         at = request.find("{\"term\"", at + 1)) {
      buckets += std::string(buckets.empty() ? "" : ",") + R"({"doc_count":1})";
    }
    return {200, R"({"aggregations":{"n":{"buckets":[)" + buckets + "]}}}", 0};
  }
  if (has(first, "/_search")) return {200, R"({"hits":{"hits":[]}})", 0};
  return {200, "{}", 0};
}

}  // namespace

TEST_SUITE("opensearch/add") {
  TEST_CASE("an article that OpenSearch refuses is a rejection with its line") {
    const FakeNode node(refuse_second);
    const test::TemporaryFolder folder;
    AddOptions options;
    options.index = "opensearch://" + node.host() + "/news";
    options.paths = {folder.write("june.jsonl", R"({"id":"a","title":"चुनाव","body":"मतदान हुआ।"})"
                                                "\n"
                                                R"({"id":"b","title":"Budget","body":"A deficit."})"
                                                "\n")};
    const std::atomic<bool> stop = false;
    std::ostringstream messages;
    const AddSummary summary = add_articles(options, stop, messages);
    CHECK(summary.added == 1);
    CHECK(summary.rejected == 1);
    CHECK(messages.str().find("june.jsonl:2: OpenSearch refuses it: failed to parse; mend the "
                              "article, or look at the mapping (article skipped)") !=
          std::string::npos);
  }

  TEST_CASE("what a folder's index alone can do is told") {
    AddOptions options;
    options.index = "opensearch://127.0.0.1:1/news";
    options.paths = {"-"};
    options.mirror = true;
    const std::atomic<bool> stop = false;
    std::ostringstream messages;
    CHECK_THROWS_WITH_AS(add_articles(options, stop, messages),
                         "opensearch://127.0.0.1:1/news: error: --mirror and --dry-run work on a "
                         "folder's index only; leave them out",
                         Error);
  }
}

}  // namespace khabar
