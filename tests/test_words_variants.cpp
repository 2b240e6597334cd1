// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "searcher/words/variants.h"
#include "tests/support/word_index.h"

namespace khabar {
namespace {

const test::WordIndex& news_words() {
  static const test::WordIndex words(
      {{"चुनाव", 9},    {"चूना", 1},     {"पुतिन", 5},    {"putin", 4}, {"patna", 3}, {"मिसाइल", 3},
       {"मिसाईल", 1},  {"न्यूक्लियर", 2}, {"न्यूक्लीयर", 1}, {"बीजेपी", 7}, {"bjp", 3},   {"लडकी", 2},
       {"लकडी", 2},    {"डॉक्टर", 2},   {"डाक्टर", 1},   {"main", 40}, {"मैन", 2},    {"मेन", 1},
       {"में", 50},      {"मैं", 30},      {"दिन", 5},     {"दीन", 1},   {"meet", 3},  {"mit", 2},
       {"एयरपोर्ट", 2}, {"th", 1},      {"थ", 3}});
  return words;
}

std::string best(std::string_view word) {
  const auto variants = VariantFinder(news_words().open()).find(word);
  return variants.empty() ? "" : variants.front().exact;
}

bool finds(std::string_view word, std::string_view variant) {
  for (const auto& found : VariantFinder(news_words().open()).find(word)) {
    if (found.exact == variant) return true;
  }
  return false;
}

double closeness(std::string_view word, std::string_view variant) {
  for (const auto& found : VariantFinder(news_words().open()).find(word)) {
    if (found.exact == variant) return found.closeness;
  }
  return 0;
}

/// Words of news in about the numbers of a year of one newspaper, typing errors too.
const test::WordIndex& archive() {
  static const test::WordIndex words(
      {{"चुनाव", 800},  {"चुनाव्", 1},    {"चुनावी", 200}, {"पहचान", 300}, {"पेहचान", 1},
       {"पुलिस", 700},  {"पोलिश", 2},   {"पॉलिसी", 40}, {"स्कूल", 200},   {"स्कूली", 50},
       {"शूल", 2},      {"बजट", 150},   {"बजाते", 7},    {"वैक्सीन", 90},  {"बैंक", 300},
       {"बिल", 150},   {"बिल्ली", 5},   {"टीम", 400},   {"थीम", 20},    {"मिशन", 200},
       {"मशीन", 40},   {"फाइनल", 200}, {"फिनाले", 3},   {"कोर्ट", 300},  {"मिनिस्टर", 9},
       {"वायरस", 500}, {"वाइरस", 6},   {"police", 60}, {"policy", 30}, {"polish", 3},
       {"school", 50}, {"skull", 2},   {"budget", 40}, {"baat", 2},    {"court", 50},
       {"team", 50},   {"time", 90},   {"vaccine", 9}, {"सीबीआई", 50}, {"सीबीआइ", 9},
       {"cbi", 7},     {"एफआइआर", 8},  {"ऐप", 30},     {"एप", 20},     {"डेंगू", 40},
       {"देंगे", 900},    {"dengue", 12}, {"give", 30},   {"जीएसटी", 60}, {"गेस्ट", 12},
       {"गस्त", 30},    {"gst", 8},     {"जेएनयू", 90},   {"जनु", 2},      {"तीन", 300},
       {"teen", 5},    {"tɕin", 1}});
  return words;
}

std::string best_of_archive(std::string_view word) {
  const auto variants = VariantFinder(archive().open()).find(word);
  return variants.empty() ? "" : variants.front().exact;
}

}  // namespace

TEST_SUITE("words/variants") {
  TEST_CASE("VariantFinder: the usual spelling comes before typing errors, which are as close") {
    for (const auto& row :
         {std::array{"chunav", "चुनाव", "चुनाव्"}, std::array{"pehchan", "पहचान", "पेहचान"},
          std::array{"virus", "वायरस", "वाइरस"}}) {
      const std::string typed = row[0];
      const std::string usual = row[1];
      const std::string error = row[2];
      CAPTURE(typed);
      const auto variants = VariantFinder(archive().open()).find(typed);
      REQUIRE(variants.size() >= 2);
      CHECK(variants[0].exact == usual);
      CHECK(variants[1].exact == error);
      CHECK(variants[1].closeness > 0.8 * variants[0].closeness);
    }
  }

  TEST_CASE("VariantFinder: what the letters say is not taken for an error of a common word") {
    const test::WordIndex words({{"जवानी", 3}, {"जवान", 900}, {"मेरी", 9}, {"मेरे", 400}});
    const auto first = [&](const char* typed) {
      return VariantFinder(words.open()).find(typed).front().exact;
    };
    CHECK(first("javani") == "जवानी");
    CHECK(first("meri") == "मेरी");
    const test::WordIndex war({{"युद्ध", 900}, {"युध", 3}});
    CHECK(VariantFinder(war.open()).find("yudh").front().exact == "युद्ध");
  }

  TEST_CASE("VariantFinder: words that Hindi borrowed are found as English says them") {
    for (const auto& row :
         {std::pair{"police", "पुलिस"}, std::pair{"school", "स्कूल"}, std::pair{"budget", "बजट"},
          std::pair{"vaccine", "वैक्सीन"}, std::pair{"bank", "बैंक"}, std::pair{"bill", "बिल"},
          std::pair{"team", "टीम"}, std::pair{"mission", "मिशन"}, std::pair{"final", "फाइनल"},
          std::pair{"court", "कोर्ट"}, std::pair{"minister", "मिनिस्टर"}}) {
      const std::string english = row.first;
      const std::string hindi = row.second;
      CAPTURE(english);
      CHECK(best_of_archive(english) == hindi);
    }
    for (const auto& row :
         {std::pair{"पुलिस", "police"}, std::pair{"स्कूल", "school"}, std::pair{"बजट", "budget"},
          std::pair{"कोर्ट", "court"}, std::pair{"टीम", "team"}, std::pair{"वैक्सीन", "vaccine"}}) {
      const std::string hindi = row.first;
      const std::string english = row.second;
      CAPTURE(hindi);
      CHECK(best_of_archive(hindi) == english);
    }
  }

  TEST_CASE("VariantFinder: a translation that sounds alike is the word, however it is said") {
    CHECK(best_of_archive("dengue") == "डेंगू");
    CHECK(best_of_archive("डेंगू") == "dengue");
    CHECK(best_of_archive("देंगे") != "give");  // a translation of it that sounds otherwise
  }

  TEST_CASE("VariantFinder: names are spelled as names are, however English says them") {
    const test::WordIndex words({{"खान", 60},
                                 {"कान", 40},
                                 {"khan", 30},
                                 {"सिंह", 900},
                                 {"सिंग", 4},
                                 {"singh", 90},
                                 {"झा", 20},
                                 {"जा", 9000},
                                 {"jha", 9},
                                 {"बेदी", 20},
                                 {"बड़ी", 6000},
                                 {"bedi", 9},
                                 {"बिडला", 20},
                                 {"बिरला", 9},
                                 {"पंत", 30},
                                 {"पैंट", 9},
                                 {"दर", 900},
                                 {"डार", 30},
                                 {"डर", 300}});
    const VariantFinder finder(words.open());
    const auto first = [&](std::string_view word, bool is_hindi = false) {
      return finder.find(word, is_hindi).front().exact;
    };
    const auto closeness = [&](const char* word, const std::string& variant) {
      for (const auto& found : finder.find(word)) {
        if (found.exact == variant) return found.closeness;
      }
      return 0.0;
    };
    for (const auto& row :
         {std::pair{"khan", "खान"}, std::pair{"singh", "सिंह"}, std::pair{"jha", "झा"}}) {
      const std::string latin = row.first;
      const std::string hindi = row.second;
      CAPTURE(latin);
      CHECK(first(latin) == hindi);
      CHECK(first(hindi) == latin);
    }
    CHECK(closeness("khan", "कान") < 0.1);
    CHECK(closeness("birla", "बिडला") > 0.3);
    CHECK(closeness("birla", "बिरला") > 0.3);
    CHECK(first("pant") == "पंत");
    CHECK(closeness("pant", "पैंट") > 0.2);  // an ordinary word, too

    CHECK(first("bedi", true) == "बेदी");
    CHECK(finder.find("bedi", true).size() == 1);
    CHECK(first("dar", true) == "दर");  // likelier than a name
    CHECK(first("jha", true) == "झा");  // no rare spelling of जा
  }

  TEST_CASE(
      "VariantFinder: letters that articles have in both scripts are no ordinary Hindi word") {
    const test::WordIndex words(
        {{"cbse", 9}, {"सीबीएसई", 9}, {"सबसे", 5000}, {"nda", 9}, {"एनडीए", 2}, {"नदी", 50}});
    const VariantFinder finder(words.open());
    REQUIRE(finder.find("cbse").size() == 1);
    CHECK(finder.find("cbse").front().exact == "सीबीएसई");
    CHECK(finder.find("nda").size() == 2);  // too few to tell
  }

  TEST_CASE("VariantFinder: an abbreviation in all names of its letters") {
    for (const auto& row :
         {std::pair{"cbi", "सीबीआई"}, std::pair{"cbi", "सीबीआइ"}, std::pair{"सीबीआई", "cbi"},
          std::pair{"सीबीआई", "सीबीआइ"}, std::pair{"सीबीआइ", "सीबीआई"}, std::pair{"fir", "एफआइआर"},
          std::pair{"एफआईआर", "एफआइआर"}}) {
      const std::string typed = row.first;
      const std::string found = row.second;
      CAPTURE(typed);
      CAPTURE(found);
      const auto variants = VariantFinder(archive().open()).find(typed);
      CHECK(std::any_of(variants.begin(), variants.end(),
                        [&](const Variant& variant) { return variant.exact == found; }));
    }
  }

  TEST_CASE("VariantFinder: letters that are spelled out are no word that sounds like them") {
    const VariantFinder finder(archive().open());
    const auto names = [&](const char* word) {
      std::vector<std::string> found;
      for (const auto& variant : finder.find(word)) found.push_back(variant.exact);
      return found;
    };
    CHECK(names("gst") == std::vector<std::string>{"जीएसटी"});
    CHECK(names("jnu") == std::vector<std::string>{"जेएनयू"});
  }

  TEST_CASE("VariantFinder: letters that tell how to say a word are not the word") {
    for (const auto& variant : VariantFinder(archive().open()).find("तीन")) {
      CHECK(variant.exact != "tɕin");
    }
  }

  TEST_CASE("VariantFinder: a short word has other spellings too, of the kind that says so") {
    const auto variants = VariantFinder(archive().open()).find("एप");
    REQUIRE_FALSE(variants.empty());
    CHECK(variants.front().exact == "ऐप");
    CHECK(variants.front().kind == VariantKind::spelling);
  }

  TEST_CASE("VariantFinder: Latin letters find the Hindi word") {
    CHECK(best("chunav") == "चुनाव");
    CHECK(best("chunaav") == "चुनाव");
    CHECK(best("putin") == "पुतिन");
    CHECK(best("missile") == "मिसाइल");
    CHECK(best("nuclear") == "न्यूक्लियर");
    CHECK(best("ladki") == "लडकी");
    CHECK(best("airports") == "एयरपोर्ट");
    CHECK(best("doctor") == "डॉक्टर");
  }

  TEST_CASE("VariantFinder: a Hindi word finds Latin letters and its other spellings") {
    CHECK(best("पुतिन") == "putin");
    CHECK(finds("डॉक्टर", "डाक्टर"));
    CHECK(finds("न्यूक्लीयर", "न्यूक्लियर"));
    CHECK_FALSE(finds("दिन", "दीन"));
    CHECK_FALSE(finds("पुतिन", "patna"));
  }

  TEST_CASE("VariantFinder: an abbreviation finds its letters spelled out") {
    CHECK(finds("bjp", "बीजेपी"));
    CHECK(finds("बीजेपी", "bjp"));
  }

  TEST_CASE("VariantFinder: a common English word is what English says, unless known to be Hindi") {
    CHECK(best("main") == "मेन");
    CHECK(closeness("main", "मैं") < 0.6 * closeness("main", "मैन"));
    const auto hindi = VariantFinder(news_words().open()).find("main", true);
    REQUIRE_FALSE(hindi.empty());
    CHECK(hindi.front().exact == "में");
    CHECK_FALSE(finds("meet", "mit"));
  }

  TEST_CASE("VariantFinder: an English word is as it is said, however common what it spells is") {
    const test::WordIndex words(
        {{"फायर", 44},  {"फिर", 1800}, {"fire", 112},  {"टाउन", 16}, {"तुन", 2},     {"town", 83},
         {"बैन", 39},    {"बन", 900},   {"ban", 60},    {"टावर", 30}, {"तौर", 1500}, {"tower", 40},
         {"हाउस", 285}, {"हौज", 3},    {"house", 250}, {"लेक", 9},    {"लाख", 2000}, {"lake", 40},
         {"एयर", 347},  {"एर", 3},     {"air", 700},   {"केयर", 73},  {"कार", 1300}, {"care", 500},
         {"प्लेयर", 25},  {"प्लेनर", 1},   {"player", 600}});
    const Xapian::Database index = words.open();
    const auto best_of = [&](const char* word) {
      const auto found = VariantFinder(index).find(word);
      return found.empty() ? std::string() : found.front().exact;
    };
    CHECK(best_of("fire") == "फायर");
    CHECK(best_of("town") == "टाउन");
    CHECK(best_of("ban") == "बैन");
    CHECK(best_of("tower") == "टावर");
    CHECK(best_of("house") == "हाउस");
    CHECK(best_of("lake") == "लेक");
    CHECK(best_of("air") == "एयर");
    CHECK(best_of("care") == "केयर");
    CHECK(best_of("player") == "प्लेयर");
  }

  TEST_CASE("VariantFinder: a last letter that is doubled is heard once") {
    const test::WordIndex words({{"मन", 80}, {"मान", 60}, {"मैन", 90}, {"mann", 12}});
    const auto found = VariantFinder(words.open()).find("mann", true);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().exact == "मन");
  }

