// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/schema.h"
#include "common/format/seal.h"
#include "common/hash.h"

namespace khabar {

TEST_SUITE("format/seal") {
  TEST_CASE("a seal tells terms, counts, slots and values apart, and itself does not count") {
    const auto once = seal_of_term(hash64("चुनाव"), 1);
    CHECK(once != seal_of_term(hash64("चुनाव"), 2));
    CHECK(once != seal_of_term(hash64("मतदान"), 1));
    CHECK(seal_of_value(1, "a") != seal_of_value(2, "a"));
    CHECK(seal_of_value(1, "a") != seal_of_value(1, "b"));
    CHECK(seal_of_value(schema::kSealSlot, "12345678") == 0);
    CHECK(seal_of_filing("clk", "ख") != seal_of_filing("cl", "kख"));
  }

  TEST_CASE("unpack_seal: reads back; bytes of another length are no seal") {
    CHECK(unpack_seal(pack_seal(0x0123456789abcdefU)) == 0x0123456789abcdefU);
    CHECK_FALSE(unpack_seal("1234567"));
    CHECK_FALSE(unpack_seal(""));
  }

  TEST_CASE("open_entry: every flipped bit of an entry, and another key, is noticed") {
    const std::string stored = seal_entry("khabar.timezone", "Asia/Kolkata");
    CHECK(open_entry("khabar.timezone", stored) == "Asia/Kolkata");
    CHECK_FALSE(open_entry("khabar.timezonf", stored));
    for (std::size_t bit = 0; bit < stored.size() * 8; ++bit) {
      std::string flipped = stored;
      flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
      CHECK_FALSE(open_entry("khabar.timezone", flipped));
    }
    CHECK(open_entry("khabar.timezone", "") == "");
    CHECK_FALSE(open_entry("khabar.timezone", "abc"));
  }
}

}  // namespace khabar
