// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

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

}  // namespace

TEST_SUITE("bench") {
  TEST_CASE("khabar-bench: an index and questions are enough, from any folder") {
    const test::SmallIndex index({test::article("1", "दिल्ली में बाढ़", "यमुना का पानी बढ़ा।"),
                                  test::article("2", "बाढ़ से राहत", "पानी उतरा।")});
    const test::TemporaryFolder folder;
    const std::string log = folder.write("log.txt", "बाढ़\nq2\tयमुना\n\"unclosed\n");
    const auto asked =
        test::run({test::program("khabar-bench"), "--index", index.path(), "--queries", log});
    CHECK(asked.exit_code == 0);
    CAPTURE(asked.out);
    CHECK(asked.out.find("left out: \"unclosed: query, column 1: error: ") == 0);
    CHECK(asked.out.find(" build") != std::string::npos);
    CHECK(asked.out.find("; " + index.path() + ", 2 articles; 2 questions\np50") !=
          std::string::npos);
    CHECK(asked.out.find("    whole matching   facets     hits   matches  question\n") !=
          std::string::npos);
    CHECK(asked.out.find("         2  बाढ़\n") != std::string::npos);
    CHECK(asked.out.find("         1  यमुना\n") != std::string::npos);

    const auto none = test::run({test::program("khabar-bench"), "--index", index.path(),
                                 "--queries", folder.write("empty.txt", "")});
    CHECK(none.exit_code == 2);
    CHECK(none.err.find("empty.txt: error: no queries; name others with --queries") !=
          std::string::npos);
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
    const std::string corpus = folder.write(
        "news.jsonl",
        R"({"id": "a", "title": "दिल्ली में बाढ़", "body": "यमुना का पानी बढ़ा।", "source": "लोकदीप", )"
        R"("published": "2023-07-13", "entities": [{"name": "यमुना", "type": "place"}]})"
        "\n"
        R"({"id": "b", "title": "बाढ़ से राहत", "body": "पानी उतरा।", "source": "लोकदीप", )"
        R"("published": "2024-07-13"})"
        "\n");
    const std::string engine = kBench + "/peers/sqlite_fts5";
    REQUIRE(test::run({engine, "index", corpus, folder / "index", "1"}).exit_code == 0);

    const auto asked = test::run(
        {engine, "search", folder / "index"},
        R"({"words": ["बाढ़"], "phrases": [], "filters": [["date", "2023-01-01..2023-12-31"]]})");
    CHECK(asked.out.find(R"("total": 1, "ids": ["a"], "snippets": ["यमुना का पानी बढ़ा।"], )"
                         R"("source": [["लोकदीप", 1]], "entity": [["यमुना", 1]])") !=
          std::string::npos);
  }
}

}  // namespace khabar
