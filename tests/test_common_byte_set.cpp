// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <doctest/doctest.h>

#include "common/byte_set.h"

namespace khabar {
namespace {

TEST_SUITE("common/byte_set") {
  TEST_CASE("ByteSet: finds the first of its bytes from a place on") {
    constexpr ByteSet kSigns("<&");
    CHECK(kSigns.find_in("चुनाव & मत < सीट") == std::string("चुनाव ").size());
    CHECK(kSigns.find_in("a & b < c", 3) == 6);
    CHECK(kSigns.find_in("a & b", 2) == 2);
  }

  TEST_CASE("ByteSet: no place in a text without them, in none, or behind its end") {
    constexpr ByteSet kSigns("<&");
    CHECK(kSigns.find_in("चुनाव") == std::string::npos);
    CHECK(kSigns.find_in("") == std::string::npos);
    CHECK(kSigns.find_in("a<", 2) == std::string::npos);
    CHECK(kSigns.find_in("a<", 9) == std::string::npos);
  }

  TEST_CASE("ByteSet: bytes above 127 are bytes as any other") {
    constexpr ByteSet kBytes("\xe0\xff");
    CHECK(kBytes.holds('\xe0'));
    CHECK_FALSE(kBytes.holds('\x60'));
    CHECK(kBytes.find_in("aच") == 1);
  }
}

}  // namespace
}  // namespace khabar
