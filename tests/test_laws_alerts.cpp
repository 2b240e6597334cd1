// SPDX-License-Identifier: GPL-3.0-or-later
#include <future>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/engine/engine.h"
#include "tests/support/random_articles.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// Hits by id: score, what is shown of them, and where it is marked.
std::map<std::string, std::string> hits_of(const SearchResult& result) {
  std::map<std::string, std::string> hits;
  for (const auto& hit : result.hits) {
    std::string& text = hits[hit.id];
    text = std::to_string(hit.score) + ' ' + hit.title + ' ' + hit.snippet.text;
    for (const auto& [begin, end] : hit.title_highlights) text += ' ' + std::to_string(begin);
    for (const auto& [begin, end] : hit.snippet.highlights) text += ' ' + std::to_string(end);
    for (const auto& entity : hit.entities) text += ' ' + entity.value;
  }
  return hits;
}

/// Questions of words of the articles, joined in many ways.
std::vector<std::string> random_questions(const std::vector<Article>& articles, unsigned seed) {
  std::mt19937 chance(seed);
  std::vector<std::string> words;
  for (const auto& article : articles) {
    const std::string text = article.title + ' ' + article.body + ' ';
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find(' ', begin);
      if (end > begin) words.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  constexpr const char* kJoints[] = {" ", " ", " ", " OR ", " AND ", " -", " +"};
  std::vector<std::string> questions;
  for (int i = 0; i < 150; ++i) {
    std::string question = words[chance() % words.size()];
    for (auto more = chance() % 8; more > 0; --more) {
      question += kJoints[chance() % std::size(kJoints)] + words[chance() % words.size()];
    }
    questions.push_back(std::move(question));
  }
  const auto& others = test::queries_of_random_articles();
  questions.insert(questions.end(), others.begin(), others.end());
  return questions;
}

}  // namespace

TEST_SUITE("laws/alerts") {
  TEST_CASE("what is new for a question is what the question finds, as far as it is new") {
    const auto articles = test::random_articles(90, 17);
    test::SmallIndex index({articles.begin(), articles.begin() + 70});
    const auto engine = open_engine(index.path());
    const auto before = engine->state().sequence;
    const std::vector<Article> added(articles.begin() + 70, articles.end());
    index.add(added);
    index.add({test::article("only", "चंद्रयान", "It landed near the pole."),
               test::article(articles[3].id, "Changed since", articles[3].body)});
    std::map<std::string, bool> is_new = {{"only", true}, {articles[3].id, true}};
    for (const auto& article : added) is_new[article.id] = true;

    std::size_t with_news = 0;
    std::size_t without_news = 0;
    std::vector<std::string> questions = random_questions(articles, 5);
    questions.insert(questions.end(), {"chandrayaan", "landed", "changed", "pole moon"});
    for (const auto& question : questions) {
      for (const auto match :
           {MatchWords::automatic, MatchWords::any, MatchWords::most, MatchWords::all}) {
        SearchRequest request;
        request.query = question;
        request.match = match;
        request.limit = 1000;
        std::map<std::string, std::string> expected;
        for (auto& [id, hit] : hits_of(engine->search(request))) {
          if (is_new.contains(id)) expected.emplace(id, std::move(hit));
        }
        request.changed_after = before;
        CAPTURE(question);
        CHECK(hits_of(engine->search(request)) == expected);
        ++(expected.empty() ? without_news : with_news);
      }
    }
    CHECK(with_news > 100);
    CHECK(without_news > 50);
  }

  TEST_CASE("threads that ask for what is new get what one of them gets") {
    const auto articles = test::random_articles(120, 23);
    test::SmallIndex index({articles.begin(), articles.begin() + 80});
    const auto before = open_engine(index.path())->state().sequence;
    index.add({articles.begin() + 80, articles.end()});
    std::vector<SearchRequest> requests;
    for (const auto& question : random_questions(articles, 7)) {
      SearchRequest request;
      request.query = question;
      request.changed_after = before;
      request.limit = 1000;
      requests.push_back(std::move(request));
    }
    const auto answers = [&](const Engine& engine) {
      std::vector<std::map<std::string, std::string>> found;
      for (const auto& request : requests) found.push_back(hits_of(engine.search(request)));
      return found;
    };
    const auto expected = answers(*open_engine(index.path()));
    const auto engine = open_engine(index.path());
    std::vector<std::future<std::vector<std::map<std::string, std::string>>>> others;
    for (int i = 0; i < 3; ++i) {
      others.push_back(std::async(std::launch::async, [&] { return answers(*engine); }));
    }
    for (auto& other : others) CHECK(other.get() == expected);
  }

  TEST_CASE("what is new between two commits leaves later articles out") {
    test::SmallIndex index({test::article("a", "चुनाव टला", "")});
    const auto engine = open_engine(index.path());
    const auto first = engine->state().sequence;
    index.add({test::article("b", "चुनाव हुआ", "")});
    const auto second = engine->state().sequence;
    index.add({test::article("c", "चुनाव फिर", "")});
    SearchRequest request;
    request.query = "चुनाव";
    request.changed_after = first;
    request.changed_until = second;
    const auto result = engine->search(request);
    REQUIRE(result.total == 1);
    CHECK(result.hits.front().id == "b");
  }
}

}  // namespace khabar
