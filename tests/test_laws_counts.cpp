// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/engine/engine.h"
#include "tests/support/laws.h"
#include "tests/support/random_articles.h"
#include "tests/support/sample_index.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// Of each kind.
const std::vector<std::string> kSampleQueries = {"*",
                                                 "चुनाव",
                                                 "chunav aayog",
                                                 "India AND date:2023",
                                                 "\"उत्तर कोरिया\"",
                                                 "flood*",
                                                 "भारत -title:भारत"};

}  // namespace

TEST_SUITE("laws/counts") {
  TEST_CASE("facets of one value, months and histograms add up to the total (sample)") {
    const auto engine = open_engine(test::sample_index());
    for (const auto& query : kSampleQueries) test::check_counts(*engine, query);
  }

  TEST_CASE("facets of one value, months and histograms add up to the total (random)") {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
      CAPTURE(seed);
      const test::SmallIndex index(test::random_articles(120, seed));
      const auto engine = open_engine(index.path());
      for (const auto& query : test::queries_of_random_articles())
        test::check_counts(*engine, query);
    }
  }

  TEST_CASE("paging shows each article once, in the order of one long page (sample)") {
    const auto engine = open_engine(test::sample_index());
    for (const auto& query : kSampleQueries) test::check_pages(*engine, query);
  }

  TEST_CASE("paging shows each article once, in the order of one long page (random)") {
    const test::SmallIndex index(test::random_articles(60, 4));
    const auto engine = open_engine(index.path());
    for (const auto& query : test::queries_of_random_articles()) test::check_pages(*engine, query);
  }
}

}  // namespace khabar
