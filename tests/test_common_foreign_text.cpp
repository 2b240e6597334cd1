// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "common/foreign_text.h"

namespace khabar {

TEST_SUITE("common/foreign_text") {
  TEST_CASE("shown: nothing that steers a terminal or the direction of writing passes") {
    struct Case {
      const char* what;
      std::string text;
      std::string expected;
    };
    const Case cases[] = {
        {"an escape sequence", "\033[31mलाल", " [31mलाल"},
        {"a title of the window", "\033]0;x\007a", " ]0;x a"},
        {"C1, which begins a sequence in one character", "a\u009b31mb", "a 31mb"},
        {"a new line", "a\nb\r\tc", "a b  c"},
        {"line and paragraph separators", "a\u2028b\u2029c", "a b c"},
        {"overrides", "\u202egpj.exe\u202c", "\ufffdgpj.exe\ufffd"},
        {"isolates", "\u2066a\u2069", "\ufffda\ufffd"},
        {"bytes that are no text", "a\xff\x80z", "a\ufffd\ufffdz"},
        {"a joiner", "क्‍या", "क्‍या"},
        {"marks of direction", "a\u200eb\u200fc\u061cd", "a\ufffdb\ufffdc\ufffdd"},
    };
    for (const auto& c : cases) {
      CAPTURE(c.what);
      CHECK(shown(c.text) == c.expected);
      CHECK(shown(shown(c.text)) == c.expected);
    }
  }

  TEST_CASE("at: a name of a file and what was found are shown, in one line") {
    CHECK(at({"\033]0;x\007.jsonl", 3}, "\"\u202e\"\nis no date") ==
          " ]0;x .jsonl:3: \"\ufffd\" is no date");
  }
}

}  // namespace khabar
