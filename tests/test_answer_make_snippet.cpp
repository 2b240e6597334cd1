// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/unicode.h"
#include "indexer/read/article_reader.h"
#include "searcher/answer/make_snippet.h"
#include "tests/support/paths.h"

namespace khabar {
namespace {

WordMatcher matcher_of(const std::vector<std::string>& exact_forms) {
  WordMatcher matcher;
  std::uint32_t word = 0;
  for (const std::string& form : exact_forms) matcher.add_exact(normalize(form), word++, 1.0);
  return matcher;
}

Snippet snippet_of(std::string_view body, const WordMatcher& matcher, SnippetOptions options = {}) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(body, tokens);
  return make_snippet(body, tokens, matcher, options);
}

/// The text with its highlights in brackets.
std::string marked(const Snippet& snippet) {
  std::string text = snippet.text;
  for (auto range = snippet.highlights.rbegin(); range != snippet.highlights.rend(); ++range) {
    text.insert(range->end, "]");
    text.insert(range->begin, "[");
  }
  return text;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n';
    if (!is_space) {
      line += c;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  }
  return line;
}

/// The words of `body` that match, as they are written there.
std::set<std::string> matching_words(const std::string& body, const std::vector<Token>& tokens,
                                     const WordMatcher& matcher) {
  std::set<std::string> words;
  for (const ByteRange& range : highlight(body, tokens, matcher)) {
    words.insert(body.substr(range.begin, range.end - range.begin));
  }
  return words;
}

/// A snippet is text of its article, within its limits; highlights are words that match.
void check_laws(const std::string& body, const WordMatcher& matcher,
                const SnippetOptions& options) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(body, tokens);
  const Snippet snippet = make_snippet(body, tokens, matcher, options);
  CAPTURE(body);
  CAPTURE(snippet.text);
  CAPTURE(options.max_graphemes);

  CHECK(count_graphemes(snippet.text) <= options.max_graphemes);
  CHECK(snippet.passages.size() <= options.max_passages);
  std::string passages;
  for (const ByteRange& passage : snippet.passages) {
    if (!passages.empty()) passages += " … ";
    passages += on_one_line(body.substr(passage.begin, passage.end - passage.begin));
    for (const Token& token : tokens) {
      const bool is_cut = (token.begin < passage.begin && passage.begin < token.end) ||
                          (token.begin < passage.end && passage.end < token.end);
      CHECK_FALSE(is_cut);
    }
  }
  std::string_view text = snippet.text;
  if (text.starts_with("… ")) text.remove_prefix(std::string_view("… ").size());
  if (text.ends_with(" …")) text.remove_suffix(std::string_view(" …").size());
  CHECK(text == passages);

  const std::set<std::string> words = matching_words(body, tokens, matcher);
  std::size_t last_end = 0;
  for (const ByteRange& range : snippet.highlights) {
    CHECK(range.begin >= last_end);
    last_end = range.end;
    CHECK(words.contains(snippet.text.substr(range.begin, range.end - range.begin)));
  }
}

const std::string kFlood =
    "असम में बाढ़ से तीन जिलों के लोग प्रभावित हैं। राहत शिविरों में दवा और भोजन पहुँचाया जा रहा है।\n"
    "मौसम विभाग ने अगले दो दिन भारी बारिश की चेतावनी दी है। ब्रह्मपुत्र नदी खतरे के निशान से ऊपर बह रही है।\n"
    "डॉ. बरुआ ने कहा कि अस्पतालों में डॉक्टर तैनात किए गए हैं। स्कूल सोमवार तक बंद रहेंगे।";

}  // namespace