  TEST_CASE("VariantFinder: two Latin letters that the index has are no Hindi word") {
    CHECK_FALSE(finds("th", "थ"));
    CHECK(finds("tha", "थ"));
  }

  TEST_CASE("VariantFinder: variants are few, ordered, present and not the word itself") {
    for (const char* word : {"chunav", "putin", "पुतिन", "main", "to", "डॉक्टर"}) {
      CAPTURE(word);
      const auto variants = VariantFinder(news_words().open()).find(word);
      CHECK(variants.size() <= VariantFinder::kMaxVariants);
      double last = 1;
      for (const Variant& variant : variants) {
        CHECK(variant.exact != word);
        CHECK(variant.closeness <= last);
        CHECK(variant.closeness > 0);
        CHECK(variant.frequency > 0);
        last = variant.closeness;
      }
    }
  }

  TEST_CASE("VariantFinder: a word whose articles are gone is not a variant") {
    test::WordIndex words({{"चुनाव", 2}, {"घर", 1}});
    words.remove("चुनाव");
    CHECK(VariantFinder(words.open()).find("chunav").empty());
  }

  TEST_CASE("VariantFinder: any bytes and any length are answered") {
    const VariantFinder finder(news_words().open());
    CHECK(finder.find("").empty());
    CHECK(finder.find("2024").empty());
    finder.find(std::string(10'000'000, 'k'));
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
      std::string bytes(1 + random() % 40, '\0');
      for (char& byte : bytes) byte = static_cast<char>(random() % 256);
      CHECK(finder.find(bytes).size() <= VariantFinder::kMaxVariants);
    }
  }
}

}  // namespace khabar
