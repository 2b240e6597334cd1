// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_articles.h"

#include <random>

namespace khabar::test {
namespace {

const std::vector<std::string> kWords = {"चुनाव",   "चुनावों",  "बाढ़",   "राहत",  "दिल्ली", "भारत",
                                         "आयोग",   "मतदान",  "सेना",   "India", "Delhi", "strike",
                                         "trains", "market", "price", "river", "flood", "election"};
const std::vector<std::string> kSources = {"Naya Savera", "Daily Lantern", "ABP Live", ""};
const std::vector<std::string> kSections = {"खेल", "राजनीति", "news", ""};
const std::vector<std::string> kLanguages = {"hi", "en", ""};

class ArticleMaker {
 public:
  explicit ArticleMaker(std::uint32_t seed) : random_(seed) {}

  Article make(std::size_t number) {
    Article article;
    article.id = "r" + std::to_string(number);
    article.title = words(4);
    article.body = words(30);
    article.source = one_of(kSources);
    article.section = one_of(kSections);
    article.language = one_of(kLanguages);
    if (random_() % 5 > 0) {
      article.published =
          parse_date("202" + std::to_string(random_() % 4) + "-0" +
                     std::to_string(1 + random_() % 9) + "-1" + std::to_string(random_() % 9));
    }
    return article;
  }

 private:
  const std::string& one_of(const std::vector<std::string>& texts) {
    return texts[random_() % texts.size()];
  }

  std::string words(std::size_t most) {
    std::string text;
    for (auto count = 1 + random_() % most; count > 0; --count) text += one_of(kWords) + " ";
    return text;
  }

  std::mt19937 random_;
};

}  // namespace

std::vector<Article> random_articles(std::size_t count, std::uint32_t seed) {
  ArticleMaker maker(seed);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) articles.push_back(maker.make(i));
  return articles;
}

const std::vector<std::string>& queries_of_random_articles() {
  static const std::vector<std::string> queries = {"*",
                                                   "चुनाव",
                                                   "chunav dilli",
                                                   "\"बाढ़ राहत\"",
                                                   "election AND market",
                                                   "भारत -title:सेना",
                                                   "riv* flod~",
                                                   "title:India",
                                                   "date:2021..2022",
                                                   "\"trains strike\"~3",
                                                   "+Delhi river",
                                                   "language:hi",
                                                   "source:\"abp live\"",
                                                   "nosuchword"};
  return queries;
}

}  // namespace khabar::test
