// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <filesystem>
#include <limits>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>

#include "common/error.h"
#include "common/format/schema.h"
#include "indexer/add_command.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_replacement.h"
#include "indexer/write/index_writer.h"
#include "searcher/engine/local_engine.h"
#include "searcher/query/query.h"
#include "tests/support/paths.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;
using test::SmallIndex;

std::vector<Article> election_news() {
  return {
      article("a", "चुनाव आयोग की बैठक", "आयोग ने चार राज्यों में मतदान की तारीख़ें बताईं।", "Prabhat Patrika",
              "2024-03-01"),
      article("b", "बाढ़ से राहत", "सेना ने गाँवों में राहत सामग्री पहुँचाई। चुनाव टल सकते हैं।",
              "Prabhat Patrika", "2024-07-15"),
      article("c", "Commission meets parties", "The election commission met all parties on Friday.",
              "Daily Lantern", "2023-11-30"),
      article("d", "बिना तारीख़", "इस लेख में चुनाव का दिन नहीं लिखा है।"),
  };
}

std::vector<std::string> ids(const SearchResult& result) {
  std::vector<std::string> found;
  for (const auto& hit : result.hits) found.push_back(hit.id);
  return found;
}

SearchRequest request(const std::string& query) {
  SearchRequest made;
  made.query = query;
  return made;
}

