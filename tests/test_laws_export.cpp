// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "indexer/add_command.h"
#include "indexer/write/index_check.h"
#include "indexer/write/index_export.h"
#include "indexer/write/index_writer.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

// Law: anything that `add` accepted can be deleted, exported and added again to the same index,
// byte for byte.

namespace khabar {
namespace {

AddSummary add(const std::string& index, const std::string& file) {
  AddOptions options;
  options.index = index;
  options.paths = {file};
  options.progress = Progress::Mode::quiet;
  const std::atomic<bool> never = false;
  std::ostringstream messages;
  return add_articles(options, never, messages);
}

std::string exported(const std::string& index, bool with_entities = false) {
  std::ostringstream lines;
  export_articles(index, with_entities, lines);
  return lines.str();
}

std::vector<std::string> sorted_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// Checks the law for what `add` takes of `lines`.
void check_law(const std::string& lines, std::uint64_t least_articles) {
  const test::TemporaryFolder folder;
  const std::string first = folder / "first.idx";
  const std::string second = folder / "second.idx";
  const auto added = add(first, folder.write("in.jsonl", lines)).added;
  REQUIRE(added >= least_articles);
  const std::string of_first = exported(first);

  const auto again = add(second, folder.write("out.jsonl", of_first));
  CHECK(again.added == added);
  CHECK(again.rejected == 0);
  CHECK(exported(second) == of_first);

  // With what was recognised, which add takes no notice of.
  const std::string third = folder / "third.idx";
  add(third, folder.write("entities.jsonl", exported(second, true)));
  CHECK(exported(third) == of_first);
  CHECK(exported(third, true) == exported(second, true));

  // What stands in the index already is known to be the same, and comes back when it was removed.
  CHECK(add(second, folder / "out.jsonl").unchanged == added);
  {
    IndexWriter writer(second, {}, IndexWriter::Open::existing);
    for (const auto& line : sorted_lines(of_first)) {
      const Article article = article_from_json(line);
      CAPTURE(article.id);
      CHECK(writer.remove(article.id));
    }
    writer.commit();
    CHECK(writer.article_count() == 0);
  }
  add(second, folder / "out.jsonl");
  CHECK(sorted_lines(exported(second)) == sorted_lines(of_first));
  std::ostringstream faults;
  CHECK(check_index(second, faults) == 0);
  CHECK(faults.str().empty());
}

std::string random_line(std::size_t number, std::mt19937& random) {
  constexpr const char* kPieces[] = {"&lt;b&gt;मोटा&lt;/b&gt;",
                                     "&amp;lt;i&amp;gt;",
                                     "&amp;amp;nbsp;",
                                     "<p>चुनाव</p>",
                                     "**bold**",
                                     "# title\\n\\n",
                                     "- item\\n",
                                     "\\u200d",
                                     "\\u0007",
                                     "क्\\u200dया",
                                     "\\tx\\t",
                                     "ख\\u093cबर",
                                     "e\\u0301",
                                     "1 &lt; 2",
                                     "&#x26;lt;",
                                     "यह भी पढ़ें: कुछ\\n",
                                     "Also read: x\\n",
                                     "[link](http://x)",
                                     "\\\"quoted\\\"",
                                     "\\\\\\\\",
                                     "By By Meera",
                                     "\\u0000",
                                     "NEW DELHI: ",
                                     "😀",
                                     "a,b;c|d",
                                     "&lt;script&gt;x&lt;/script&gt;",
                                     "---\\n",
                                     "> quote\\n",
                                     "\\u2028",
                                     "\\u00ad",
                                     "`code`"};
  constexpr const char* kDates[] = {"2024-01-05",           "2024-01-05T10:00:00+05:30",
                                    "13 सितंबर 2023",        "Wed, 13 Sep 2023 10:15:00 GMT",
                                    "0001-01-01",           "9999-12-31",
                                    "2024-01-05T23:59:60Z", "1700000000"};
  constexpr const char* kLanguages[] = {"hi", "Hindi", "en-IN", "xx", "zz-ZZ-zz", ""};
  const auto text = [&] {
    std::string made;
    for (auto count = random() % 6; count > 0; --count) {
      made += kPieces[random() % std::size(kPieces)];
      made += random() % 2 == 0 ? " " : "";
    }
    return made;
  };
  const auto list = [&] { return "[\"" + text() + "\",\"" + text() + "\"]"; };
  return R"({"id":"x)" + std::to_string(number) + text() + R"(","title":"शीर्षक )" + text() +
         R"(","description":")" + text() + R"(","body":")" + text() + R"(","source":")" + text() +
         R"(","section":")" + text() + R"(","authors":)" + list() + R"(,"keywords":)" + list() +
         R"(,"url":"http://x/)" + text() + R"(","published":")" +
         kDates[random() % std::size(kDates)] + R"(","updated":")" +
         kDates[random() % std::size(kDates)] + R"(","language":")" +
         kLanguages[random() % std::size(kLanguages)] + R"(","entities":[{"name":")" + text() +
         R"(","type":"person","id":")" + text() + "\"}]}\n";
}

}  // namespace

TEST_SUITE("laws/export") {
  TEST_CASE("what was exported makes the same index: the sample") {
    check_law(test::read_file(test::source_path("corpus/sample.jsonl")), 100);
  }

  TEST_CASE("what was exported makes the same index: what add takes of broken input") {
    check_law(test::read_file(test::source_path("corpus/broken.jsonl")), 5);
  }

  TEST_CASE("what was exported makes the same index: text that cleaning again would change") {
    check_law(R"({"id":"a","title":"1 &lt;b&gt; 2","body":"&amp;lt;p&amp;gt;"})", 1);
  }

  TEST_CASE("what was exported makes the same index: random articles with nasty text") {
    std::mt19937 random(20261125);
    std::string lines;
    for (std::size_t i = 0; i < 200; ++i) lines += random_line(i, random);
    check_law(lines, 40);
  }
}

}  // namespace khabar
