// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/analysis/romanizer.h"

namespace khabar {

TEST_SUITE("analysis/romanizer") {
  TEST_CASE("romanize: words as readers type them") {
    struct Case {
      const char* word;
      const char* latin;
    };
    for (const Case& c : {Case{"चुनाव", "chunav"}, Case{"पुतिन", "putin"}, Case{"सरकार", "sarkar"},
                          Case{"दिल्ली", "dilli"}, Case{"खबर", "khabar"}, Case{"में", "men"}}) {
      CAPTURE(c.word);
      CHECK(romanize(c.word) == c.latin);
    }
  }

  TEST_CASE("romanize: nothing for words of other scripts") {
    CHECK(romanize("").empty());
    CHECK(romanize("Putin").empty());
  }
}

}  // namespace khabar
