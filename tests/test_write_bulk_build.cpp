// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "common/format/article_store.h"
#include "common/format/schema.h"
#include "indexer/ordered_pipeline.h"
#include "indexer/write/bulk_build.h"
#include "indexer/write/incremental_sink.h"
#include "tests/support/index_contents.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

const Catalogue kNoNames({});
constexpr BatchSize kEachBatch = {1, 1};  // is a segment

/// Articles in both scripts; every seventh comes again changed, every eleventh again as it was.
std::vector<Article> make_articles(int count) {
  std::vector<Article> articles;
  const auto add = [&](int i, const std::string& body) {
    articles.push_back(test::article("a" + std::to_string(i), "ख़बर " + std::to_string(i), body,
                                     "Source " + std::to_string(i % 5),
                                     i % 3 == 0 ? "2024-03-0" + std::to_string(i % 9 + 1) : ""));
    // An unlisted person in either script, whose key differs: which is first depends on the order.
    const char* const people[] = {"Ramesh Subramani", "रमेश सुब्रमण्यम", "कविता बड़ो", "Kavita Baro"};
    articles.back().entities = {{people[i % 4], "person", ""}};
  };
  for (int i = 0; i < count; ++i) {
    const std::string body = "चुनाव आयोग ने तारीख़ बताई। The commission of town " + std::to_string(i);
    add(i, body);
    if (i % 7 == 3) add(i / 2, "मतदान टला। Polling put off in town " + std::to_string(i));
    if (i % 11 == 5) add(i, body);
  }
  return articles;
}

/// Builds the documents of one batch of articles, as `add` does.
struct Worker {
  DocumentBuilder builder{kNoNames};

  struct Batch {
    std::vector<BuiltDocument> documents;
    ArticleSink::Task rest;
  };
  Batch prepare(const std::vector<Article>& articles) {
    Batch batch;
    for (const auto& article : articles) batch.documents.push_back(builder.build(article));
    return batch;
  }
  void finish(const Batch& batch) const {
    if (batch.rest) batch.rest();
  }
};

/// Puts all articles into `sink`, two in a batch; the caller commits.
void put_all(ArticleSink& sink, const std::vector<Article>& articles, std::size_t threads) {
  std::size_t next = 0;
  run_ordered(
      threads,
      [&]() -> std::optional<std::vector<Article>> {
        if (next >= articles.size()) return std::nullopt;
        const auto begin = articles.begin() + static_cast<std::ptrdiff_t>(next);
        next = std::min(next + 2, articles.size());
        return std::vector<Article>(begin, articles.begin() + static_cast<std::ptrdiff_t>(next));
      },
      [] { return Worker(); },
      [&](Worker::Batch& batch) {
        for (auto& document : batch.documents) sink.put(std::move(document));
        batch.documents.clear();
        batch.rest = sink.close_batch();
      });
}

std::string build(const std::string& index, const std::vector<Article>& articles,
                  std::size_t threads) {
  BulkBuild sink(index, IndexWriter(index), kEachBatch, kNoNames);
  put_all(sink, articles, threads);
  sink.commit();
  return test::contents_of(index);
}

}  // namespace

