// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <filesystem>
#include <random>
#include <thread>

#include <doctest/doctest.h>
#include <signal.h>

#include "common/version.h"
#include "indexer/write/index_history.h"
#include "indexer/write/index_stats.h"
#include "indexer/write/index_writer.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/small_index.h"

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

  TEST_CASE("add: what was rejected before and is unchanged is not told or kept again") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string file = folder.write("b.jsonl", make_articles(1) + "{\"id\":\"b\"}\n");
    const std::vector<std::string> add = {program("khabar-index"), "add", index, file, "--rejects",
                                          folder / "rejects"};
    CHECK(run(add).err.starts_with(file + ":2: no \"title\""));
    const auto again = run(add);
    CHECK(again.err.empty());
    CHECK(again.out == "0 added, 0 replaced, 1 unchanged, 1 rejected (1 as before)\n");
    CHECK(again.exit_code == 1);
    CHECK(test::read_file(folder / "rejects") == "{\"id\":\"b\"}\n");
  }

  TEST_CASE("add: warnings of a kind are told once, with a count, and what articles lack") {
    const test::TemporaryFolder folder;
    std::string lines;
    for (const char* id : {"a", "b", "c"}) {
      lines += "{\"id\":\"" + std::string(id) + "\",\"body\":\"पाठ\",\"published\":\"कल\"}\n";
    }
    const std::string file = folder.write("w.jsonl", lines);
    const auto told = run({program("khabar-index"), "add", folder / "news.idx", file});
    CHECK(told.err == file +
                          ":1: warning: \"published\" is \"कल\"; write a date such as 2024-06-30 "
                          "(the article goes in without it)\n" +
                          file + ":1: warning: and 2 more like it: \"published\" is no date\n" +
                          "of 3 articles that went in, 3 have no date, 3 no title, 3 no source\n");
    const auto quiet = run({program("khabar-index"), "add", "-q", folder / "q.idx", file});
    CHECK(quiet.err.empty());
    CHECK(quiet.out.empty());
    const auto stats = read_stats(folder / "news.idx");
    CHECK(stats.untitled_articles == 3);
    CHECK(stats.unsourced_articles == 3);
    CHECK(stats.dated_articles == 0);
  }

  TEST_CASE(
      "stats: what was added when, from where and by which version; a run without change is none") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string khabar = program("khabar-index");
    const auto first = folder.write("one.jsonl", "{\"id\":\"a\",\"body\":\"GST दर 18% हुई।\"}\n");
    const auto second = folder.write("two\nlines.jsonl",
                                     "{\"id\":\"a\",\"body\":\"GST दर 12% हुई।\"}\n"
                                     "{\"id\":\"b\",\"body\":\"बाढ़ उतरी।\"}\n");
    run({khabar, "add", "-q", index, first});
    run({khabar, "add", "-q", index, first});
    run({khabar, "add", "-q", index, second});
    run({khabar, "remove", index, "b", "nobody"});
    const auto history = read_stats(index).history;
    REQUIRE(history.size() == 3);
    CHECK(history[0].sources == std::vector<std::string>{first});
    CHECK(history[0].added == 1);
    CHECK(history[1].added == 1);
    CHECK(history[1].replaced == 1);
    CHECK(history[2].removed == 1);
    CHECK(history[2].sources.empty());
    for (const auto& entry : history) {
      CHECK(entry.program == kVersionText);
      CHECK(entry.time.size() == 20);
    }
    const auto text = run({khabar, "stats", index}).out;
    CHECK(text.find("Z  1 added from " + first + "  (" + kVersionText + ")\n") !=
          std::string::npos);
    CHECK(text.find("Z  1 added, 1 replaced from " + folder / "two lines.jsonl") !=
          std::string::npos);
    CHECK(text.find("Z  1 removed  (") != std::string::npos);
    const auto json = run({khabar, "stats", index, "--json"}).out;
    CHECK(json.find("\"added\":1,\"replaced\":1,\"removed\":0,\"sources\":[") != std::string::npos);
    CHECK(run({khabar, "check", index}).out == index + ": no faults\n");
  }

  TEST_CASE("stats: the history of many runs is bounded, the latest kept") {
    const test::SmallIndex index({test::article("a", "चुनाव टला", "")});
    for (std::size_t i = 1; i <= kMostHistory + 3; ++i) {
      keep_history(index.path(), {{}, {}, i, 0, 0, {std::string(5000, 'x')}});
    }
    const auto history = read_stats(index.path()).history;
    REQUIRE(history.size() == kMostHistory);
    CHECK(history.back().added == kMostHistory + 3);
    CHECK(history.front().added == 4);
    CHECK(history.front().sources.front().size() == 400);
  }

  TEST_CASE("add: names and ids of any length, in entities and in the text, end no run") {
    const test::TemporaryFolder folder;
    std::string lines;
    for (std::size_t length = 200; length <= 320; length += 4) {
      const std::string word = std::string(length, 'b');
      std::string varied;
      while (varied.size() < length) varied += "bakatapala";
      lines += "{\"title\":\"बजट\",\"url\":\"https://e.example/" + varied + std::to_string(length) +
               "\",\"section\":\"" + varied + "\",\"keywords\":[\"" + varied +
               "\"],\"body\":\"मंत्री " + varied + " ने कहा। Mr " + varied +
               " said.\",\"entities\":[{\"name\":\"" + varied +
               "\",\"type\":\"organisation\"},{\"name\":\"दिल्ली\",\"type\":\"place\",\"id\":\"" +
               word + "\"}]}\n";
    }
    const auto result = run({program("khabar-index"), "add", folder / "news.idx", "-"}, lines);
    CHECK(result.exit_code == 0);
    CHECK(result.out == "31 added, 0 replaced, 0 unchanged, 0 rejected\n");
    CHECK(result.err.find("standard input:1: warning: the id of an entity is longer than 100 "
                          "bytes; it was left out\n") != std::string::npos);
  }

  TEST_CASE("add: an address of several stories identifies none of the later ones; again, too") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string two =
        R"({"url":"https://e.example/live","title":"बिहार में बाढ़","body":"कोसी में उफान, गांव डूबे।"})"
        "\n"
        R"({"url":"https://e.example/live","title":"दिल्ली में लू","body":"पारा चढ़ा, स्कूल बंद रहे।"})"
        "\n";
    const auto first = run({program("khabar-index"), "add", index, "-"}, two);
    CHECK(first.out == "2 added, 0 replaced, 0 unchanged, 0 rejected\n");
    CHECK(first.err.starts_with(
        "standard input:2: warning: \"https://e.example/live\" is also the address of another "
        "article of other headline and text; this one is known by its text\n"));
    CHECK(run({program("khabar-index"), "add", index, "-"}, two).out ==
          "0 added, 0 replaced, 2 unchanged, 0 rejected\n");
    CHECK(run({program("khabar-search"), index, "कोसी"}).exit_code == 0);
    CHECK(run({program("khabar-search"), index, "पारा"}).exit_code == 0);
  }

  TEST_CASE("add --entities: the catalogue's names alone, or none, and the index keeps it") {
    const test::TemporaryFolder folder;
    const std::string articles =
        R"({"id":"a","title":"Narendra Modi met Minister Ramesh Subramani in Delhi","entities":)"
        R"([{"name":"Asha Rawat","type":"person"}]})";
    const auto people = [&](const std::string& which) {
      const std::string index = folder / which;
      REQUIRE(run({program("khabar-index"), "add", "--entities", which, index, "-"}, articles)
                  .exit_code == 0);
      return run({program("khabar-index"), "export", "--with-entities", index}).out;
    };
    const std::string all = people("all");
    CHECK(all.find("narendra-modi") != std::string::npos);
    CHECK(all.find("Ramesh Subramani") != all.rfind("Ramesh Subramani"));
    const std::string listed = people("catalogue");
    CHECK(listed.find("narendra-modi") != std::string::npos);
    CHECK(listed.find("Ramesh Subramani") == listed.rfind("Ramesh Subramani"));
    const std::string none = people("none");
    CHECK(none.find("narendra-modi") == std::string::npos);
    CHECK(none.find("Asha Rawat") != std::string::npos);
    const auto other =
        run({program("khabar-index"), "add", "--entities", "all", folder / "none", "-"}, articles);
    CHECK(other.exit_code == 2);
    CHECK(other.err == folder / "none" +
                           ": error: its articles have the entities of --entities none; leave it "
                           "out, or make a new index\n");
  }

  TEST_CASE("add --timezone: times are filed under its days, and the index keeps it") {
    const test::TemporaryFolder folder;
    const std::string article = R"({"id":"a","title":"ख़बर","published":"2024-05-05T20:10:00Z"})";
    run({program("khabar-index"), "add", folder / "in.idx", "-"}, article);
    CHECK(run({program("khabar-search"), folder / "in.idx", "date:2024-05-06"}).exit_code == 0);
    const std::string utc = folder / "utc.idx";
    run({program("khabar-index"), "add", utc, "-", "--timezone", "UTC"}, article);
    CHECK(run({program("khabar-search"), utc, "date:2024-05-05"}).exit_code == 0);
    CHECK(run({program("khabar-index"), "add", utc, "-"}, article).out ==
          "0 added, 0 replaced, 1 unchanged, 0 rejected\n");
    const auto other =
        run({program("khabar-index"), "add", utc, "-", "--timezone", "Asia/Kolkata"}, article);
    CHECK(other.exit_code == 2);
    CHECK(other.err == utc +
                           ": error: its articles are filed in UTC; leave --timezone out, or "
                           "make a new index\n");
  }

  TEST_CASE(
      "add --mirror: what is gone from the folder goes, after a dry run that writes nothing") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const auto article = [](const std::string& id) {
      return R"({"id":")" + id + R"(","title":"ख़बर )" + id + "\"}\n";
    };
    const test::TemporaryFolder archive;
    archive.write("a.jsonl", article("a"));
    archive.write("b.jsonl", article("b"));
    run({program("khabar-index"), "add", index, archive.path()});
    run({program("khabar-index"), "add", index, "-"}, article("other"));
    std::filesystem::remove(archive / "b.jsonl");
    archive.write("c.jsonl", article("c"));

    const auto dry =
        run({program("khabar-index"), "add", index, "--mirror", archive.path(), "--dry-run"});
    CHECK(dry.out ==
          "1 added, 0 replaced, 1 unchanged, 0 rejected, 1 removed if this were no dry run\n");
    CHECK(dry.err.find(index + ": would remove \"b\"\n") != std::string::npos);
    CHECK(read_stats(index).articles == 3);

    CHECK(run({program("khabar-index"), "add", index, "--mirror", archive.path()}).out ==
          "1 added, 0 replaced, 1 unchanged, 0 rejected, 1 removed\n");
    CHECK(read_stats(index).articles == 3);
    CHECK(run({program("khabar-search"), index, "title:other"}).exit_code == 0);
    CHECK(run({program("khabar-search"), index, "title:b"}).exit_code == 1);

    archive.write("a.jsonl", "{\"id\":\"a\",");
    const auto damaged = run({program("khabar-index"), "add", index, "--mirror", archive.path()});
    CHECK(damaged.err.find("not all of it could be read, so nothing was removed from the index; "
                           "mend what is named above and run this again") != std::string::npos);
    CHECK(read_stats(index).articles == 3);
    CHECK(run({program("khabar-index"), "add", index, "--mirror", archive / "c.jsonl"}).err ==
          archive / "c.jsonl" + ": is no folder; --mirror keeps an index like folders\n");
  }

  TEST_CASE("add: a folder without anything to read says what was passed over, and fails") {
    const test::TemporaryFolder folder;
    const test::TemporaryFolder archive;
    const std::string notes = archive.write("notes.txt", "कल की बैठक\n");
    archive.write("a.jpg", std::string("\x01\x02\x03", 3));
    archive.write("b.jpg", std::string("\x01\x02\x03", 3));
    const auto result = run({program("khabar-index"), "add", folder / "news.idx", archive.path()});
    CHECK(result.exit_code == 1);
    CHECK(result.out == "0 added, 0 replaced, 0 unchanged, 0 rejected\n");
    CHECK(result.err ==
          (archive / "a.jpg") + ": warning: passed over: no text\n" + notes +
              ": warning: passed over: text, but no JSON, feed, page, WARC or table "
              "with a known column; name columns with --map\n" +
              (archive / "a.jpg") +
              ": warning: and 1 more like it: files that hold no text were passed over\n");
  }

  TEST_CASE("analyze --clean: shows what goes as furniture") {
    CHECK(run({program("khabar-index"), "analyze", "--clean"}, "<p>बजट पेश हुआ।</p><p>शेयर करें</p>")
              .out == "  बजट पेश हुआ।\n- शेयर करें\n");
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

  TEST_CASE("names: joined scripts, aliases without support and rows alike, with counts and ids") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const std::string articles =
        R"({"id":"e1","language":"en","title":"A","body":"Rita Fernandes, an activist, spoke to Dr Sandra Okonkwo Nwosu. Dr Sandra Okonkwo Nwosu agreed. Rita Fernandes smiled."})"
        "\n"
        R"({"id":"h1","language":"hi","title":"क","body":"समाजसेवी रीता फर्नांडिस ने कहा कि काम पूरा हुआ। रीता फर्नांडिस खुश हैं।"})"
        "\n"
        R"({"id":"e2","language":"en","title":"B","body":"Sandra Okonkwo sold a painting, said Mr Sandra Okonkwo."})"
        "\n"
        R"({"id":"g1","language":"en","title":"C","body":"Modi spoke."})"
        "\n"
        R"({"id":"g2","language":"en","title":"D","body":"Modi left."})"
        "\n"
        R"({"id":"g3","language":"en","title":"E","body":"Modi slept."})"
        "\n";
    REQUIRE(run({program("khabar-index"), "add", index, "-"}, articles).exit_code == 0);

    const auto told = run({program("khabar-index"), "names", index});
    CHECK(told.exit_code == 0);
    CHECK(told.out.find("people whose names in two scripts became one row by their sound: 1\n"
                        "  रीता फर्नांडिस / Rita Fernandes  [person.") != std::string::npos);
    CHECK(told.out.find("]  2 articles: h1, e1\n") != std::string::npos);
    CHECK(told.out.find("aliases that mostly stand without support: 1\n"
                        "  Modi as नरेंद्र मोदी / Narendra Modi  [narendra-modi]  3 of 3: g1, g2\n") !=
          std::string::npos);
    CHECK(told.out.find("pairs of rows that may be one: 1\n  Sandra Okonkwo") != std::string::npos);
    const auto json = run({program("khabar-index"), "names", index, "--json", "--limit", "1"});
    CHECK(json.out.starts_with(R"({"version":1,"linked_total":1,"linked":[{"id":"person.)"));
    CHECK(json.out.find(R"("alias":"Modi","found":3,"unsupported":3,"examples":["g1","g2"]})") !=
          std::string::npos);
    CHECK(json.out.find(R"("alike_total":1,"alike":[[{"id":"person.)") != std::string::npos);
  }

  TEST_CASE("names: an index that is not there is told") {
    const test::TemporaryFolder folder;
    const auto told = run({program("khabar-index"), "names", folder / "none.idx"});
    CHECK(told.exit_code == 2);
    CHECK(told.err.starts_with(folder / "none.idx: error: "));
  }

  TEST_CASE("add --catalogue: same_as and never mend rows, a bad line is told") {
    const test::TemporaryFolder folder;
    const std::string article =
        R"({"id":"a","body":"Mr Sandra Okonkwo sold it, Rita Fernandes said. Mr Sandra Okonkwo left."})";
    const auto people = [&](const std::string& index) {
      return run({program("khabar-search"), "--json", index, "sold"}).out;
    };
    run({program("khabar-index"), "add", folder / "before.idx", "-"}, article);
    const std::string before = people(folder / "before.idx");
    const auto at = before.find(R"("id":"person.sndr)");
    REQUIRE(at != std::string::npos);
    const std::string id = before.substr(at + 6, before.find('"', at + 6) - at - 6);

    const std::string catalogue = folder.write(
        "own.jsonl", R"({"id":"sandra","type":"person","names":{"en":"S. O. Nwosu"},"same_as":[")" +
                         id + R"("]})" + "\n" + R"({"never":["Rita Fernandes"]})" + "\n" +
                         R"({"id":"x","type":"place","names":{"en":"X"},"same_as":["x"]})" + "\n");
    const auto added =
        run({program("khabar-index"), "add", folder / "after.idx", "-", "--catalogue", catalogue},
            article);
    CHECK(added.err.starts_with(
        catalogue +
        ":3: warning: \"same_as\" has the entity's own id \"x\"; leave it out "
        "(entity skipped)\n"));
    const std::string after = people(folder / "after.idx");
    CHECK(after.find(R"("id":"sandra")") != std::string::npos);
    CHECK(after.find(id) == std::string::npos);
    CHECK(before.find("\"Rita Fernandes\"") != std::string::npos);
    CHECK(after.find("\"Rita Fernandes\"") == std::string::npos);
  }
}

}  // namespace khabar
