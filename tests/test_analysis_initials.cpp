// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/initials.h"

namespace khabar {

TEST_SUITE("analysis/initials") {
  TEST_CASE("is_initial: Latin letters and their Hindi names, spaced or not") {
    for (const std::string_view unit : {"U", "पी", "एम", "डब्ल्यू", "पीएच", "जेड"}) {
      CAPTURE(unit);
      CHECK(is_initial(unit, InitialsStyle::spaced));
      CHECK(is_initial(unit, InitialsStyle::tight));
    }
  }

  TEST_CASE("is_initial: a single Devanagari letter only when no space parts it from the next") {
    CHECK(is_initial("भा", InitialsStyle::tight));
    CHECK(is_initial("प्र", InitialsStyle::tight));
    CHECK_FALSE(is_initial("भा", InitialsStyle::spaced));
  }

  TEST_CASE("is_initial: words and titles are not") {
    for (const std::string_view unit : {"", "मोदी", "said", "डॉ", "पं", "प्रो"}) {
      CAPTURE(unit);
      CHECK_FALSE(is_initial(unit, InitialsStyle::tight));
    }
  }
}

}  // namespace khabar
