// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/headline.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

bool in_headline(std::string_view text, std::uint32_t first) {
  const Reading reading = test::words_of(text);
  return stands_in_headline(reading, first, first + 1);
}

}  // namespace

TEST_SUITE("entity/headline") {
  TEST_CASE("stands_in_headline: capitals on most words of the sentence, not of its neighbours") {
    CHECK(in_headline("Ramesh Menon Leaves Hospital, Doctors Say", 1));
    CHECK_FALSE(in_headline("Yesterday Ramesh Menon left the hospital on foot.", 1));
    CHECK_FALSE(in_headline("Ramesh Menon Leaves Hospital Today. Then he went home by bus.", 9));
    CHECK_FALSE(in_headline("Ramesh Menon Wins", 1));
  }
}

}  // namespace khabar
