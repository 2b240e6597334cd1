// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/sample_index.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

using test::program;
using test::run;

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<Article> news() {
  return {test::article("a", "चुनाव टला", "मतदान अब मई में होगा।", "Naya Savera", "2024-04-01"),
          test::article("b", "=चुनाव हुआ", "मतदान हो गया।", "Daily Lantern", "2024-05-02"),
          test::article("c", "Rail strike ends", "Trains ran on Friday.", "Daily Lantern")};
}

}  // namespace

TEST_SUITE("cli/reports") {
  TEST_CASE("--export: every match in the order asked, as JSON Lines, CSV or TSV") {
    const test::SmallIndex index(news());
    const test::TemporaryFolder folder;
    const std::string search = program("khabar-search");
    const auto lines = run({search, index.path(), "चुनाव", "--sort", "newest", "--limit", "1",
                            "--export", "-", "--fields", "number,id,day,source,persons"});
    CHECK(lines.exit_code == 0);
    CHECK(lines.out ==
          R"({"number":1,"id":"b","day":"2024-05-02","source":"Daily Lantern","persons":[]})"
          "\n"
          R"({"number":2,"id":"a","day":"2024-04-01","source":"Naya Savera","persons":[]})"
          "\n");
    const auto csv = run({search, index.path(), "चुनाव", "--sort", "oldest", "--export",
                          folder / "hits.csv", "--fields", "id,title,body", "--excel"});
    CHECK(csv.err == "2 articles written to " + (folder / "hits.csv") + "\n");
    CHECK(test::read_file(folder / "hits.csv") ==
          "\xEF\xBB\xBFid,title,body\r\na,चुनाव टला,मतदान अब मई में होगा।\r\n"
          "b,'=चुनाव हुआ,मतदान हो गया।\r\n");
    const auto ids = run({search, index.path(), "--ids"});
    CHECK(ids.out == "a\nb\nc\n");
    const auto nothing = run({search, index.path(), "तूफान", "--export", "-", "--format", "tsv"});
    CHECK(nothing.exit_code == 1);
    CHECK(nothing.out == "id\ttitle\tpublished\tsource\tsection\tlanguage\turl\tentities\n");
  }

  TEST_CASE("--export: what cannot be is told") {
    const test::SmallIndex index(news());
    const std::string search = program("khabar-search");
    struct Case {
      std::vector<std::string> arguments;
      std::string message;
    };
    const std::vector<Case> cases = {
        {{"--export", "-", "--fields", "id,colour"},
         "--fields: error: there is no field \"colour\"; there are number, id, title, "},
        {{"--export", "/nowhere/x.csv"},
         "/nowhere/x.csv: error: cannot be written: No such file or directory; name a file in a "
         "folder that you may write to"},
        {{"--export", "-", "--format", "text"},
         "--format: error: every match is exported as a line; write jsonl, csv or tsv"},
        {{"--ids", "--coverage"}, "are asked for together; run them one by one"},
        {{"--count-by", "colour"}, "articles cannot be counted by \"colour\""},
    };
    for (const auto& c : cases) {
      std::vector<std::string> command = {search, index.path(), "चुनाव"};
      command.insert(command.end(), c.arguments.begin(), c.arguments.end());
      const auto result = run(command);
      CAPTURE(c.message);
      CHECK(result.exit_code == 2);
      CHECK(result.out.empty());
      CHECK(contains(result.err, c.message));
    }
  }

  TEST_CASE("--count-by, --coverage, --compare: tables of all matches") {
    const test::SmallIndex index(news());
    const test::TemporaryFolder folder;
    const std::string search = program("khabar-search");
    const auto counted = run({search, index.path(), "चुनाव", "--count-by", "month"});
    CHECK(counted.out ==
          "month    articles  archive  per_1000\n"
          "2024-04         1        1      1000\n"
          "2024-05         1        1      1000\n"
          "undated         0        1         0\n");
    const auto coverage = run({search, index.path(), "--coverage"});
    CHECK(coverage.out ==
          "source         2024-04  2024-05  undated\n"
          "Daily Lantern        0        1        1\n"
          "Naya Savera          1        0        0\n");
    const std::string queries = folder.write("q.tsv", "vote\tचुनाव\nrail\tstrike\n");
    const auto compared = run(
        {search, index.path(), "--compare", queries, "--count-by", "source", "--format", "csv"});
    CHECK(compared.out ==
          "source,vote,rail,archive\r\nDaily Lantern,1,1,2\r\nNaya Savera,1,0,1\r\n");
    const auto shares = run({search, index.path(), "--compare", queries, "--count-by", "source",
                             "--share", "--format", "jsonl"});
    CHECK(shares.out ==
          "{\"source\":\"Daily Lantern\",\"vote\":500,\"rail\":500,\"archive\":2}\n"
          "{\"source\":\"Naya Savera\",\"vote\":1000,\"rail\":0,\"archive\":1}\n");
    const auto both = run({search, index.path(), "चुनाव", "--compare", queries});
    CHECK(contains(both.err, "there is a query beside a file of queries; leave one out"));
  }

  TEST_CASE("--batch, --concordance, --terms: one table each") {
    const test::SmallIndex index(news());
    const test::TemporaryFolder folder;
    const std::string search = program("khabar-search");
    const std::string queries = folder.write("q.tsv", "चुनाव\nstrike\n");
    const auto batch =
        run({search, index.path(), "--batch", queries, "--limit", "1", "--format", "tsv"});
    CHECK(contains(batch.out, "query\ttotal\trank\tid\tpublished\tsource\ttitle\terror\n"));
    CHECK(contains(batch.out, "strike\t1\t1\tc\t\tDaily Lantern\tRail strike ends\t\n"));
    const auto words = run({search, index.path(), "strike", "--concordance", "8"});
    CHECK(words.out ==
          "left      keyword  right  id\n"
          "   Rail   strike    ends  c\n");
    CHECK(run({search, index.path(), "चुनाव", "--terms", "3"}).exit_code == 1);  // two articles
  }

  TEST_CASE("--terms-by: words and names of each year, of each source") {
    const std::string search = program("khabar-search");
    const std::string index = test::sample_index();
    const auto by_year =
        run({search, index, "chunav", "--terms", "2", "--terms-by", "year", "--format", "tsv"});
    CHECK(by_year.out.starts_with("year\tkind\tterm\tlabel\tarticles\tarchive\tlog_likelihood\n"));
    CHECK(contains(by_year.out, "\n2024\tword\t"));
    CHECK(contains(by_year.out, "\n2025\t"));
    const auto by_language = run({search, index, "चुनाव", "--terms", "1", "--terms-by", "language"});
    CHECK(by_language.out.starts_with("language  kind"));
    CHECK(contains(by_language.out, "\nhi "));
    const auto days = run({search, index, "--terms", "1", "--terms-by", "day"});
    CHECK(days.exit_code == 2);
    CHECK(contains(days.err,
                   "spans of time, of 40 at most words are told; choose a longer unit, or "
                   "fewer days with date:"));
    CHECK(contains(run({search, index, "chunav", "--terms-by", "year"}).err,
                   "--terms-by: error: how many words and names? write --terms N beside it"));
    CHECK(contains(run({search, index, "chunav", "--terms", "1", "--terms-by", "source,year"}).err,
                   "--terms-by: error: write one name, such as source or year"));
  }

  TEST_CASE("--provenance: before the result stands what made it") {
    const test::SmallIndex index(news());
    const std::string search = program("khabar-search");
    const auto csv = run({search, index.path(), "चुनाव date:2024", "--count-by", "year", "--format",
                          "csv", "--provenance", "--exact"});
    CHECK(csv.out.starts_with("# program: khabar "));
    for (const auto* part : {"\n# uuid: ", "\n# revision: ", "\n# query: चुनाव date:2024\n",
                             "\n# understood: best of (word चुनाव, + date from 2024-01-01 to "
                             "2024-12-31)\n",
                             "\n# parameters: exact=on\n", "\n# date: 20"}) {
      CAPTURE(part);
      CHECK(contains(csv.out, part));
    }
    CHECK(contains(csv.out, "\nyear,articles,archive,per_1000\r\n2024,2,2,1000\r\n"));
    const auto stories = run({search, index.path(), "चुनाव date:2024", "--count-by", "year",
                              "--format", "csv", "--counts", "stories"});
    CHECK(stories.out.starts_with("year,stories,archive,per_1000\r\n2024,2,2,1000\r\n"));
    const auto json = run({search, index.path(), "चुनाव", "--json", "--provenance"});
    CHECK(json.out.starts_with(R"({"format":2,"provenance":{"program":"khabar )"));
  }

  TEST_CASE("show: whole articles by id, for a reader or as JSON; one that is not there is told") {
    const test::SmallIndex index(news());
    const std::string search = program("khabar-search");
    const auto text = run({search, "show", index.path(), "c"});
    CHECK(text.exit_code == 0);
    CHECK(contains(text.out, "Rail strike ends\n\nDaily Lantern\n\nTrains ran on Friday.\n"));
    const auto json = run({search, "show", "--json", index.path(), "-"}, "a\nx\n");
    CHECK(json.exit_code == 1);
    CHECK(json.out.starts_with(R"({"id":"a",)"));
    CHECK(json.err == "no article has the id \"x\"; ids stand under the hits of a search\n");
    const auto nothing = run({search, "show", index.path()});
    CHECK(nothing.exit_code == 2);
    CHECK(nothing.err ==
          "khabar-search show: error: nothing to show; write: khabar-search show INDEX ID...\n");
  }
}

}  // namespace khabar
