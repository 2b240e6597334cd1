// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <cstdint>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <xapian.h>

#include "searcher/engine/engine.h"
#include "searcher/engine/reader_pool.h"
#include "searcher/engine/revision_search.h"
#include "searcher/match/collector_spy.h"
#include "searcher/match/date_counter.h"
#include "searcher/match/facet_counter.h"
#include "searcher/match/lifted_hits.h"
#include "searcher/match/query_compiler.h"
#include "searcher/match/recency.h"
#include "searcher/match/snapshot.h"
#include "searcher/match/top_hits.h"
#include "searcher/render/json.h"
#include "tests/support/random_articles.h"
#include "tests/support/sample_index.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

constexpr std::size_t kKept = 15;
constexpr std::size_t kThreads = 4;

/// Articles [first, last] of an index.
class DocidRange : public Xapian::MatchDecider {
 public:
  DocidRange(Xapian::docid first, Xapian::docid last) : first_(first), last_(last) {}
  bool operator()(const Xapian::Document& document) const override {
    return document.get_docid() >= first_ && document.get_docid() <= last_;
  }

 private:
  Xapian::docid first_;
  Xapian::docid last_;
};

/// Every kind of collector over some of the matches of a query.
struct AllCollectors {
  TopHits best{kKept, Sort::relevance};
  TopHits newest;
  LiftedHits lifted;
  FacetCounter facets;
  DateCounter days;

  AllCollectors(const Snapshot& snapshot, const Recency& recency)
      : newest(kKept, Sort::newest, &snapshot.published()),
        lifted(kKept, {&recency}),
        facets(snapshot.facet_columns(), snapshot.facet_labels()),
        days(DateUnit::day, snapshot.days()) {}

  void visit(const Xapian::Query& query, const Xapian::Database& index, const DocidRange& range) {
    const Stop stop;
    CollectorSpy spy({&best, &newest, &lifted, &facets, &days}, stop);
    Xapian::Enquire enquire(index);
    enquire.set_query(query);
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, index.get_doccount(), nullptr, &range);
  }

  void merge(const AllCollectors& other) {
    best.merge(other.best);
    newest.merge(other.newest);
    lifted.merge(other.lifted);
    facets.merge(other.facets);
    days.merge(other.days);
  }
};

void check_halves(const std::string& path, const std::string& query) {
  CAPTURE(query);
  const Snapshot snapshot(path, nullptr);
  const Xapian::Database index(path);
  Analyzer analyzer;
  VariantCache variants;
  const CompilerContext context{index,           snapshot.catalogue(), analyzer,
                                snapshot.bm25(), snapshot.scripts(),   variants};
  const Xapian::Query compiled = compile_query(read_query(query), context).query;
  const Recency recency(snapshot.published(), newest_moment(index, 2e9));
  const Xapian::docid last = index.get_lastdocid();
  for (const Xapian::docid middle : {Xapian::docid{0}, last / 3, last / 2, last}) {
    CAPTURE(middle);
    AllCollectors whole(snapshot, recency);
    AllCollectors first(snapshot, recency);
    AllCollectors second(snapshot, recency);
    whole.visit(compiled, index, {1, last});
    first.visit(compiled, index, {1, middle});
    second.visit(compiled, index, {middle + 1, last});
    first.merge(second);
    CHECK(first.best.result() == whole.best.result());
    CHECK(first.newest.result() == whole.newest.result());
    CHECK(first.lifted.result() == whole.lifted.result());
    CHECK(first.facets.result(kKept) == whole.facets.result(kKept));
    CHECK(first.days.result() == whole.days.result());
  }
}

/// All that an engine says to each query, in several ways, as text.
std::string ask_all(const Engine& engine, const std::vector<std::string>& queries) {
  std::ostringstream answers;
  const auto add = [&](const SearchRequest& request) {
    SearchResult result = engine.search(request);
    result.took_ms = 0;
    render_json(result, answers);
  };
  for (const auto& query : queries) {
    SearchRequest request;
    request.query = query;
    request.histogram = DateUnit::month;
    add(request);
    request.recency = true;
    add(request);
    request.sort = Sort::newest;
    add(request);
    for (const auto& hit : engine.search(request).hits) {
      answers << hit.score << engine.article(hit.id)->title << '\n';
      answers << engine.read(request, hit.id)->highlights.body.size() << '\n';
    }
  }
  return answers.str();
}

void check_threads(const std::string& path, const std::vector<std::string>& queries) {
  const std::string expected = ask_all(*open_engine(path), queries);
  const auto shared = open_engine(path);
  std::vector<std::string> answers(kThreads);
  std::vector<std::thread> threads;
  for (auto& answer : answers) {
    threads.emplace_back([&] { answer = ask_all(*shared, queries); });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& answer : answers) CHECK(answer == expected);
}

/// The answer, as text, of readers that go through articles by two threads from `two_from` on.
std::string answer(ReaderPool& pool, const std::string& query, bool recency) {
  const auto lease = pool.take();
  const Stop stop;
  SearchRequest request;
  request.query = query;
  request.histogram = DateUnit::month;
  request.recency = recency;
  std::ostringstream text;
  render_json(RevisionSearch(*lease, request, stop).result(), text);
  return text.str();
}

