// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"

namespace khabar {

TEST_SUITE("common/error") {
  TEST_CASE("at: names the file and the line, or the file alone for the whole input") {
    CHECK(at({"june.jsonl", 7}, "no \"title\"") == "june.jsonl:7: no \"title\"");
    CHECK(at({"june.jsonl", 0}, "is empty") == "june.jsonl: is empty");
  }
}

}  // namespace khabar