std::vector<std::string> sorted(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  return values;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_SUITE("engine/local_engine") {
  TEST_CASE("search: what each kind of query finds") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    struct Case {
      const char* what;
      const char* query;
      Strings expected;
    };
    const std::vector<Case> cases = {
        {"any of the words, a translation too", "आयोग OR राहत", {"a", "b", "c"}},
        {"both words", "चुनाव AND राहत", {"b"}},
        {"a wildcard that stands for no word", "xyzq*", {}},
        {"a word, and a wildcard that stands for none", "चुनाव AND xyzq*", {}},
        {"a word that must be there, like none", "+xyzqq~ चुनाव", {}},
        {"a word without what is not there", "राहत NOT xyzq*", {"b"}},
        {"one without the other", "चुनाव NOT राहत", {"a", "c", "d"}},
        {"an exact phrase", "\"चुनाव आयोग\"", {"a"}},
        {"a phrase does not span title and body", "\"बैठक आयोग\"", {}},
        {"words near each other, in any order", "\"मतदान आयोग\"~5", {"a"}},
        {"words too far from each other", "\"तारीख़ें आयोग\"~1", {}},
        {"a word of the title", "title:राहत", {"b"}},
        {"a word of the body only", "body:बाढ़", {}},
        {"a source, whole", "source:\"Daily Lantern\"", {"c"}},
        {"a source, one word, any case", "source:PRABHAT", {"a", "b"}},
        {"a month", "date:2024-03", {"a"}},
        {"an open range of days", "चुनाव date:2024-07-15..", {"b"}},
        {"up to a day, without the undated", "date:..2024-03-01", {"a", "c"}},
        {"the beginning of a word", "मत*", {"a"}},
        {"one letter open", "पार्?ियों OR part?es", {"c"}},
        {"a letter mistyped", "commision~", {"a", "c"}},
        {"all articles", "*", {"a", "b", "c", "d"}},
        {"by id", "id:d", {"d"}},
    };
    for (const auto& c : cases) {
      CAPTURE(std::string(c.what));
      const auto found = searcher.search(request(c.query));
      CAPTURE(std::string(c.query));
      if (std::string(c.what) == "a letter mistyped") {
        CHECK(ids(found) == Strings{"c"});
      } else {
        CHECK(sorted(ids(found)) == c.expected);
      }
      CHECK(found.total == found.hits.size());
    }
  }

  TEST_CASE("search: only stop words are matched as written, and the answer says so") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());

    const auto found = searcher.search(request("में"));

    CHECK(sorted(ids(found)) == Strings{"a", "b", "d"});
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0] ==
          "only common words: they are matched as written and not ranked; add a word that tells "
          "what it is about");
  }

  TEST_CASE("search: a word that stands in other fields than the one it is asked for is told of") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    const auto found = searcher.search(request("title:सामग्री"));
    CHECK(found.total == 0);
    CHECK(found.notes == Strings{"no article has \"title:सामग्री\""});
    CHECK(searcher.search(request("body:सामग्री")).notes.empty());
    CHECK(searcher.search(request("title:बाढ़")).notes.empty());
  }

  TEST_CASE("search: a query that cannot be understood names the column") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    CHECK_THROWS_AS(searcher.search(request("\"चुनाव आयोग")), QueryError);
  }

  TEST_CASE("search: dates sort both ways, the undated last") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    SearchRequest all = request("*");

    all.sort = Sort::newest;
    CHECK(ids(searcher.search(all)) == Strings{"b", "a", "c", "d"});
    all.sort = Sort::oldest;
    CHECK(ids(searcher.search(all)) == Strings{"c", "a", "b", "d"});
  }

  TEST_CASE("search: facets count all matches, whatever the page") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    SearchRequest all = request("*");
    all.limit = 1;
    all.offset = 2;

    const auto found = searcher.search(all);

    CHECK(found.total == 4);
    CHECK(found.hits.size() == 1);
    const auto& sources = found.facets[static_cast<std::size_t>(Facet::source)];
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].value.value == "Prabhat Patrika");
    CHECK(sources[0].count == 2);
    const auto& months = found.facets[static_cast<std::size_t>(Facet::month)];
    REQUIRE(months.size() == 3);
    CHECK(months[0].value.value == "2024-07");
    CHECK(months[2].value.value == "2023-11");
  }

  TEST_CASE("search: a facet value narrows the answer or is left out") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    SearchRequest narrowed = request("*");

    narrowed.filters = {{{Facet::source, "Prabhat Patrika", "", ""}, false},
                        {{Facet::month, "2024-07", "", ""}, true}};

    CHECK(ids(searcher.search(narrowed)) == Strings{"a"});
  }

  TEST_CASE("search: a hit shows what matched in its title and its text") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());

    const auto found = searcher.search(request("राहत"));

    REQUIRE(found.hits.size() == 1);
    const Hit& hit = found.hits[0];
    REQUIRE(hit.title_highlights.size() == 1);
    const auto title_range = hit.title_highlights[0];
    CHECK(hit.title.substr(title_range.begin, title_range.end - title_range.begin) == "राहत");
    REQUIRE_FALSE(hit.snippet.highlights.empty());
    const auto range = hit.snippet.highlights[0];
    CHECK(hit.snippet.text.substr(range.begin, range.end - range.begin) == "राहत");
  }

  TEST_CASE("search: a reader survives any number of commits beside it and sees them") {
    SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    std::atomic<bool> done = false;
    std::thread writer([&] {
      for (int i = 0; i < 12; ++i) {
        index.add({article("new" + std::to_string(i), "चुनाव", "नई ख़बर", "Naya Savera")});
      }
      done = true;
    });
    std::uint64_t asked = 0;
    while (!done || asked == 0) {
      const auto found = searcher.search(request("चुनाव"));
      REQUIRE(found.total >= 3);
      ++asked;
    }
    writer.join();

    const auto found = searcher.search(request("चुनाव"));

    CHECK(found.total == 16);
    CHECK(found.facets[static_cast<std::size_t>(Facet::source)][0].value.value == "Naya Savera");
  }

  TEST_CASE(
      "search: of a very long query the first words are searched in other scripts, and it says "
      "so") {
    const SmallIndex index(
        {article("en", "Missile", "A test."), article("hi", "मिसाइल", "परीक्षण हुआ।")});
    LocalEngine searcher(index.path());
    std::string many;
    for (int i = 0; i < 64; ++i) many += "w" + std::to_string(i) + " ";

    const auto late = searcher.search(request(many + "missile"));
    CHECK(ids(late) == Strings{"en"});
    CHECK(late.notes.front() ==
          "only the first 64 words are searched in other spellings and scripts as well");
    const auto early = searcher.search(request("missile " + many));
    CHECK(sorted(ids(early)) == Strings{"en", "hi"});
  }

  TEST_CASE("search: a word of two names that are asked for is not given up with one of them") {
    std::vector<Article> articles = {
        article("both", "", "Rahul Gandhi and Priyanka Gandhi met farmers."),
        article("one-1", "", "Priyanka Gandhi spoke in Amethi."),
        article("one-2", "", "Priyanka Gandhi visited Wayanad.")};
    for (int i = 0; i < 20; ++i) {
      articles.push_back(article("other-" + std::to_string(i), "", "Rahul Dravid won the toss."));
    }
    const SmallIndex index(articles);
    LocalEngine searcher(index.path());
    for (const auto* text : {"Rahul Gandhi Priyanka Gandhi", "Priyanka Gandhi Rahul Gandhi"}) {
      CAPTURE(text);
      CHECK(sorted(ids(searcher.search(request(text)))) == Strings{"both", "one-1", "one-2"});
    }
  }

  TEST_CASE("search: words near each other lift an article, far from each other they do not") {
    const std::string between = " river hill city road field house garden market";
    const SmallIndex index(
        {article("far-1", "", "Talks on cotton" + between + " exports prices."),
         article("far-2", "", "Talks on exports" + between + " cotton prices."),
         article("close", "", "Talks on cotton exports" + between + " prices.")});
    LocalEngine searcher(index.path());

    const auto found = searcher.search(request("cotton exports"));

    REQUIRE(found.hits.size() == 3);
    CHECK(found.hits[0].id == "close");
    CHECK(found.hits[0].score > found.hits[1].score);
    CHECK(found.hits[1].score == doctest::Approx(found.hits[2].score));
  }

  TEST_CASE("article: by any id, absent when there is none") {
    const SmallIndex index(election_news());
    LocalEngine searcher(index.path());
    CHECK(searcher.article("c")->title == "Commission meets parties");
    CHECK_FALSE(searcher.article("nobody").has_value());
  }

  TEST_CASE("search: an engine open on an empty index sees what is then built in bulk") {
    const test::TemporaryFolder folder;
    const std::string path = folder / "new.idx";
    IndexWriter(path).commit();
    const LocalEngine engine(path);
    CHECK(engine.search(request("*")).total == 0);
    AddOptions options;
    options.index = path;
    options.paths = {test::source_path("corpus/sample.jsonl")};
    options.progress = Progress::Mode::quiet;
    const std::atomic<bool> stop = false;
    std::ostringstream messages;
    const auto added = add_articles(options, stop, messages).added;
    REQUIRE(added > 0);

    const auto found = engine.search(request("*"));

    CHECK(found.total == added);
    CHECK(found.hits.size() == 10);
    CHECK_FALSE(found.facets[static_cast<std::size_t>(Facet::source)].empty());
    CHECK(engine.article_count() == added);
  }

  TEST_CASE("search: a folder put in the place of the index is answered from, facets and all") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    CHECK(engine.search(request("चुनाव")).total == 4);
    const SmallIndex other({article("x", "Rail strike", "Trains ran.", "Other Paper")});
    {
      IndexReplacement replacement(index.path());
      std::filesystem::copy(other.path(), replacement.folder());
      replacement.put_in_place();
    }

    const auto found = engine.search(request("*"));

    CHECK(ids(found) == Strings{"x"});
    CHECK(found.facets[static_cast<std::size_t>(Facet::source)][0].value.value == "Other Paper");
    CHECK(engine.search(request("चुनाव")).total == 0);
    CHECK_FALSE(engine.article("a"));
  }

  TEST_CASE("search: an index that was removed is told of, and found again when it is back") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    const std::string aside = index.path() + ".aside";
    std::filesystem::rename(index.path(), aside);
    CHECK_THROWS_AS(engine.search(request("चुनाव")), Error);
    std::filesystem::rename(aside, index.path());
    CHECK(engine.search(request("चुनाव")).total == 4);
  }

  TEST_CASE("search: is over when its time is, and says so") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    SearchRequest hurried = request("चुनाव");
    hurried.timeout = std::chrono::milliseconds(0);
    CHECK_THROWS_WITH_AS(engine.search(hurried),
                         "stopped after 0 s; ask for less, or allow more time", Interrupted);
    hurried.timeout = std::chrono::milliseconds(60000);
    CHECK(engine.search(hurried).total == 4);
  }

  TEST_CASE("search: of ids alone, with the scores of whole hits") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    SearchRequest bare = request("चुनाव आयोग");
    const auto whole = engine.search(bare);
    bare.detail = HitDetail::ids;
    const auto found = engine.search(bare);
    REQUIRE(found.hits.size() == whole.hits.size());
    for (std::size_t i = 0; i < found.hits.size(); ++i) {
      CHECK(found.hits[i].id == whole.hits[i].id);
      CHECK(found.hits[i].score == whole.hits[i].score);
      CHECK(found.hits[i].title.empty());
    }
  }

  TEST_CASE("search: an offset beyond all articles is an empty page") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    SearchRequest far = request("चुनाव");
    far.offset = std::numeric_limits<std::size_t>::max();
    CHECK(engine.search(far).hits.empty());
    CHECK(engine.search(far).total == 4);
  }

  TEST_CASE("read: the article with what matches in each text") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    const auto marked = engine.read(request("राहत"), "b");
    REQUIRE(marked);
    CHECK(marked->article.id == "b");
    CHECK(marked->highlights.title.size() == 1);
    CHECK(marked->highlights.body.size() == 1);
    CHECK_FALSE(engine.read(request("राहत"), "nobody"));
  }

  TEST_CASE("search: days narrow the answer, both ends included, the undated left out") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    SearchRequest narrowed = request("*");
    narrowed.dates.from = Day{2024, 3, 1};
    CHECK(sorted(ids(engine.search(narrowed))) == Strings{"a", "b"});
    narrowed.dates.to = Day{2024, 3, 1};
    CHECK(ids(engine.search(narrowed)) == Strings{"a"});
    narrowed.dates.to = Day{2024, 2, 1};
    CHECK(engine.search(narrowed).total == 0);
    narrowed.dates = {};
    narrowed.dates.to = Day{2023, 12, 31};
    CHECK(ids(engine.search(narrowed)) == Strings{"c"});
    REQUIRE(engine.explain(narrowed, "c"));
    CHECK(engine.explain(narrowed, "c")->reasons.back().word == "date");
  }

  TEST_CASE("count_facet: every value of a facet, as many as facets of a search show and more") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    SearchRequest all = request("*");
    all.facet_limit = 1000;
    const auto found = engine.search(all);
    for (std::size_t i = 0; i < kFacetCount; ++i) {
      CAPTURE(kFacetNames[i]);
      CHECK(engine.count_facet(all, static_cast<Facet>(i)) == found.facets[i]);
    }
  }

  TEST_CASE("hits: articles by their ids, in that order, those that are not there left out") {
    const SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    const auto hits = engine.hits({"d", "nobody", "a"});
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].id == "d");
    CHECK(hits[1].title == "चुनाव आयोग की बैठक");
  }

  TEST_CASE("revision: the same until a commit") {
    SmallIndex index(election_news());
    const LocalEngine engine(index.path());
    const std::string before = engine.revision();
    CHECK(engine.revision() == before);
    index.add({article("new", "नई ख़बर", "बाढ़")});
    CHECK(engine.revision() != before);
  }
}

}  // namespace khabar