TEST_SUITE("answer/make_snippet") {
  TEST_CASE("make_snippet: the sentence with the word, whole, the word highlighted") {
    const Snippet snippet = snippet_of(kFlood, matcher_of({"ब्रह्मपुत्र"}), {60, 3});
    CHECK(marked(snippet) == "[ब्रह्मपुत्र] नदी खतरे के निशान से ऊपर बह रही है।");
    CHECK(snippet.passages.size() == 1);
  }

  TEST_CASE("make_snippet: neighbouring sentences fill the room that is left") {
    const Snippet snippet = snippet_of(kFlood, matcher_of({"ब्रह्मपुत्र"}), {90, 3});
    CHECK(marked(snippet) ==
          "[ब्रह्मपुत्र] नदी खतरे के निशान से ऊपर बह रही है। "
          "डॉ. बरुआ ने कहा कि अस्पतालों में डॉक्टर तैनात किए गए हैं।");
  }

  TEST_CASE("make_snippet: words far apart are shown in two passages") {
    const Snippet snippet = snippet_of(kFlood, matcher_of({"बाढ़", "स्कूल"}), {80, 3});
    CHECK(marked(snippet) == "असम में [बाढ़] से तीन जिलों के लोग प्रभावित हैं। … [स्कूल] सोमवार तक बंद रहेंगे।");
    CHECK(snippet.passages.size() == 2);
  }

  TEST_CASE("make_snippet: the passage with more of the query's words wins, not the first") {
    const Snippet snippet = snippet_of(kFlood, matcher_of({"दिन", "बारिश", "में"}), {60, 1});
    CHECK(marked(snippet) == "मौसम विभाग ने अगले दो [दिन] भारी [बारिश] की चेतावनी दी है।");
  }

  TEST_CASE("make_snippet: a rare word weighs more than two common ones") {
    WordMatcher matcher;
    matcher.add_exact("में", 0, 0.2);
    matcher.add_exact("हैं", 1, 0.2);
    matcher.add_exact("चेतावनी", 2, 5.0);
    CHECK(marked(snippet_of(kFlood, matcher, {60, 1})) ==
          "मौसम विभाग ने अगले दो दिन भारी बारिश की [चेतावनी] दी है।");
  }

  TEST_CASE("make_snippet: a long sentence is cut between words, around the word, with …") {
    const std::string body =
        "The committee that was formed last year after the floods in the northern districts said "
        "on Monday that every embankment along the river must be inspected before the monsoon, "
        "and that the reports should be published on the website of the ministry";
    const Snippet snippet = snippet_of(body, matcher_of({"embankment"}), {70, 3});
    CHECK(marked(snippet) ==
          "… that every [embankment] along the river must be inspected before the …");
  }

  TEST_CASE("make_snippet: passages that nearly touch become one") {
    const std::string body =
        "दिल्ली में बैठक हुई। सब आए। मुंबई में रैली हुई। बाकी खबर बाद में आएगी और लंबी होगी।";
    const Snippet snippet = snippet_of(body, matcher_of({"दिल्ली", "मुंबई"}), {44, 3});
    CHECK(marked(snippet) == "[दिल्ली] में बैठक हुई। सब आए। [मुंबई] में रैली हुई।");
    CHECK(snippet.passages.size() == 1);
  }

  TEST_CASE("make_snippet: all forms of a word are highlighted, in both scripts") {
    WordMatcher matcher;
    for (const char* form : {"पुतिन", "putin"}) matcher.add_exact(form, 0, 1.0);
    matcher.add_phrase({{"व्लादिमीर"}, {"व्लादिमीरोविच"}}, 0, 1.0);
    CHECK(marked(snippet_of("पुतिन (Putin) यानी व्लादिमीर व्लादिमीरोविच आए।", matcher)) ==
          "[पुतिन] ([Putin]) यानी [व्लादिमीर] [व्लादिमीरोविच] आए।");
  }

  TEST_CASE("make_snippet: without a match the start of the article, nothing highlighted") {
    CHECK(marked(snippet_of(kFlood, matcher_of({"क्रिकेट"}), {60, 3})) ==
          "असम में बाढ़ से तीन जिलों के लोग प्रभावित हैं।");
    CHECK(marked(snippet_of("एक बहुत लंबा वाक्य जो समाप्त नहीं होता", matcher_of({}), {13, 3})) ==
          "एक बहुत लंबा …");
  }

  TEST_CASE("make_snippet: an empty body or no room is an empty snippet") {
    CHECK(snippet_of("", matcher_of({"बाढ़"})).text.empty());
    CHECK(snippet_of(kFlood, matcher_of({"बाढ़"}), {3, 3}).text.empty());
    CHECK(snippet_of(kFlood, matcher_of({"बाढ़"}), {0, 0}).text.empty());
  }

  TEST_CASE("make_snippet: line ends become single spaces") {
    CHECK(marked(snippet_of("मौसम\n\nआज  बारिश", matcher_of({"बारिश"}))) == "मौसम आज [बारिश]");
  }

  TEST_CASE("make_snippet: laws over random articles and queries") {
    const std::vector<std::string> words = {
        "असम", "बाढ़",     "राष्ट्रपति", "GST",  "क्षत्रिय", "हैं।",
        "डॉ.", "said.",   "\"नदी\"",  "2024", "हिंदी",   "बारिश?",
        "के",   "(दिल्ली)", "e\u0301t", "रहा",  "कि",     "क्‍या,"};
    std::mt19937 random(20240615);
    const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    for (int round = 0; round < 400; ++round) {
      std::string body;
      for (std::size_t i = pick(150); i > 0; --i) {
        body += words[pick(words.size())] + (pick(20) == 0 ? "\n" : " ");
      }
      std::vector<std::string> wanted;
      for (const char* word : {"बाढ़", "gst", "बारिश", "दिल्ली", "हिंदी"}) {
        if (pick(2) == 0) wanted.emplace_back(word);
      }
      check_laws(body, matcher_of(wanted), {pick(200), 1 + pick(3)});
    }
  }

  TEST_CASE("make_snippet: laws over the sample corpus, each article asked for by its title") {
    std::ifstream sample(test::source_path("corpus/sample.jsonl"));
    const ArticleReader reader;
    Analyzer analyzer;
    std::vector<Token> tokens;
    std::size_t articles = 0;
    for (std::string line; std::getline(sample, line); ++articles) {
      const auto read = reader.read({{"sample.jsonl", articles + 1}, line});
      REQUIRE(read.articles.size() == 1);
      WordMatcher matcher;
      analyzer.analyze(read.articles.front().title, tokens);
      std::uint32_t number = 0;
      for (const Token& token : tokens) matcher.add_term(token.term, number++, 1.0);
      check_laws(read.articles.front().body, matcher, {240, 3});
    }
    CHECK(articles > 100);
  }

  TEST_CASE("highlight: where the words of a title match") {
    Analyzer analyzer;
    std::vector<Token> tokens;
    const std::string title = "असम: बाढ़ से राहत";
    analyzer.analyze(title, tokens);
    const auto ranges = highlight(title, tokens, matcher_of({"बाढ़"}));
    REQUIRE(ranges.size() == 1);
    CHECK(title.substr(ranges[0].begin, ranges[0].end - ranges[0].begin) == "बाढ़");
  }
}

}  // namespace khabar
