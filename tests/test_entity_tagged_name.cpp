// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/tagged_name.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

constexpr float kSure = 4.0F;

/// An article of these texts, read without help of the tagger.
ArticleReading article_of(const std::vector<std::string_view>& texts) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  ArticleReading article;
  for (const std::string_view text : texts) {
    Reading& reading = article.texts.emplace_back();
    reading.text = text;
    analyzer.analyze(text, tokens);
    to_words(text, tokens, reading.words);
    for (const Word& word : reading.words) {
      reading.cues.push_back(test::shipped_catalogue().cues_of(word));
    }
  }
  return article;
}

std::string written(const Reading& text, const TaggedWords& name) {
  const std::uint32_t begin = text.words[name.first_word].begin;
  return std::string(text.text.substr(begin, text.words[name.end_word() - 1].end - begin));
}

/// What narrow_name leaves of `text`, all of it tagged.
std::string narrowed(std::string_view text, EntityType type) {
  const ArticleReading article = article_of({text});
  const Reading& reading = article.texts.front();
  const auto count = static_cast<std::uint32_t>(reading.words.size());
  return written(reading, narrow_name(reading, {0, count, type, kSure}));
}

/// The kind that settle_kinds gives words [first, first + count) of `text`.
EntityType settled(std::string_view text, std::uint32_t first, std::uint32_t count,
                   EntityType type) {
  ArticleReading article = article_of({text});
  article.texts.front().tagged = {{first, count, type, kSure}};
  settle_kinds(article);
  return article.texts.front().tagged.front().type;
}

bool is_nothing(std::string_view text, EntityType type, std::uint32_t count = 0) {
  const ArticleReading article = article_of({text});
  const Reading& reading = article.texts.front();
  if (count == 0) count = static_cast<std::uint32_t>(reading.words.size());
  return names_nothing(reading, {0, count, type, kSure});
}

constexpr EntityType kPerson = EntityType::person;
constexpr EntityType kPlace = EntityType::place;
constexpr EntityType kBody = EntityType::organisation;

}  // namespace

