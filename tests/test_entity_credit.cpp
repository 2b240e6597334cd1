// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/entity/credit.h"
#include "tests/support/entity_texts.h"

namespace khabar {
namespace {

bool in_credit(std::string_view text, std::uint32_t first, std::uint32_t end) {
  return stands_in_credit(test::words_of(text), first, end);
}

/// Thirty words of a story, and its last line.
std::string story_with(std::string_view last_line) {
  std::string story;
  for (int i = 0; i < 10; ++i) story += "बारिश होती रही। ";
  return story + '\n' + std::string(last_line);
}

}  // namespace

TEST_SUITE("entity/credit") {
  TEST_CASE("is_press: papers, channels and agencies") {
    const auto body = [](std::string label) {
      Entity entity;
      entity.label_en = std::move(label);
      return entity;
    };
    CHECK(is_press(body("The Times of India")));
    CHECK(is_press(body("Press Trust of India")));
    CHECK_FALSE(is_press(body("Reserve Bank of India")));
  }

  TEST_CASE("stands_in_credit: a sentence that asks something of the reader") {
    CHECK(in_credit("Download The Goa Times News App now.", 1, 4));
    CHECK(in_credit("He left. (With inputs from PTI)", 5, 6));
    CHECK_FALSE(in_credit("Download it now. The Goa Times said so.", 3, 6));
  }

  TEST_CASE("stands_in_credit: a short last line that is no sentence") {
    CHECK(in_credit(story_with("मोहन वर्मा डीडी न्यूज़"), 32, 34));
    CHECK(in_credit(story_with("मोहन वर्मा डीडी न्यूज़\n"), 32, 34));
    CHECK_FALSE(in_credit(story_with("यह डीडी न्यूज़ ने कहा।"), 31, 33));
    CHECK_FALSE(in_credit(story_with("- डीडी न्यूज़"), 30, 32));
    CHECK_FALSE(in_credit("मोहन वर्मा\nडीडी न्यूज़", 2, 4));
  }
}

}  // namespace khabar
