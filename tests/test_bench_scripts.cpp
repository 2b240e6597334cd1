// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/fake_node.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

const std::string kBench = test::source_path("bench");

/// A run of Google Benchmark with one benchmark, repeated once for each time.
std::string make_run(const std::vector<double>& times_us) {
  std::string rows;
  for (const double time : times_us) {
    rows += R"({"name": "BM_Mix", "run_type": "iteration", "time_unit": "us", "p99_ms": 2.5, )"
            R"("real_time": )" +
            std::to_string(time) + "},";
  }
  return R"({"benchmarks": [)" + rows +
         R"({"name": "BM_Mix_mean", "run_type": "aggregate", "time_unit": "us", "real_time": 9}]})";
}

/// Two articles about a flood, of the years 2023 and 2024.
const char* kNews =
    R"({"id": "a", "title": "दिल्ली में बाढ़", "body": "यमुना का पानी बढ़ा।", "source": "लोकदीप", )"
    R"("published": "2023-07-13", "entities": [{"name": "यमुना", "type": "place"}]})"
    "\n"
    R"({"id": "b", "title": "बाढ़ से राहत", "body": "पानी उतरा।", "source": "लोकदीप", )"
    R"("published": "2024-07-13"})"
    "\n";

/// A script of bench/ that runs the programs of this build.
test::ProcessResult run_script(const std::string& name, const std::vector<std::string>& arguments) {
  std::vector<std::string> command = {"/usr/bin/env", "KHABAR_PROGRAMS=" + test::program_folder(),
                                      kBench + "/" + name};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return test::run(command);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_SUITE("bench") {
  TEST_CASE("khabar-bench: an index and questions are enough, from any folder") {
    const test::SmallIndex index({test::article("1", "दिल्ली में बाढ़", "यमुना का पानी बढ़ा।"),
                                  test::article("2", "बाढ़ से राहत", "पानी उतरा।")});
    const test::TemporaryFolder folder;
    const std::string log = folder.write("log.txt", "बाढ़\nq2\tयमुना\n\"unclosed\n");
    const auto asked = test::run({"/usr/bin/env", "-C", "/", test::program("khabar-bench"),
                                  "--index", index.path(), "--queries", log});
    CHECK(asked.exit_code == 0);
    CAPTURE(asked.out);
#ifdef NDEBUG
    CHECK(asked.out.find("release build; ") == 0);
#else
    CHECK(asked.out.find("debug build: its times say little; configure with --preset release; ") ==
          0);
#endif
    CHECK(has(asked.out, "; " + index.path() + ", 2 articles\n"));
    CHECK(has(asked.out, "left out: \"unclosed: query, column 1: error: "));
    CHECK(has(asked.out, "\n2 questions; memory "));
    CHECK(has(asked.out, " MB resident, of it "));
    CHECK(has(asked.out, " MB files\np50"));
    CHECK(has(asked.out, "    whole matching   facets     hits   matches  question\n"));
    CHECK(has(asked.out, "         2  बाढ़\n"));
    CHECK(has(asked.out, "         1  यमुना\n"));

    const auto none = test::run({test::program("khabar-bench"), "--index", index.path(),
                                 "--queries", folder.write("empty.txt", "")});
    CHECK(none.exit_code == 2);
    CHECK(has(none.err, "empty.txt: error: no queries; name others with --queries"));
  }

  TEST_CASE("khabar-bench: --match says how many words of a question are wanted") {
    const test::SmallIndex index({test::article("1", "दिल्ली में बाढ़", "यमुना का पानी बढ़ा।"),
                                  test::article("2", "बाढ़ से राहत", "पानी उतरा।")});
    const test::TemporaryFolder folder;
    const std::string log = folder.write("log.txt", "यमुना राहत\n");
    const auto matches = [&](const std::string& match) {
      return test::run({test::program("khabar-bench"), "--index", index.path(), "--queries", log,
                        "--match", match});
    };
    CHECK(has(matches("any").out, "         2  यमुना राहत\n"));
    CHECK(has(matches("all").out, "         0  यमुना राहत\n"));
    CHECK(matches("none").err ==
          "match: error: \"none\" is no such value; write automatic, any, most or all\n");
  }

  TEST_CASE("khabar-bench: several clients share one engine, and what they got is told") {
    const test::SmallIndex index({test::article("1", "दिल्ली में बाढ़", "यमुना का पानी बढ़ा।")});
    const test::TemporaryFolder folder;
    const std::string log = folder.write("log.txt", "बाढ़\n\"unclosed\nयमुना\n");
    const auto asked_by = [&](const std::vector<std::string>& options) {
      std::vector<std::string> command = {test::program("khabar-bench"), "--index", index.path(),
                                          "--queries", log};
      command.insert(command.end(), options.begin(), options.end());
      return test::run(command);
    };
    const auto asked = asked_by({"--clients", "3", "--seconds", "0.1"});
    CAPTURE(asked.out);
    CHECK(asked.exit_code == 0);
    CHECK(has(asked.out, "1 articles\nleft out: \"unclosed: query, column 1: error: "));
    CHECK(has(asked.out, "\n3 clients for 0."));
    CHECK(has(asked.out, " answers a second\np50 "));
    CHECK(has(asked.out, "\np99 "));

    const auto json = asked_by({"--clients", "3", "--seconds", "0.1", "--json"});
    CHECK(json.out.find("{\"answers\": ") == 0);
    CHECK(lines_of(json.out) == 1);
    CHECK(json.err.find("left out: \"unclosed: ") == 0);

    CHECK(asked_by({"--clients", "0"}).err.find("--clients: Value 0 not in range 1 to 1024") == 0);
    CHECK(asked_by({"--json"}).err.find("--json requires --clients") == 0);
    const auto filtered = asked_by({"--clients", "2", "--benchmark_filter=BM_Mix"});
    CHECK(filtered.exit_code == 2);
    CHECK(has(filtered.err, "--benchmark_filter=BM_Mix"));
  }

  TEST_CASE("khabar-bench: tells how it was built itself, not how Google's library was") {
    const auto run_with = [](const std::string& option) {
      return test::run({test::program("khabar-bench"), "--corpus",
                        test::source_path("corpus/sample.jsonl"), "--benchmark_min_time=0.001",
                        "--benchmark_filter=BM_AnalyzeHindi", option});
    };
    const auto table = run_with("--benchmark_color=false");
    CAPTURE(table.err);
    CHECK(has(table.err, " build"));
    CHECK_FALSE(has(table.err, "Library was built as DEBUG"));
    CHECK(has(run_with("--benchmark_format=json").out, "\"khabar_build\": \""));
  }

  TEST_CASE("compare: prints medians over repetitions and their ratio") {
    const test::TemporaryFolder folder;
    const auto compared =
        test::run({kBench + "/compare", folder.write("before.json", make_run({2000, 2000, 9000})),
                   folder.write("after.json", make_run({500, 1000, 1000}))});
    CHECK(compared.exit_code == 0);
    CHECK(compared.out ==
          "name              before ms      after ms   ratio\n"
          "BM_Mix               2.0000        1.0000    0.50\n"
          "BM_Mix p99_ms        2.5000        2.5000    1.00\n");
  }

  TEST_CASE("compare: two runs without a common benchmark are an error") {
    const test::TemporaryFolder folder;
    const auto compared =
        test::run({kBench + "/compare", folder.write("before.json", make_run({1})),
                   folder.write("after.json", R"({"benchmarks": []})")});
    CHECK(compared.exit_code == 2);
    CHECK(compared.err == "compare: error: the two runs share no benchmark\n");
  }

  TEST_CASE("sqlite_fts5: answers with ids, a passage and counts, filters kept") {
    const test::TemporaryFolder folder;
    const std::string corpus = folder.write("news.jsonl", kNews);
    const std::string engine = kBench + "/peers/sqlite_fts5";
    REQUIRE(test::run({engine, "index", corpus, folder / "index", "1"}).exit_code == 0);

    const auto asked = test::run(
        {engine, "search", folder / "index", "any", "1"},
        R"({"words": ["बाढ़"], "phrases": [], "filters": [["date", "2023-01-01..2023-12-31"]]})");
    CHECK(has(asked.out, R"("total": 1, "ids": ["a"], "snippets": ["यमुना का पानी बढ़ा।"], )"
                         R"("source": [["लोकदीप", 1]], "entity": [["यमुना", 1]])"));
    CHECK(has(asked.out, "\n{\"memory_kb\": {\"VmRSS\": "));
  }

  TEST_CASE("peers: any or all words of a question, as it was asked for") {
    const test::TemporaryFolder folder;
    const std::string corpus = folder.write("news.jsonl", kNews);
    const std::string question =
        R"({"text": "यमुना राहत", "words": ["यमुना", "राहत"], "phrases": [], "filters": []})";
    for (const std::string engine : {"sqlite_fts5", "khabar"}) {
      CAPTURE(engine);
      const std::string index = folder / engine;
      const std::string script = kBench + "/peers/" + engine;
      const auto ask = [&](const std::string& match) {
        return test::run({"/usr/bin/env", "KHABAR_PROGRAMS=" + test::program_folder(), script,
                          "search", index, match, "1"},
                         question)
            .out;
      };
      REQUIRE(run_script("peers/" + engine, {"index", corpus, index, "1"}).exit_code == 0);
      CHECK(has(ask("any"), "\"total\": 2"));
      CHECK(has(ask("all"), "\"total\": 0"));
    }
  }

  TEST_CASE("peers/run: one table of every engine, and the ratios of the first to the others") {
    const test::TemporaryFolder folder;
    const auto compared =
        run_script("peers/run", {"--corpus", folder.write("news.jsonl", kNews), "--queries",
                                 folder.write("log.txt", "बाढ़\nयमुना राहत\n"), "--parts", "latency",
                                 "clients", "--match", "any", "--clients", "2", "--seconds", "0.1",
                                 "--rounds", "2", "--engines", "khabar", "sqlite_fts5"});
    CAPTURE(compared.err);
    CAPTURE(compared.out);
    CHECK(compared.exit_code == 0);
    CHECK(compared.out.find("2 articles, 0.0 MB; 2 questions; medians of 2 rounds.\n") == 0);
    CHECK(has(compared.out,
              "| engine | any: p50 ms | p99 ms | matches | any: answers/s, 2 clients | p50 ms | "
              "p99 ms |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n| khabar "));
    CHECK(has(compared.out, "FTS5 | "));
    CHECK(has(compared.out, " / … | any: p50 ms | "));
    CHECK(has(compared.out, " | 1.00 | "));  // as many matches
    CHECK(has(compared.err, "round 2: sqlite_fts5: "));
  }

  TEST_CASE("peers/run: what cannot be measured is told before anything is") {
    const test::TemporaryFolder folder;
    const std::string corpus = folder.write("news.jsonl", kNews);
    const auto absent =
        run_script("peers/run", {"--corpus", corpus, "--queries", folder / "absent.txt"});
    CHECK(absent.exit_code == 2);
    CHECK(has(absent.err, "absent.txt is no file; scripts/make_corpus writes one"));

    const auto none =
        run_script("peers/run", {"--corpus", corpus, "--queries", corpus, "--clients", "0"});
    CHECK(has(none.err, "--clients 0: write a number above 0"));

    const auto left_out =
        test::run({"/usr/bin/env", "OPENSEARCH=127.0.0.1:1", kBench + "/peers/run", "--corpus",
                   corpus, "--queries", corpus, "--engines", "opensearch_peer"});
    CHECK(left_out.exit_code == 2);
    CHECK(has(left_out.err, "opensearch_peer: left out: no OpenSearch at 127.0.0.1:1: "));
    CHECK(
        has(left_out.err, "; start one: NODES=1 HEAP=1g JAVA_OPTIONS= scripts/opensearch_cluster"));
    CHECK(has(left_out.err, "none of the engines can run here"));
  }

  TEST_CASE("opensearch_peer: a refused article ends the run, and an answer is read") {
    std::string bulk = R"({"items": [{"index": {"status": 201}}]})";
    test::FakeNode node([&](const std::string& request) {
      if (has(request, "/_bulk")) return test::FakeNode::Answer{200, bulk};
      if (has(request, "/_stats")) {
        return test::FakeNode::Answer{
            200, R"({"_all": {"primaries": {"store": {"size_in_bytes": 4711}}}})"};
      }
      if (has(request, "/_search")) {
        return test::FakeNode::Answer{
            200, R"({"hits": {"total": {"value": 1}, "hits": [{"_source": {"id": "a"}, )"
                 R"("highlight": {"body": ["<em>पानी</em> बढ़ा।"]}}]}, "aggregations": )"
                 R"({"source": {"buckets": [{"key": "लोकदीप", "doc_count": 1}]}}})"};
      }
      return test::FakeNode::Answer{};
    });
    const test::TemporaryFolder folder;
    const auto peer = [&](const std::vector<std::string>& arguments, const std::string& input) {
      std::vector<std::string> command = {"/usr/bin/env", "OPENSEARCH=" + node.host(),
                                          kBench + "/peers/opensearch_peer"};
      command.insert(command.end(), arguments.begin(), arguments.end());
      return test::run(command, input);
    };
    const std::string corpus = folder.write("news.jsonl", kNews);
    const auto indexed = peer({"index", corpus, folder / "News", "2"}, "");
    CHECK(has(indexed.out, "\"bytes\": 4711}"));
    CHECK(node.requests()[1].find("PUT /peer-news ") == 0);

    const auto asked =
        peer({"search", folder / "News", "all", "1"},
             R"({"words": ["पानी"], "phrases": [], "filters": [["source", "लोकदीप"]]})");
    CHECK(has(asked.out, R"("total": 1, "ids": ["a"], "snippets": ["<em>पानी</em> बढ़ा।"], )"
                         R"("source": [["लोकदीप", 1]])"));
    CHECK(has(node.requests().back(), R"("must": [{"multi_match": )"));

    bulk = R"({"items": [{"index": {"status": 400, "error": "mapper_parsing_exception"}}]})";
    const auto refused = peer({"index", corpus, folder / "News", "1"}, "");
    CHECK(refused.exit_code != 0);
    CHECK(has(refused.err, "1 articles were refused, the first: "));
  }

  TEST_CASE("growth: a row of each size and engine, a plot, and what a new process takes") {
    const test::TemporaryFolder folder;
    const auto grown =
        test::run({kBench + "/growth", "--sizes", "10", "20", "--queries", "5", "--rounds", "1",
                   "--engines", "khabar", "sqlite_fts5", "--match", "any", "--programs",
                   test::program_folder(), "--corpora", folder.path(), "--out", folder.path()});
    CAPTURE(grown.err);
    CAPTURE(grown.out);
    CHECK(grown.exit_code == 0);
    CHECK(grown.out.find("5 questions; medians of 1 rounds; ") == 0);
    CHECK(has(grown.out,
              "| articles | text MB | engine | add s | articles/s | index MB | any: p50 ms | any: "
              "p99 ms | any: matches | new process ms | cold ms | memory MB | of it files |\n"));
    CHECK(has(grown.out, "\n| 10 | 0 | khabar | "));
    CHECK(has(grown.out, "\n| 20 | 0 | sqlite_fts5 | "));
    CHECK(has(grown.out, "\n| articles | khabar / … | add s | articles/s | "));
    CHECK(has(grown.out, "\n| 20 | sqlite_fts5 | "));
    const auto rows = grown.out.substr(0, grown.out.find("khabar / …"));
    CHECK_FALSE(has(rows, " – |"));
    CHECK(test::read_file(folder / "growth.md") == grown.out);
    CHECK(has(test::read_file(folder / "growth.svg"), "Memory of a reader (MB)"));
    CHECK(lines_of(test::read_file(folder / "made-20-1.jsonl")) == 20);
  }

  TEST_CASE("growth: goes on from the sizes that another run has done") {
    const test::TemporaryFolder folder;
    const auto grow = [&](const std::string& size) {
      return test::run({kBench + "/growth", "--sizes", size, "20", "--queries", "3", "--rounds",
                        "1", "--engines", "khabar", "--match", "own", "--programs",
                        test::program_folder(), "--rows", folder / "rows", "--out", folder.path()});
    };
    REQUIRE(grow("20").exit_code == 0);
    const std::string done = test::read_file(folder / "rows");
    CHECK(lines_of(done) == 1);
    const auto more = grow("10");
    CAPTURE(more.err);
    CHECK(test::read_file(folder / "rows").find(done) == 0);
    CHECK_FALSE(has(more.err, "20 articles"));
    CHECK(has(more.out, "\n| 20 | 0 | khabar | "));
    CHECK(more.out.find("| 10 | ") < more.out.find("| 20 | "));
  }
}

}  // namespace khabar
