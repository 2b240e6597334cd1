// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/error.h"
#include "common/format/article_packer.h"
#include "common/format/article_store.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

const std::string kRain = R"({"id":"a-1","title":"दिल्ली में बारिश","body":"पानी बरसा।"})";

/// An index in memory, empty but for the dictionary.
Xapian::WritableDatabase index_with(const std::string& dictionary) {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  write_entry(index, std::string(schema::kDictionaryKey), dictionary);
  return index;
}

ArticleStore store_with(const std::string& dictionary) {
  return ArticleStore(index_with(dictionary));
}

/// Articles of whole phrases that come again and again, as news has them; the same each time.
std::vector<Article> news(std::size_t count) {
  const std::vector<std::string> phrases = {"नई दिल्ली में संवाददाताओं से बातचीत करते हुए कहा",
                                            "मौसम विभाग ने चेतावनी जारी की है",
                                            "the Supreme Court said on Friday",
                                            "according to the ministry of health",
                                            "प्रधानमंत्री ने राष्ट्र के नाम संदेश में कहा",
                                            "the company said in a statement",
                                            "पुलिस ने मामला दर्ज कर लिया है",
                                            "in the second quarter of the year"};
  std::mt19937 random(7);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    std::string body;
    while (body.size() < 2000) {
      body += phrases[random() % phrases.size()] + " " + std::to_string(random() % 100000) + " ";
    }
    articles.push_back(test::article("n" + std::to_string(i), "ख़बर", body));
  }
  return articles;
}

std::vector<std::string> lines(const std::vector<Article>& articles) {
  std::vector<std::string> lines;
  for (const auto& article : articles) lines.push_back(to_json(article));
  return lines;
}

}  // namespace

TEST_SUITE("format/article_store") {
  TEST_CASE("json: what was packed comes back, with a dictionary and without") {
    const auto articles = lines(news(400));
    const std::string dictionary = train_dictionary(articles);
    REQUIRE_FALSE(dictionary.empty());
    const ArticlePacker plain;
    const ArticlePacker packer(dictionary);
    const ArticleStore store = store_with(dictionary);
    for (const std::string& text : {kRain, articles[7], std::string("{}"), std::string()}) {
      CAPTURE(text);
      CHECK(store.json(packer.pack(text)) == text);
      CHECK(store.json(plain.pack(text)) == text);  // from before the index had its dictionary
    }
    CHECK(packer.pack(articles[7]).size() < plain.pack(articles[7]).size() * 3 / 4);
  }

  TEST_CASE("json: formats before this one have the JSON itself") {
    CHECK(store_with("").json(kRain) == kRain);
  }

  TEST_CASE("json: no damage is shown as text") {
    const std::string packed = ArticlePacker().pack(kRain);
    const ArticleStore store = store_with("");
    for (std::size_t at = 0; at < packed.size(); ++at) {
      std::string damaged = packed;
      damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
      std::string read;
      try {
        read = store.json(damaged);
      } catch (const Error& error) {
        CHECK(std::string(error.what()).starts_with("stored article: damaged: "));
        continue;
      }
      CAPTURE(at);
      CHECK(read == kRain);  // a bit of the header that says nothing
    }
    for (std::size_t size = 0; size < packed.size(); ++size) {
      CAPTURE(size);
      CHECK_THROWS_AS(store.json(packed.substr(0, size)), Error);
    }
    CHECK_THROWS_WITH_AS(store.json("no frame"),
                         "stored article: damaged: not what was stored; rebuild the index from its "
                         "articles",
                         Error);
  }

  TEST_CASE("json: a dictionary that is missing, another, or damaged is told") {
    const auto articles = lines(news(400));
    const std::string packed = ArticlePacker(train_dictionary(articles)).pack(articles[0]);
    CHECK_THROWS_WITH_AS(store_with("").json(packed),
                         "stored article: damaged: the dictionary that it was packed with is "
                         "missing; rebuild the index from its articles",
                         Error);
    const std::string other = train_dictionary(lines(news(500)));
    CHECK_THROWS_WITH_AS(store_with(other).json(packed),
                         "stored article: damaged: Dictionary mismatch; rebuild the index from its "
                         "articles",
                         Error);
    CHECK_THROWS_WITH_AS(store_with(train_dictionary(articles).substr(0, 100)),
                         "stored articles: their dictionary is damaged; rebuild the index from its "
                         "articles",
                         Error);
  }

  TEST_CASE("train_dictionary: the same for the same articles; none for few") {
    const auto articles = lines(news(400));
    CHECK(train_dictionary(articles) == train_dictionary(articles));
    CHECK(train_dictionary(lines(news(10))).empty());
    CHECK(train_dictionary({}).empty());
  }

  TEST_CASE("an index that grew article by article gets its dictionary with a later run") {
    const auto articles = news(400);
    test::SmallIndex index(articles);
    const std::string key(schema::kDictionaryKey);
    CHECK(Xapian::Database(index.path()).get_metadata(key).empty());
    Article late = articles[3];
    late.id = "late";
    index.add({late});

    const Xapian::Database grown(index.path());
    CHECK_FALSE(grown.get_metadata(key).empty());
    const ArticleStore store(grown);
    CHECK(store.article(grown.get_document(4)) == articles[3]);
    CHECK(store.article(grown.get_document(401)) == late);
    CHECK(grown.get_document(401).get_data().size() < grown.get_document(4).get_data().size());
  }
}

}  // namespace khabar
