// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/match/relaxation.h"

namespace khabar {
namespace {

/// "Maldives presidential election", the most telling word first.
const std::vector<RelaxedWord> kWords = {
    {"Maldives", 7, 0}, {"presidential", 4, 1}, {"election", 2, 2}};

/// How many articles have exactly which of three words.
WordCoverage coverage(std::vector<std::size_t> with_set) {
  WordCoverage coverage;
  coverage.with_set = std::move(with_set);
  coverage.with_any.resize(4);
  for (std::size_t set = 0; set < coverage.with_set.size(); ++set) {
    const auto words = (set & 1U) + (set >> 1 & 1U) + (set >> 2 & 1U);
    for (std::size_t any = 0; any <= words; ++any) {
      coverage.with_any[any] += coverage.with_set[set];
    }
  }
  return coverage;
}

constexpr std::size_t kTyped = 3;

/// Sets of words that are wanted: bit 0 is Maldives, bit 1 presidential, bit 2 election.
std::vector<std::size_t> wanted_sets(const Relaxed& relaxed) {
  std::vector<std::size_t> sets;
  for (std::size_t set = 0; set < relaxed.wanted.sets.size(); ++set) {
    if (relaxed.wanted.sets[set]) sets.push_back(set);
  }
  return sets;
}

}  // namespace

TEST_SUITE("match/relaxation") {
  TEST_CASE("relax: enough articles have all words, and nothing is told") {
    const auto relaxed =
        relax(MatchWords::automatic, kTyped, kWords, coverage({0, 9, 9, 9, 9, 9, 9, 10}));
    CHECK(wanted_sets(relaxed) == std::vector<std::size_t>{7});
    CHECK(relaxed.note.empty());
  }

  TEST_CASE("relax: the least telling word is given up first, and no more than is needed") {
    const auto relaxed =
        relax(MatchWords::automatic, kTyped, kWords, coverage({0, 90, 5, 1, 800, 15, 3, 2}));
    CHECK(wanted_sets(relaxed) == std::vector<std::size_t>{3, 5, 7});
    CHECK(relaxed.note ==
          "2 articles have all 3 words; 1 more has \"Maldives\" and \"presidential\", 15 "
          "\"Maldives\" and \"election\"");
  }

  TEST_CASE("relax: where no article has all words, the note says so") {
    const auto relaxed =
        relax(MatchWords::automatic, kTyped, kWords, coverage({0, 3, 0, 0, 0, 0, 0, 0}));
    CHECK(wanted_sets(relaxed) == std::vector<std::size_t>{1, 7});
    CHECK(relaxed.note == "no article has all 3 words; 3 have \"Maldives\"");
  }

  TEST_CASE("relax: of many sets of words three are told, and the most telling word stays") {
    const std::vector<RelaxedWord> four = {
        {"Maldives", 7, 0}, {"presidential", 4, 1}, {"election", 2, 2}, {"result", 1, 3}};
    WordCoverage coverage;
    coverage.with_set.assign(16, 1);
    coverage.with_set[15] = 0;
    coverage.with_any.assign(5, 1);
    const auto relaxed = relax(MatchWords::automatic, kTyped, four, coverage);
    CHECK(relaxed.note ==
          "no article has all 4 words; 1 has \"Maldives\", \"presidential\" and \"election\", 1 "
          "\"Maldives\", \"presidential\" and \"result\", 1 \"Maldives\" and \"presidential\", 4 "
          "others fewer");
    CHECK_FALSE(relaxed.wanted.sets[14]);  // all but Maldives
  }

  TEST_CASE("relax: the words of a name are given up together, not one of them") {
    const Entity rhea;
    const std::vector<RelaxedWord> name = {{"Rhea", 7, 0, &rhea}, {"Chakraborty", 4, 1, &rhea}};
    const auto both = relax(MatchWords::automatic, 2, name, coverage({0, 5, 50, 9}));
    CHECK(wanted_sets(both) == std::vector<std::size_t>{3});
    CHECK(both.note.empty());

    // "Rhea Chakraborty bail": one of her names and the word is no more than the word.
    const std::vector<RelaxedWord> words = {
        {"bail", 9, 2}, {"Rhea", 7, 0, &rhea}, {"Chakraborty", 4, 1, &rhea}};
    const auto fewer =
        relax(MatchWords::automatic, kTyped, words, coverage({0, 4, 60, 2, 70, 3, 30, 1}));
    CHECK(wanted_sets(fewer) == std::vector<std::size_t>{1, 3, 5, 7});
    CHECK(fewer.note == R"(1 article has all 3 words; 9 more have "bail")");
  }

  TEST_CASE("relax: a long question wants a share, whatever the words") {
    const auto relaxed =
        relax(MatchWords::automatic, 9, kWords, coverage({0, 9, 9, 9, 9, 9, 9, 9}));
    CHECK(relaxed.wanted.sets.empty());
    CHECK(relaxed.wanted.any == 1);
  }

  TEST_CASE("relax: what the reader decides is not relaxed") {
    const auto none = coverage({0, 1, 0, 0, 0, 0, 0, 0});
    CHECK(relax(MatchWords::all, kTyped, kWords, none).wanted.any == 3);
    CHECK(relax(MatchWords::most, kTyped, kWords, none).wanted.any == 2);
    CHECK(relax(MatchWords::any, kTyped, kWords, none).wanted.any == 1);
  }

  TEST_CASE("may_be_wanted: never refuses an article whose words relax() wants") {
    const std::vector<std::vector<bool>> all_sets = {
        {false, false, false}, {true, false, false}, {false, true, false}, {true, true, false},
        {false, false, true},  {true, false, true},  {false, true, true},  {true, true, true}};
    for (const auto& with_set : std::vector<std::vector<std::size_t>>{
             {0, 9, 9, 9, 9, 9, 9, 10}, {0, 90, 5, 1, 800, 15, 3, 2}, {0, 1, 5, 0, 8, 0, 3, 0}}) {
      const auto relaxed = relax(MatchWords::automatic, kTyped, kWords, coverage(with_set));
      for (const auto set : wanted_sets(relaxed)) {
        CHECK(may_be_wanted(MatchWords::automatic, kTyped, kWords, all_sets[set]));
      }
    }
    CHECK_FALSE(may_be_wanted(MatchWords::automatic, kTyped, kWords, all_sets[6]));
    CHECK(may_be_wanted(MatchWords::automatic, 9, kWords, all_sets[6]));
    CHECK(may_be_wanted(MatchWords::any, kTyped, kWords, all_sets[4]));
    CHECK_FALSE(may_be_wanted(MatchWords::any, kTyped, kWords, all_sets[0]));
    CHECK(may_be_wanted(MatchWords::most, kTyped, kWords, all_sets[6]));
    CHECK_FALSE(may_be_wanted(MatchWords::most, kTyped, kWords, all_sets[4]));
    CHECK_FALSE(may_be_wanted(MatchWords::all, kTyped, kWords, all_sets[6]));
  }

  TEST_CASE("wants_most_telling: where it says so, all that is wanted has the word") {
    constexpr std::size_t kMostTelling = 0;
    for (const auto match : {MatchWords::automatic, MatchWords::all}) {
      CHECK(wants_most_telling(match, kTyped, kWords.size()));
      for (const auto& with_set : std::vector<std::vector<std::size_t>>{
               {0, 9, 9, 9, 9, 9, 9, 10}, {0, 90, 5, 1, 800, 15, 3, 2}, {0, 0, 5, 0, 8, 0, 3, 0}}) {
        const auto relaxed = relax(match, kTyped, kWords, coverage(with_set));
        for (const auto set : wanted_sets(relaxed)) CHECK((set >> kMostTelling & 1U) != 0);
        CHECK((!relaxed.wanted.sets.empty() || relaxed.wanted.any == kWords.size()));
      }
    }
    CHECK_FALSE(wants_most_telling(MatchWords::automatic, 9, kWords.size()));
    CHECK_FALSE(wants_most_telling(MatchWords::automatic, kTyped, 11));
    CHECK_FALSE(wants_most_telling(MatchWords::any, kTyped, kWords.size()));
    CHECK_FALSE(wants_most_telling(MatchWords::most, kTyped, kWords.size()));
  }
}

}  // namespace khabar