TEST_SUITE("write/bulk_build") {
  TEST_CASE("the same index as adding one by one makes, for any number of threads") {
    const test::TemporaryFolder folder;
    const auto articles = make_articles(150);  // 95 segments: two runs and a rest
    IncrementalSink one_by_one(folder / "1.idx", IndexWriter(folder / "1.idx"));
    put_all(one_by_one, articles, 1);
    one_by_one.commit();
    const std::string expected = test::contents_of(folder / "1.idx");
    REQUIRE(expected.find("चुनाव") != std::string::npos);
    REQUIRE(expected.find(schema::kLinkKey) != std::string::npos);

    for (const std::size_t threads : {1U, 2U, 5U}) {
      CAPTURE(threads);
      const std::string index = folder / "bulk" + std::to_string(threads);
      CHECK(build(index, articles, threads) == expected);
    }
  }

  TEST_CASE("a killed build: what it had merged is taken over, the index ends the same") {
    const test::TemporaryFolder folder;
    const auto articles = make_articles(150);
    const std::string expected = build(folder / "whole.idx", articles, 1);
    const std::string index = folder / "news.idx";
    {
      BulkBuild killed(index, IndexWriter(index), kEachBatch, kNoNames);
      put_all(killed, {articles.begin(), articles.begin() + 100}, 2);
    }
    REQUIRE(fs::exists(index + "/building/run-0-32"));
    fs::create_directory(index + "/building/merging");    // killed while merging,
    fs::create_directory(index + ".khabar-new");          // and before all was in place
    fs::create_directory(index + "/building/run-64-96");  // not after what is left

    BulkBuild again(index, IndexWriter(index), kEachBatch, kNoNames);
    CHECK(again.make_known()(articles[0]));
    CHECK(again.still_holds(articles[0]));
    CHECK_FALSE(again.make_known()(articles[99]));
    put_all(again, articles, 2);
    again.commit();

    CHECK(test::contents_of(index) == expected);
    CHECK_FALSE(fs::exists(index + "/building"));
    CHECK_FALSE(fs::exists(index + ".khabar-new"));
  }

  TEST_CASE("the first segment that is large enough gives the dictionary of all articles") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    auto articles = make_articles(500);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      for (int line = 0; line < 40; ++line) {
        articles[i].body +=
            "\nमौसम विभाग ने चेतावनी जारी की है " + std::to_string(i * 7919 + line * i);
      }
    }
    BulkBuild sink(index, IndexWriter(index), kEachBatch, kNoNames);
    DocumentBuilder builder(kNoNames);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      sink.put(builder.build(articles[i]));
      const bool is_end = i == 10 || i == 480 || i + 1 == articles.size();
      if (!is_end) continue;
      if (const auto rest = sink.close_batch()) rest();
    }
    sink.commit();

    const Xapian::Database built(index);
    CHECK_FALSE(built.get_metadata(std::string(schema::kDictionaryKey)).empty());
    const ArticleStore store(built);
    std::set<std::string> ids;
    for (auto id = built.postlist_begin(""); id != built.postlist_end(""); ++id) {
      ids.insert(store.article(built.get_document(*id)).id);
    }
    CHECK(ids.size() == built.get_doccount());
    CHECK(ids.size() == 500);
  }

  TEST_CASE("batches fill a segment, and the end closes the last one") {
    const test::TemporaryFolder folder;
    const auto articles = make_articles(150);
    const std::string expected = build(folder / "whole.idx", articles, 1);
    const std::string index = folder / "news.idx";
    BulkBuild sink(index, IndexWriter(index), {40, 1U << 20}, kNoNames);
    put_all(sink, articles, 2);
    const fs::directory_iterator parts(index + "/building");
    CHECK(std::count_if(fs::begin(parts), fs::end(parts), [](const auto& entry) {
            return entry.path().filename().string().starts_with("segment-");
          }) == 3);
    sink.commit();
    CHECK(test::contents_of(index) == expected);
  }

  TEST_CASE("nothing to add: an empty index, and nothing left beside or inside") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    BulkBuild(index, IndexWriter(index), kEachBatch, kNoNames).commit();

    CHECK(Xapian::Database(index).get_doccount() == 0);
    CHECK_FALSE(fs::exists(index + "/building"));
  }

  TEST_CASE("a second writer is refused while the build goes on") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    const BulkBuild first(index, IndexWriter(index), kEachBatch, kNoNames);
    CHECK_THROWS_WITH(IndexWriter{index},
                      (index + ": error: in use: another program is writing to it; wait until it "
                               "ends, then run this again")
                          .c_str());
  }

  TEST_CASE("a reader of the empty index sees the whole one when it reopens") {
    const test::TemporaryFolder folder;
    const std::string index = folder / "news.idx";
    BulkBuild sink(index, IndexWriter(index), kEachBatch, kNoNames);
    Xapian::Database reader(index);
    put_all(sink, make_articles(20), 1);
    CHECK_FALSE(reader.reopen());
    sink.commit();

    CHECK(reader.reopen());
    CHECK(reader.get_doccount() == 20);
  }
}

}  // namespace khabar
