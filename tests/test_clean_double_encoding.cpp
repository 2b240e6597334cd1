// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/clean/clean_text.h"
#include "indexer/clean/double_encoding.h"

namespace khabar {

TEST_SUITE("clean/double_encoding") {
  TEST_CASE("mend_double_encoding: UTF-8 that was read as Windows-1252") {
    struct Case {
      const char* what;
      const char* broken;
      const char* mended;
    };
    const Case cases[] = {
        {"an apostrophe", "Narendra Modiâ€™s visit", "Narendra Modi’s visit"},
        {"quotes, one of a byte that Windows-1252 leaves out", "â€œYesâ€\u009d, he said",
         "“Yes”, he said"},
        {"a dash and dots", "2014â€“19 â€¦", "2014–19 …"},
        {"the rupee and the euro", "â‚¹500, â‚¬5", "₹500, €5"},
        {"a space that does not break", "10Â\u00a0km", "10\u00a0km"},
        {"letters", "cafÃ© SÃ£o", "café São"},
        {"Devanagari", "à¤¨à¤°à¥‡à¤‚à¤¦à¥\u008dà¤°", "नरेंद्र"},
        {"encoded three times", "ModiÃ¢â‚¬â„¢s", "Modi’s"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.what);
      CHECK(mend_double_encoding(c.broken) == c.mended);
    }
  }

  TEST_CASE("mend_double_encoding: what is written so stays") {
    for (const char* text :
         {"CAFÉ”", "Ângela", "À bientôt", "naïve café", "São Paulo", "नरेंद्र मोदी", "â", ""}) {
      CAPTURE(text);
      CHECK(mend_double_encoding(text) == text);
    }
  }

  TEST_CASE("clean_text: a possessive that was encoded twice is no other name") {
    CHECK(clean_text("Narendra Modiâ€™s visit") == "Narendra Modi’s visit");
    CHECK(clean_line("<b>Modiâ€™s</b> visit") == "Modi’s visit");
  }
}

}  // namespace khabar