void check_two_threads(const std::string& path, const std::vector<std::string>& queries) {
  ReaderPool by_one(path, SIZE_MAX);
  ReaderPool by_two(path, 0);
  for (const auto& query : queries) {
    CAPTURE(query);
    for (const bool recency : {false, true}) {
      CHECK(answer(by_two, query, recency) == answer(by_one, query, recency));
    }
  }
}

}  // namespace

TEST_SUITE("laws/threads") {
  TEST_CASE("a question that two threads answer is answered as by one (sample)") {
    check_two_threads(test::sample_index(),
                      {"*", "चुनाव आयोग", "chunav India", "\"उत्तर कोरिया\"", "date:2023",
                       "\"moon landing\" OR चुनाव", "चुनाव -आयोग", "चुना*", "kim NEAR/5 jong",
                       "title:(चुनाव OR \"उत्तर कोरिया\") language:hi", "विदेश मंत्री की यात्रा"});
  }

  TEST_CASE("a question that two threads answer is answered as by one (random)") {
    for (const std::uint32_t seed : {15U, 16U}) {
      CAPTURE(seed);
      const test::SmallIndex index(test::random_articles(300, seed));
      check_two_threads(index.path(), test::queries_of_random_articles());
    }
  }

  TEST_CASE("a question that is stopped on two threads ends, and the next is answered") {
    ReaderPool pool(test::sample_index(), 0);
    const std::string before = answer(pool, "\"उत्तर कोरिया\" चुनाव", false);
    const std::atomic<bool> raised = true;
    const Stop stop(&raised);
    SearchRequest request;
    request.query = "\"उत्तर कोरिया\" चुनाव";
    {
      const auto lease = pool.take();
      CHECK_THROWS_AS(RevisionSearch(*lease, request, stop).result(), Interrupted);
    }
    CHECK(answer(pool, "\"उत्तर कोरिया\" चुनाव", false) == before);
  }

  TEST_CASE("two halves of an archive, merged, are one answer to the last digit (sample)") {
    for (const auto* query : {"*", "चुनाव आयोग", "chunav India", "\"उत्तर कोरिया\"", "date:2023"}) {
      check_halves(test::sample_index(), query);
    }
  }

  TEST_CASE("two halves of an archive, merged, are one answer to the last digit (random)") {
    for (const std::uint32_t seed : {5U, 6U}) {
      CAPTURE(seed);
      const test::SmallIndex index(test::random_articles(100, seed));
      for (const auto& query : test::queries_of_random_articles()) {
        check_halves(index.path(), query);
      }
    }
  }

  TEST_CASE("four threads over one engine are answered as one is (sample)") {
    check_threads(test::sample_index(),
                  {"चुनाव", "putin ki mulaqat", "\"उत्तर कोरिया\"", "moon landing", "*"});
  }

  TEST_CASE("four threads over one engine are answered as one is (random)") {
    const test::SmallIndex index(test::random_articles(100, 8));
    check_threads(index.path(), test::queries_of_random_articles());
  }

  TEST_CASE("threads that complete words learn names side by side") {
    const auto engine = open_engine(test::sample_index());
    const std::vector<std::string> typed = {"source:", "नरें", "mod", "bhar", "person:n", "sou"};
    std::vector<std::thread> threads;
    std::atomic<std::size_t> found = 0;
    for (std::size_t i = 0; i < kThreads; ++i) {
      threads.emplace_back([&] {
        for (const auto& text : typed) found += engine->complete(text, 5).size();
      });
    }
    for (auto& thread : threads) thread.join();
    CHECK(found > 0);
  }

  TEST_CASE("beside a writer, total, hits and facets of each answer are of one revision") {
    test::SmallIndex index(test::random_articles(40, 9));
    const auto engine = open_engine(index.path());
    std::atomic<bool> done = false;
    std::atomic<int> torn = 0;
    std::vector<std::thread> readers;
    for (std::size_t i = 0; i < kThreads; ++i) {
      readers.emplace_back([&] {
        SearchRequest request;
        request.query = "language:hi OR NOT language:hi";
        request.limit = 10000;
        request.detail = HitDetail::fields;
        do {
          const SearchResult result = engine->search(request);
          std::uint64_t sourced = 0;
          for (const auto& hit : result.hits) sourced += hit.source.empty() ? 0 : 1;
          std::uint64_t counted = 0;
          for (const auto& row : result.facets[static_cast<std::size_t>(Facet::source)]) {
            counted += row.count;
          }
          torn += result.hits.size() != result.total || counted != sourced ? 1 : 0;
        } while (!done);
      });
    }
    for (std::uint32_t seed = 20; seed < 26; ++seed) {
      auto more = test::random_articles(10, seed);
      for (auto& article : more) article.id += "-" + std::to_string(seed);
      index.add(more);
    }
    done = true;
    for (auto& reader : readers) reader.join();
    CHECK(torn == 0);
    SearchRequest all;
    all.query = "*";
    CHECK(engine->search(all).total == 100);
  }
}

}  // namespace khabar
