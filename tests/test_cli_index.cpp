// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <filesystem>
#include <random>
#include <thread>

#include <doctest/doctest.h>
#include <signal.h>

#include "indexer/write/index_stats.h"
#include "indexer/write/index_writer.h"
#include "tests/support/process.h"

namespace khabar {
namespace {

using test::Process;
using test::program;
using test::run;

/// `count` short articles in both scripts, one a line.
std::string make_articles(std::size_t count) {
  std::string lines;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    lines += R"({"id":"a)" + number + R"(","title":"ख़बर )" + number +
             R"(","body":"चुनाव आयोग ने मतदान की तारीख़ )" + number +
             R"( बताई। The commission gave the dates.","published":"2024-03-)" +
             (i % 28 < 9 ? "0" : "") + std::to_string(i % 28 + 1) + "\"}\n";
  }
  return lines;
}

}  // namespace

TEST_SUITE("cli/khabar-index") {
  TEST_CASE("add: articles go in once, a second time they are unchanged, changed ones replaced") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string file = folder.write("a.jsonl", make_articles(3));

    CHECK(run({program("khabar-index"), "add", index, file}).out ==
          "3 added, 0 replaced, 0 unchanged, 0 rejected\n");
    CHECK(run({program("khabar-index"), "add", index, file}).out ==
          "0 added, 0 replaced, 3 unchanged, 0 rejected\n");
    const auto changed = run({program("khabar-index"), "add", index, "-"},
                             R"({"id":"a1","title":"नई ख़बर","body":"मतदान टला।"})");
    CHECK(changed.out == "0 added, 1 replaced, 0 unchanged, 0 rejected\n");
    CHECK(changed.exit_code == 0);
    CHECK(read_stats(index).articles == 3);
  }

  TEST_CASE("add: an older copy later in the same input wins, as the last one does") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string old_copy = R"({"id":"a","title":"पुराना","body":"पहला पाठ"})";
    const std::string new_copy = R"({"id":"a","title":"नया","body":"दूसरा पाठ"})";
    run({program("khabar-index"), "add", index, "-"}, old_copy);

    const auto both = run({program("khabar-index"), "add", index, "-"}, new_copy + "\n" + old_copy);

    CHECK(both.exit_code == 0);
    CHECK(run({program("khabar-search"), index, "title:पुराना"}).exit_code == 0);
    CHECK(run({program("khabar-search"), index, "title:नया"}).exit_code == 1);
  }

  TEST_CASE("add: a copy as it stands in the index, then a changed one: the changed one wins") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string old_copy = R"({"id":"a","title":"पुराना","body":"पहला पाठ"})";
    const std::string new_copy = R"({"id":"a","title":"नया","body":"दूसरा पाठ"})";
    run({program("khabar-index"), "add", index, "-"}, old_copy);

    const auto both = run({program("khabar-index"), "add", index, "-"}, old_copy + "\n" + new_copy);

    CHECK(both.out == "0 added, 1 replaced, 1 unchanged, 0 rejected\n");
    CHECK(run({program("khabar-search"), index, "title:पुराना"}).exit_code == 1);
    CHECK(run({program("khabar-search"), index, "title:नया"}).exit_code == 0);
  }

  TEST_CASE("add: a broken line costs that line only, is named, counted and kept") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string broken = R"({"id":"b","title":"अधूरा)";
    const std::string file = folder.write(
        "b.jsonl", make_articles(1) + broken + "\n" + R"({"id":"c","body":"पूरी ख़बर"})" + "\n");

    const auto result =
        run({program("khabar-index"), "add", index, file, "--rejects", folder / "rejects.jsonl"});

    CHECK(result.exit_code == 1);
    CHECK(result.out == "2 added, 0 replaced, 0 unchanged, 1 rejected\n");
    CHECK(result.err.starts_with(file + ":2: "));
    CHECK(test::read_file(folder / "rejects.jsonl") == broken + "\n");
  }

  TEST_CASE("add --catalogue: the user's entities are found, and the index keeps them") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string catalogue = folder.write(
        "own.jsonl",
        R"({"id":"asha-rawat","type":"person","names":{"hi":"आशा रावत","en":"Asha Rawat"}})"
        "\n");
    const std::string article = R"({"id":"a","body":"Asha Rawat ने मेले का उद्घाटन किया।"})";

    CHECK(run({program("khabar-index"), "add", index, "-", "--catalogue", catalogue}, article)
              .exit_code == 0);

    CHECK(run({program("khabar-search"), index, "person:\"आशा रावत\""}).exit_code == 0);
    const std::string later = R"({"id":"b","body":"आशा रावत फिर मेले में आईं।"})";
    run({program("khabar-index"), "add", index, "-"}, later);
    const auto found = run({program("khabar-search"), index, "--json", "person:\"Asha Rawat\""});
    CHECK(found.out.find(R"("total":2)") != std::string::npos);
    CHECK(found.out.find("आशा रावत / Asha Rawat") != std::string::npos);
  }

  TEST_CASE("remove: by id; an unknown id is named") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    run({program("khabar-index"), "add", index, "-"}, make_articles(2));

    const auto result = run({program("khabar-index"), "remove", index, "a0", "zzz"});

    CHECK(result.out == "1 removed\n");
    CHECK(result.exit_code == 1);
    CHECK(result.err == index + ": no article has the id \"zzz\"; nothing was removed for it\n");
    CHECK(read_stats(index).articles == 1);
  }

  TEST_CASE("a second writer is told that the index is in use") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const IndexWriter first(index);

    const auto second = run({program("khabar-index"), "add", index, "-"}, make_articles(1));

    CHECK(second.exit_code == 2);
    CHECK(second.err == index +
                            ": error: in use: another program is writing to it; wait until it "
                            "ends, then run this again\n");
  }

  TEST_CASE("what is no index is named, with the remedy") {
    const test::TemporaryFolder folder;
    const std::string missing = folder / "missing.idx";
    for (const char* command : {"stats", "check", "compact"}) {
      CAPTURE(command);
      const auto result = run({program("khabar-index"), command, missing});
      CHECK(result.exit_code == 2);
      CHECK(result.err == missing + ": error: no such index; make one: khabar-index add " +
                              missing + " ARTICLES.jsonl\n");
    }
    folder.write("notes.txt", "not an index");
    const auto not_ours = run({program("khabar-index"), "add", folder.path(), "-"}, "{}");
    CHECK(not_ours.exit_code == 2);
    CHECK(not_ours.err.starts_with(folder.path() + ": error: not an index that can be opened: "));
  }

  TEST_CASE("compact and check: the index stays whole") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    run({program("khabar-index"), "add", index, "-"}, make_articles(200));

    CHECK(run({program("khabar-index"), "compact", index}).exit_code == 0);

    CHECK(run({program("khabar-index"), "check", index}).out == index + ": no faults\n");
    CHECK(read_stats(index).articles == 200);
    CHECK_FALSE(std::filesystem::exists(index + ".khabar-new"));
  }

  TEST_CASE("check: a damaged table is found") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    run({program("khabar-index"), "add", index, "-"}, make_articles(200));
    const std::string table = index + "/postlist.glass";
    std::string bytes = test::read_file(table);
    for (std::size_t i = bytes.size() / 2; i < bytes.size(); ++i) bytes[i] = '\x5a';
    folder.write("news.idx/postlist.glass", bytes);

    CHECK(run({program("khabar-index"), "check", index}).exit_code != 0);
  }

  TEST_CASE("kill -9 at any moment, then the same command: every article exactly once") {
    const test::TemporaryFolder folder;
    constexpr std::size_t kArticles = 3000;
    const std::string file = folder.write("a.jsonl", make_articles(kArticles));
    std::mt19937 random(20240913);
    for (int round = 0; round < 20; ++round) {
      CAPTURE(round);
      const std::string index = folder / "news.idx";
      std::filesystem::remove_all(index);
      {
        Process killed({program("khabar-index"), "add", index, file, "--quiet"});
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 400));
        killed.kill(SIGKILL);
        killed.wait();
      }

      REQUIRE(run({program("khabar-index"), "add", index, file, "--quiet"}).exit_code == 0);

      CHECK(read_stats(index).articles == kArticles);
    }
    CHECK(run({program("khabar-index"), "check", folder / "news.idx"}).exit_code == 0);
  }

  TEST_CASE("a creation killed before it had a version file is begun again") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    run({program("khabar-index"), "add", index, "-"}, make_articles(1));
    std::filesystem::rename(index + "/iamglass", index + "/v.tmp");

    CHECK(run({program("khabar-index"), "add", index, "-"}, make_articles(2)).exit_code == 0);
    CHECK(read_stats(index).articles == 2);
  }

  TEST_CASE("Ctrl-C: what was read is in the index, and the place is named") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string file = folder.write("a.jsonl", make_articles(60000));
    Process stopped({program("khabar-index"), "add", index, file, "--quiet"});
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    stopped.kill(SIGINT);

    const auto result = stopped.wait();

    CHECK(result.exit_code == 130);
    CHECK(result.err.starts_with(file + ":"));
    CHECK(result.err.find("stopped here; everything before it is in the index") !=
          std::string::npos);
    CHECK(run({program("khabar-index"), "check", index}).exit_code == 0);
    CHECK(run({program("khabar-index"), "add", index, file, "--quiet"}).exit_code == 0);
    CHECK(read_stats(index).articles == 60000);
  }
}

}  // namespace khabar