TEST_SUITE("entity/tagged_name") {
  TEST_CASE("narrow_name: titles, roles and words of speech are no part of a person") {
    CHECK(narrowed("श्री रमेश नायर जी", kPerson) == "रमेश नायर");
    CHECK(narrowed("सीएम रमेश नायर", kPerson) == "रमेश नायर");
    CHECK(narrowed("रमेश नायर टीम", kPerson) == "रमेश नायर");
    CHECK(narrowed("रमेश बोले", kPerson) == "रमेश");
    CHECK(narrowed("फिजीशियन डॉ रमेश नायर", kPerson) == "रमेश नायर");
    CHECK(narrowed("A bystander Sai Menon", kPerson) == "Sai Menon");
    CHECK(narrowed("Indian-born Prof Ramesh Menon", kPerson) == "Ramesh Menon");
    CHECK(narrowed("Before Menon", kPerson) == "Menon");
    CHECK(narrowed("Defence Secretary Gavin Wells", kPerson) == "Gavin Wells");
    CHECK(narrowed("Dhananjaya de Silva", kPerson) == "Dhananjaya de Silva");
  }

  TEST_CASE("narrow_name: whoever belongs to a body is no part of it") {
    CHECK(narrowed("Lok Dal MLAs", kBody) == "Lok Dal");
    CHECK(narrowed("पाकिस्तानी सरकार", kBody) == "पाकिस्तानी सरकार");
    CHECK(narrowed("National Seeds Centre (NSC", kBody) == "National Seeds Centre");
    CHECK(narrowed("नवापारा गांव", kPlace) == "नवापारा");
  }

  TEST_CASE("narrow_name: a district is no part of its name, a county and a city are") {
    CHECK(narrowed("Palghar district", kPlace) == "Palghar");
    CHECK(narrowed("Sonoma County", kPlace) == "Sonoma County");
    CHECK(narrowed("Jefferson City", kPlace) == "Jefferson City");
    CHECK(narrowed("Jefferson city", kPlace) == "Jefferson");
  }

  TEST_CASE("is_in_capitals: acronyms, also of several things") {
    CHECK(is_in_capitals("WANI"));
    CHECK(is_in_capitals("VDCs"));
    CHECK_FALSE(is_in_capitals("Is"));
    CHECK_FALSE(is_in_capitals("Kirti"));
    CHECK_FALSE(is_in_capitals("कर"));
  }

  TEST_CASE("names_nothing: deities, deals, directions and acronyms of no listed place") {
    CHECK(is_nothing("कृष्ण", kPerson));
    CHECK(is_nothing("Lord Krishna", kPerson));
    CHECK(is_nothing("रफाल सौदे", kPerson));
    CHECK(is_nothing("दक्षिण-पश्चिमी", kPlace));
    CHECK(is_nothing("UNMOGIP", kPlace));
    CHECK(is_nothing("VDCs", kPlace));
    CHECK(is_nothing("INS Satluj", kPerson));
    CHECK(is_nothing("स्वास्थ्य विभाग", kBody));
    CHECK(is_nothing("Ramesh Menon Rural Housing Scheme", kPerson, 2));
    CHECK_FALSE(is_nothing("कृष्ण मेनन", kPerson));
    CHECK_FALSE(is_nothing("Ramesh Menon said the Scheme failed", kPerson, 2));
  }

  TEST_CASE("settle_kinds: what a word says a name is outweighs the tagger") {
    CHECK(settled("Doyang River", 0, 2, kPerson) == kPlace);
    CHECK(settled("Lokmitra Manch", 0, 2, kPerson) == kBody);
    CHECK(settled("नरपुर शहर में बाढ़ आई", 0, 1, kPerson) == kPlace);
    CHECK(settled("Advocate HS Pirzada said so", 1, 2, kBody) == kPerson);
    CHECK(settled("Ayush Rawat was retained", 0, 2, kPlace) == kPerson);
    CHECK(settled("Rajiv Nagar was flooded", 0, 2, kPlace) == kPlace);
    CHECK(settled("Bender Renewables LLC grew", 0, 3, kPerson) == kBody);
  }

  TEST_CASE("settle_kinds: an institution's name ends where its capitals do") {
    const auto whole = [](std::string_view text, std::uint32_t count, EntityType type) {
      ArticleReading article = article_of({text});
      article.texts.front().tagged = {{0, count, type, kSure}};
      settle_kinds(article);
      return written(article.texts.front(), article.texts.front().tagged.front());
    };
    CHECK(whole("Ayyappa Society has no permits", 1, kPlace) == "Ayyappa Society");
    CHECK(whole("Doyang Academy of Space and Sound Technology said so", 2, kBody) ==
          "Doyang Academy of Space and Sound Technology");
    CHECK(whole("Doyang Academy of course said so", 2, kBody) == "Doyang Academy");
    CHECK(whole("Sai Menon met the Society", 2, kPerson) == "Sai Menon");
    CHECK(whole("नरकोट रोड पर भीड़ रही", 1, kPlace) == "नरकोट रोड");
    CHECK(whole("नरकोट नदी में बाढ़ आई", 1, kPlace) == "नरकोट");
    CHECK(whole("नरकोट में बाढ़ आई", 1, kPlace) == "नरकोट");
  }

  TEST_CASE("narrow_name: small letters, a genitive and the form of a listed company end no name") {
    CHECK(narrowed("Zorak guru", kPerson) == "Zorak");
    CHECK(narrowed("Kim Yo-jong", kPerson) == "Kim Yo-jong");
    CHECK(narrowed("नरकोटा संगम के", kBody) == "नरकोटा संगम");
    ArticleReading article = article_of({"Zorak Mills Ltd"});
    Reading& reading = article.texts.front();
    CHECK(written(reading, narrow_name(reading, {0, 3, kBody, kSure})) == "Zorak Mills Ltd");
    Candidate& listed = reading.candidates.emplace_back();
    listed.word_count = 2;
    CHECK(written(reading, narrow_name(reading, {0, 3, kBody, kSure})) == "Zorak Mills");
  }

  TEST_CASE("names_nothing: handles, numbered probes and other words for nations") {
    const auto handle = [](std::string_view text) {
      const ArticleReading article = article_of({text});
      return names_nothing(article.texts.front(), {1, 1, kPlace, kSure});
    };
    CHECK(handle("by @ZorakTown today"));
    CHECK(handle("by #ZorakTown today"));
    CHECK_FALSE(handle("by Zorak today"));
    CHECK(is_nothing("चंद्रयान-2", kPlace));
    CHECK(is_nothing("South Korean", kPlace));
    CHECK(is_nothing("Sangthan Parv", kPerson));
  }

  TEST_CASE("names_nothing: listed places before केंद्र make no body") {
    ArticleReading article = article_of({"नरपुर केंद्र में"});
    Reading& reading = article.texts.front();
    CHECK_FALSE(names_nothing(reading, {0, 2, kBody, kSure}));
    Candidate& place = reading.candidates.emplace_back();
    place.word_count = 1;
    place.names_place = true;
    CHECK(names_nothing(reading, {0, 2, kBody, kSure}));
  }

  TEST_CASE("settle_kinds: capitals beside a person in running text are his") {
    const auto whole = [](std::string_view text, std::uint32_t first, std::uint32_t count) {
      ArticleReading article = article_of({text});
      Reading& reading = article.texts.front();
      reading.scores.resize(reading.words.size());
      reading.tagged = {{first, count, kPerson, kSure}};
      settle_kinds(article);
      return written(reading, reading.tagged.front());
    };
    CHECK(whole("the writer Pradeep Kumar Zorak spoke at length", 2, 2) == "Pradeep Kumar Zorak");
    CHECK(whole("the president Yeshe Dorjee Zorak spoke at length", 3, 2) == "Yeshe Dorjee Zorak");
    CHECK(whole("the writer Pradeep Kumar Tuesday spoke at length", 2, 2) == "Pradeep Kumar");
    CHECK(whole("the Chief Executive Carrie Zorak spoke at length", 3, 2) == "Carrie Zorak");
    CHECK(whole("Pradeep Kumar Wins Third Title Again", 0, 2) == "Pradeep Kumar");
    CHECK(whole("we met Pradeep Kumar Zorak", 2, 2) == "Pradeep Kumar");  // a headline's end
  }

  TEST_CASE("settle_kinds: a place that scores as a person and ends in a surname is one") {
    const auto kind = [](std::string_view text, float person, float place) {
      ArticleReading article = article_of({text});
      Reading& reading = article.texts.front();
      reading.scores.assign(reading.words.size(), {{person, place, 0}});
      reading.tagged = {{1, 2, kPlace, kSure}};
      settle_kinds(article);
      return reading.tagged.front().type;
    };
    CHECK(kind("opposite Zorina Mehta in a film", 4, 2) == kPerson);
    CHECK(kind("opposite Zorina Mehta in a film", 2, 4) == kPlace);
    CHECK(kind("opposite Zorina Kothagudem in a film", 4, 2) == kPlace);
    CHECK(kind("opposite Zorina Nagar in a film", 4, 2) == kPlace);
  }

  TEST_CASE("settle_kinds: a name between two of another kind in a list is of theirs") {
    ArticleReading article = article_of({"नरपुर, मनिका और खेमपुर में"});
    article.texts.front().tagged = {{0, 1, kPlace, 2}, {1, 1, kPerson, 1}, {3, 1, kPlace, 2}};
    settle_kinds(article);
    CHECK(article.texts.front().tagged[1].type == kPlace);
  }

  TEST_CASE("settle_kinds: what a hyphen joins to a body is in it") {
    ArticleReading article = article_of({"हनोई में नरकोट-खेमपुर बिजनेस फोरम"});
    Reading& reading = article.texts.front();
    reading.tagged = {{3, 3, kBody, kSure}};
    settle_kinds(article);
    CHECK(written(reading, reading.tagged.front()) == "नरकोट-खेमपुर बिजनेस फोरम");
  }

  TEST_CASE("settle_kinds: names written alike are of the kind that most speaks for") {
    ArticleReading article = article_of({"Zorak spoke. Zorak left. Zorak won."});
    article.texts.front().tagged = {
        {0, 1, kPerson, 3.0F}, {2, 1, kPlace, 2.0F}, {4, 1, kPerson, 1.0F}};
    settle_kinds(article);
    for (const TaggedWords& tagged : article.texts.front().tagged) CHECK(tagged.type == kPerson);
  }

  TEST_CASE("repeat_names: a name of several words is one wherever the article writes it") {
    ArticleReading article = article_of({"सांसद प्रेमचंद गुड्डू आए", "फिर प्रेमचंद गुड्डू गए और प्रेमचंद बोले"});
    article.texts[0].tagged = {{1, 2, kPerson, kSure}};
    article.texts[1].tagged = {{1, 1, kPerson, kSure}};
    repeat_names(article);
    const Reading& second = article.texts[1];
    REQUIRE(second.tagged.size() == 1);
    CHECK(written(second, second.tagged.front()) == "प्रेमचंद गुड्डू");
  }
}

}  // namespace khabar
