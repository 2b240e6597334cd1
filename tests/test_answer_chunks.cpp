// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "common/unicode.h"
#include "searcher/answer/chunks.h"

namespace khabar {
namespace {

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  std::size_t begin = 0;
  bool is_new = true;
  for (const Chunk& chunk : split_chunks(text)) {
    if (is_new) begin = chunk.begin;
    is_new = chunk.ends_sentence;
    if (is_new) sentences.emplace_back(text.substr(begin, chunk.end - begin));
  }
  return sentences;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_SUITE("answer/chunks") {
  TEST_CASE("split_chunks: a chunk is a word with its punctuation") {
    const std::string text = "GST दर \"18%\" हुई।";
    const auto chunks = split_chunks(text);
    REQUIRE(chunks.size() == 4);
    CHECK(text.substr(chunks[2].begin, chunks[2].end - chunks[2].begin) == "\"18%\"");
    CHECK(chunks[2].graphemes == 5);
    CHECK_FALSE(chunks[2].ends_sentence);
    CHECK(chunks[3].ends_sentence);
  }

  TEST_CASE("split_chunks: sentences end where a reader ends them") {
    struct Case {
      std::string what;
      std::string text;
      Sentences expected;
    };
    const Case cases[] = {
        {"danda", "बारिश हुई। सड़कें बंद हैं।", {"बारिश हुई।", "सड़कें बंद हैं।"}},
        {"danda without a space", "बारिश हुई।सड़कें बंद हैं", {"बारिश हुई।", "सड़कें बंद हैं"}},
        {"full stop in Hindi", "वे दौरे पर हैं. बैठक हुई.", {"वे दौरे पर हैं.", "बैठक हुई."}},
        {"Hindi title", "डॉ. सिंह आए। वे बोले।", {"डॉ. सिंह आए।", "वे बोले।"}},
        {"Hindi initials", "ए. पी. जे. कलाम आए।", {"ए. पी. जे. कलाम आए।"}},
        {"English initials and title",
         "Mr. A. K. Roy spoke. All left.",
         {"Mr. A. K. Roy spoke.", "All left."}},
        {"money", "It costs Rs. 500 now. Buy.", {"It costs Rs. 500 now.", "Buy."}},
        {"dotted name", "The U.S. President spoke.", {"The U.S. President spoke."}},
        {"number", "दर 3.5 प्रतिशत है।", {"दर 3.5 प्रतिशत है।"}},
        {"quote after the stop", "\"सच है।\" वे बोले।", {"\"सच है।\"", "वे बोले।"}},
        {"question quoted inside", "\"Why?\" he asked. Yes.", {"\"Why?\" he asked.", "Yes."}},
        {"line end", "मौसम\nआज बारिश", {"मौसम", "आज बारिश"}},
    };
    for (const Case& c : cases) {
      CAPTURE(c.what);
      CHECK(sentences_of(c.text) == c.expected);
    }
  }

  TEST_CASE("split_chunks: counts what a reader calls letters") {
    for (const std::string word :
         {"क्षत्रिय", "राष्ट्रपति", "हिंदी", "ज़रूरत", "क्‍या", "क्‌ष", "स्त्री", "मंत्री।",
          "Delhi-6", "e\u0301lan", "दुःख", "ॐ", "२०२४"}) {
      CAPTURE(word);
      REQUIRE(split_chunks(word).size() == 1);
      CHECK(split_chunks(word).front().graphemes == count_graphemes(word));
    }
  }

  TEST_CASE("split_chunks: a web address is cut, nothing is lost") {
    const std::string text = "https://example.org/" + std::string(200, 'a');
    const auto chunks = split_chunks(text);
    REQUIRE(chunks.size() == 3);
    CHECK(chunks[0].graphemes == kMaxChunkGraphemes);
    CHECK(chunks[1].begin == chunks[0].end);
    CHECK(chunks[2].end == text.size());
  }

  TEST_CASE("split_chunks: white space alone is no chunk") {
    CHECK(split_chunks("").empty());
    CHECK(split_chunks(" \n\u00a0\t").empty());
  }
}

}  // namespace khabar
