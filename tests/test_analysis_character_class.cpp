// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <initializer_list>

#include <doctest/doctest.h>

#include "common/analysis/character_class.h"

namespace khabar {

TEST_SUITE("analysis/character_class") {
  TEST_CASE("character_class: letters, digits and signs are what a Hindi newsroom types") {
    struct Case {
      char32_t character;
      CharacterClass expected;
    };
    for (const auto& c : {
             Case{U'a', CharacterClass::latin},      {U'é', CharacterClass::latin},
             {U'Ａ', CharacterClass::latin},         {U'क', CharacterClass::devanagari},
             {U'्', CharacterClass::devanagari},      {U'ऽ', CharacterClass::devanagari},
             {U'।', CharacterClass::separator},      {U'॰', CharacterClass::dot},
             {U'५', CharacterClass::digit},          {U'５', CharacterClass::digit},
             {U'\u200D', CharacterClass::ignorable}, {U'\u00AD', CharacterClass::ignorable},
             {U'\uFE0F', CharacterClass::ignorable}, {U'\u0301', CharacterClass::mark},
             {U'’', CharacterClass::apostrophe},     {U'ক', CharacterClass::foreign},
             {U'北', CharacterClass::foreign},       {U'🎉', CharacterClass::foreign},
             {U'\u00A0', CharacterClass::separator}, {U'₹', CharacterClass::separator},
             {U'\uFFFD', CharacterClass::separator}, {U'\0', CharacterClass::separator},
         }) {
      CAPTURE(static_cast<std::uint32_t>(c.character));
      CHECK(character_class(c.character) == c.expected);
    }
  }

  TEST_CASE("is_emoji: pictographs and flags are, legal signs and arrows are not") {
    CHECK(is_emoji(U'🎉'));
    CHECK(is_emoji(U'❤'));
    CHECK(is_emoji(U'🇮'));
    CHECK_FALSE(is_emoji(U'©'));
    CHECK_FALSE(is_emoji(U'™'));
    CHECK_FALSE(is_emoji(U'→'));
  }
}

}  // namespace khabar
