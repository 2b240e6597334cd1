// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/schema.h"

namespace khabar::schema {

TEST_SUITE("format/schema") {
  TEST_CASE("id_term: any id gives one term that fits Xapian, and different ids differ") {
    CHECK(id_term("dd-1") == "Qdd-1");
    const std::string long_id(300, 'x');
    CHECK(id_term(long_id).size() < 245);
    CHECK(id_term(long_id) != id_term(long_id + "y"));
    CHECK(id_term("#dd-1") != id_term("dd-1"));
    CHECK(id_term(std::string_view("a\0b", 3)).find('\0') == std::string::npos);
  }

  TEST_CASE("find_text_field, find_filter_field: by the user's name") {
    CHECK(find_text_field("title")->lemma == "ZS");
    CHECK(find_filter_field("source")->prefix == "XSRC");
    CHECK_FALSE(find_text_field("source").has_value());
    CHECK_FALSE(find_filter_field("colour").has_value());
  }
}

}  // namespace khabar::schema
