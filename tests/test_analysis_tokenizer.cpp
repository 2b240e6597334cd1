// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "common/analysis/tokenizer.h"

namespace khabar {
namespace {

std::vector<WordSpan> split(std::string_view text) {
  Tokenizer tokenizer;
  std::vector<WordSpan> words;
  tokenizer.split(text, words);
  return words;
}

/// The words of `text`, one bar between them.
std::string words_of(std::string_view text) {
  std::string joined;
  for (const auto& word : split(text)) {
    if (!joined.empty()) joined += '|';
    joined += text.substr(word.begin, word.end - word.begin);
  }
  return joined;
}

struct Case {
  std::string_view text;
  std::string_view words;
};

}  // namespace

TEST_SUITE("analysis/tokenizer") {
  TEST_CASE("split: a word ends where the script changes") {
    for (const auto& c : {
             Case{"GSTदर 18% हुई।", "GST|दर|18|हुई"},
             {"इंडियाTV ने कहा", "इंडिया|TV|ने|कहा"},
             {"२०२४के चुनाव2024", "२०२४|के|चुनाव|2024"},
             {"10वीं की परीक्षा", "10|वीं|की|परीक्षा"},
         }) {
      CAPTURE(c.text);
      CHECK(words_of(c.text) == c.words);
    }
  }

  TEST_CASE("split: Latin letters and digits stay together, hyphens separate") {
    for (const auto& c : {
             Case{"G20 4G B1 covid-19 covid19", "G20|4G|B1|covid|19|covid19"},
             {"किम जोंग-उन", "किम|जोंग|उन"},
             {"@narendramodi #IndiaWins", "narendramodi|IndiaWins"},
             {"he said.The end", "he|said|The|end"},
         }) {
      CAPTURE(c.text);
      CHECK(words_of(c.text) == c.words);
    }
  }

  TEST_CASE("split: grouped numbers and decimals are one word, dates and lists are not") {
    for (const auto& c : {
             Case{"5,000 5,00,000 4.5% 1,250.75", "5,000|5,00,000|4.5|1,250.75"},
             {"२,५०,००० रुपये", "२,५०,०००|रुपये"},
             {"12.05.2020 को 10:30 बजे", "12|05|2020|को|10|30|बजे"},
             {"2019,2020 और 1,2,3", "2019|2020|और|1|2|3"},
             {"4.5lakh, 5 cr.", "4.5|lakh|5|cr"},
         }) {
      CAPTURE(c.text);
      CHECK(words_of(c.text) == c.words);
    }
  }

  TEST_CASE("split: initials are one word, with or without spaces") {
    for (const auto& c : {
             Case{"पी.एम. मोदी", "पी.एम|मोदी"},
             {"पी.एम.मोदी", "पी.एम|मोदी"},
             {"आई. ओ. ए. ने", "आई. ओ. ए|ने"},
             {"भा.ज.पा. और कि॰मी॰", "भा.ज.पा|और|कि॰मी"},
             {"डॉ. ए.पी.जे. अब्दुल", "डॉ|ए.पी.जे|अब्दुल"},
             {"the U.S. and J. K. Rowling", "the|U.S|and|J. K|Rowling"},
             {"एस. जयशंकर", "एस|जयशंकर"},
             {"vitamin K. A new study", "vitamin|K|A|new|study"},
             {"यह सच है. के बाद", "यह|सच|है|के|बाद"},
         }) {
      CAPTURE(c.text);
      CHECK(words_of(c.text) == c.words);
    }
  }

  TEST_CASE("split: a colon typed for visarga belongs to the word, other colons do not") {
    CHECK(words_of("दु:ख नि:शुल्क") == "दु:ख|नि:शुल्क");
    CHECK(words_of("नाम:मोदी अत: यह") == "नाम|मोदी|अत|यह");
  }

  TEST_CASE("split: apostrophes stay inside Latin words") {
    CHECK(words_of("Modi's O’Brien 'quoted'") == "Modi's|O’Brien|quoted");
    CHECK(words_of("'मोदी' की") == "मोदी|की");
  }

  TEST_CASE("split: invisible characters stay inside a word and are left out at its ends") {
    CHECK(words_of("क्\u200Dया \uFEFFहै\u200C।") == "क्\u200Dया|है");
    CHECK(words_of("in\u00ADdia") == "in\u00ADdia");
  }

  TEST_CASE("split: other scripts and emoji are ICU's words") {
    for (const auto& c : {
             Case{"বাংলা ভাষা।", "বাংলা|ভাষা"},
             {"தமிழ் மொழி", "தமிழ்|மொழி"},
             {"اردو زبان", "اردو|زبان"},
             {"北京 हिंदी", "北京|हिंदी"},
             {"जीत 🎉👍 मिली", "जीत|🎉|👍|मिली"},
             {"© 2024™", "2024"},
         }) {
      CAPTURE(c.text);
      CHECK(words_of(c.text) == c.words);
    }
  }

  TEST_CASE("split: danda, punctuation, NUL and invalid bytes separate") {
    using namespace std::string_view_literals;
    CHECK(words_of("आया।गया॥") == "आया|गया");
    CHECK(words_of("एक\0दो"sv) == "एक|दो");
    CHECK(words_of("एक\xff\xe0\xa4दो") == "एक|दो");
    CHECK(words_of("… — “” ₹ %").empty());
  }

  TEST_CASE("split: ten megabytes without a space are one word") {
    std::string text;
    while (text.size() < 10'000'000) text += "क";

    const auto words = split(text);

    REQUIRE(words.size() == 1);
    CHECK(words[0] == WordSpan{0, static_cast<std::uint32_t>(text.size()), WordKind::devanagari});
  }

  TEST_CASE("split: each word has its kind") {
    const auto words = split("Modi मोदी 5,000 U.S. বাংলা");

    REQUIRE(words.size() == 5);
    CHECK(words[0].kind == WordKind::latin);
    CHECK(words[1].kind == WordKind::devanagari);
    CHECK(words[2].kind == WordKind::number);
    CHECK(words[3].kind == WordKind::initials);
    CHECK(words[4].kind == WordKind::other);
  }
}

}  // namespace khabar
