// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/engine/engine.h"
#include "tests/support/random_articles.h"
#include "tests/support/sample_index.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

using test::article;
using test::SmallIndex;

SearchResult ask(const Engine& engine, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.limit = 1000;
  return engine.search(request);
}

std::set<std::string> ids_of(const SearchResult& result) {
  std::set<std::string> ids;
  for (const auto& hit : result.hits) ids.insert(hit.id);
  return ids;
}

/// The texts that are highlighted in an answer.
std::set<std::string> highlighted(const SearchResult& result) {
  std::set<std::string> texts;
  for (const auto& hit : result.hits) {
    for (const auto& [begin, end] : hit.title_highlights) {
      texts.insert(hit.title.substr(begin, end - begin));
    }
    for (const auto& [begin, end] : hit.snippet.highlights) {
      texts.insert(hit.snippet.text.substr(begin, end - begin));
    }
  }
  return texts;
}

std::string repeat(const std::string& word, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += word + ' ';
  return text;
}

}  // namespace

TEST_SUITE("laws/queries") {
  TEST_CASE("law 3: the same question in two scripts finds the same articles") {
    const auto engine = open_engine(test::sample_index());
    for (const auto& row : std::vector<std::pair<std::string, std::string>>{
             {"chunav aayog", "चुनाव आयोग"}, {"bharat", "भारत"}, {"chandrayaan", "चंद्रयान"}}) {
      const std::string latin = row.first;
      const std::string hindi = row.second;
      CAPTURE(latin);
      const auto in_latin = ask(*engine, latin);
      const auto in_hindi = ask(*engine, hindi);
      REQUIRE(in_hindi.total > 0);
      std::vector<std::string> shared;
      const auto ids = ids_of(in_hindi);
      const std::size_t ten = std::min<std::size_t>(10, in_latin.hits.size());
      for (std::size_t i = 0; i < ten; ++i) {
        if (ids.contains(in_latin.hits[i].id)) shared.push_back(in_latin.hits[i].id);
      }
      CHECK(shared.size() * 10 >= 8 * std::min<std::size_t>(10, in_hindi.hits.size()));
    }
  }

  TEST_CASE("law 4: a beginning never finds less than its continuation") {
    const auto engine = open_engine(test::sample_index());
    for (const std::string word : {"हिन्दी", "केन्द्र", "सम्बन्ध", "चुनावों", "putin"}) {
      std::set<std::string> before;
      for (std::size_t end = word.size(); end > 0; --end) {
        if (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) continue;
        const std::string beginning = word.substr(0, end) + '*';
        CAPTURE(beginning);
        const auto found = ids_of(ask(*engine, beginning));
        CHECK(std::includes(found.begin(), found.end(), before.begin(), before.end()));
        before = found;
      }
    }
  }

  TEST_CASE("law 5: what is excluded is not highlighted, not told of, not corrected") {
    const SmallIndex index({article("a", "भारत में चुनाव", "भारत में चुनाव हुए।"),
                            article("b", "भारत की नदियाँ", "भारत में चुनाव की बात भी हुई।"),
                            article("c", "भारत का बजट", "भारत का बजट आया।")});
    const auto engine = open_engine(index.path());

    const auto by_title = ask(*engine, "भारत -title:चुनाव");
    CHECK(ids_of(by_title) == std::set<std::string>{"b", "c"});
    CHECK_FALSE(highlighted(by_title).contains("चुनाव"));

    const auto in_latin = ask(*engine, "भारत -chunav");
    CHECK(ids_of(in_latin) == std::set<std::string>{"c"});
    CHECK(std::find(in_latin.also.begin(), in_latin.also.end(), "चुनाव") == in_latin.also.end());

    CHECK(ask(*engine, "भारत -chunaw").suggestion.empty());
  }

  TEST_CASE("law 5: an excluded emoji excludes") {
    const SmallIndex index({article("a", "भारत 🔥", "आग"), article("b", "भारत", "पानी")});
    const auto engine = open_engine(index.path());
    CHECK(ids_of(ask(*engine, "🔥")) == std::set<std::string>{"a"});
    CHECK(ids_of(ask(*engine, "भारत -🔥")) == std::set<std::string>{"b"});
  }

  TEST_CASE("law 8: equal words are one, and expansions of a query are bounded in the open") {
    const auto engine = open_engine(test::sample_index());
    const auto once = ask(*engine, "चुनाव");
    const auto often = ask(*engine, repeat("चुनाव", 2000));
    CHECK(ids_of(often) == ids_of(once));
    CHECK(often.hits.front().score == doctest::Approx(once.hits.front().score));

    std::string wildcards;
    for (char c = 'a'; c <= 'z'; ++c) wildcards.append(1, c).append("* ");
    const auto many = ask(*engine, wildcards);
    CHECK(std::find(many.notes.begin(), many.notes.end(),
                    "only the first 16 words with *, ? or ~ are searched; write fewer of them") !=
          many.notes.end());
  }

  TEST_CASE("all words of a short question are wanted, and less only in the open") {
    std::vector<Article> articles;
    for (int i = 0; i < 12; ++i) {
      articles.push_back(article("both" + std::to_string(i), "बाढ़ राहत", "बाढ़ में राहत पहुँची।"));
      articles.push_back(article("one" + std::to_string(i), "बाढ़", "बाढ़ आई।"));
    }
    articles.push_back(article("rare", "बाढ़ बीमा", "बाढ़ का बीमा।"));
    const SmallIndex index(articles);
    const auto engine = open_engine(index.path());

    const auto all = ask(*engine, "बाढ़ राहत");
    CHECK(all.total == 12);
    CHECK(all.notes.empty());

    const auto relaxed = ask(*engine, "बीमा राहत");
    CHECK(relaxed.total == 1);
    REQUIRE_FALSE(relaxed.notes.empty());
    CHECK(relaxed.notes.front() == "no article has both words; 1 has \"बीमा\"");

    SearchRequest any;
    any.query = "बाढ़ राहत";
    any.match = MatchWords::any;
    CHECK(engine->search(any).total == 25);
  }

  TEST_CASE("a phrase is of words in any near form, in either script") {
    const SmallIndex index({article("a", "चुनाव आयोग", "चुनाव आयोग ने कहा।"),
                            article("b", "आयोग और चुनाव", "आयोग ने चुनाव कराए।")});
    const auto engine = open_engine(index.path());
    CHECK(ids_of(ask(*engine, "\"chunav aayog\"")) == std::set<std::string>{"a"});
  }

  TEST_CASE("a name lifts the articles that name it, whoever else is named before them") {
    const SmallIndex index(
        {article("a", "नरेंद्र मोदी ने कहा", "प्रधानमंत्री नरेंद्र मोदी दिल्ली में।"),
         article("b", "Narendra Modi visits Japan", "Prime Minister Narendra Modi."),
         article("c", "नरेंद्र मोदी", "नरेंद्र मोदी फिर बोले।"),
         article("d", "Narendra Modi back from Japan", "Narendra Modi in Delhi.")});
    const auto engine = open_engine(index.path());
    SearchRequest request;
    request.query = "Narendra Modi Japan";
    request.match = MatchWords::all;
    const auto found = engine->search(request);
    REQUIRE(found.hits.size() == 2);
    for (const auto& hit : found.hits) {
      const auto explanation = engine->explain(request, hit.id);
      REQUIRE(explanation);
      CHECK(explanation->score == doctest::Approx(hit.score).epsilon(0.001));
    }
  }

  TEST_CASE("a word with ~ finds what it finds without, and what is nearly written so") {
    const SmallIndex index(
        {article("a", "पुतिन दिल्ली में", "बैठक"), article("b", "Putin in Delhi", "Talks."),
         article("c", "Puttin on a show", "Theatre."), article("d", "और कुछ", "कथा")});
    const auto engine = open_engine(index.path());
    CHECK(ids_of(ask(*engine, "putin")) == std::set<std::string>{"a", "b"});
    CHECK(ids_of(ask(*engine, "putin~")) == std::set<std::string>{"a", "b", "c"});
    CHECK(ids_of(ask(*engine, "पुतिन~")) == std::set<std::string>{"a", "b"});
    CHECK(ids_of(ask(*engine, "putin~ delhi")) == std::set<std::string>{"a", "b"});
    CHECK(ids_of(ask(*engine, "putin putin~")) == std::set<std::string>{"a", "b"});
    CHECK(ask(*engine, "putn~").suggestion.empty());
  }

  TEST_CASE("compounds are one word, joined, hyphened or apart") {
    const SmallIndex index({article("a", "सेमी-फाइनल आज", "मैच"), article("b", "सेमीफाइनल आज", "मैच"),
                            article("c", "लोक सभा सत्र", "सत्र"), article("d", "लोकसभा सत्र", "सत्र"),
                            article("e", "टी20 मैच", "मैच"), article("f", "T20 match", "match"),
                            article("g", "उ०प्र० शासन", "शासन"),
                            article("h", "उ.प्र. शासन", "शासन")});
    const auto engine = open_engine(index.path());
    const auto both = [](const char* one, const char* other) {
      return std::set<std::string>{one, other};
    };
    CHECK(ids_of(ask(*engine, "सेमी-फाइनल")) == both("a", "b"));
    CHECK(ids_of(ask(*engine, "सेमीफाइनल")) == both("a", "b"));
    CHECK(ids_of(ask(*engine, "टी-20")) == both("e", "f"));
    CHECK(ids_of(ask(*engine, "T20")) == both("e", "f"));
    CHECK(ids_of(ask(*engine, "उप्र")) == both("g", "h"));
    CHECK(ids_of(ask(*engine, "उ०प्र०")) == both("g", "h"));
  }
}

}  // namespace khabar
