// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/write/name_links.h"

namespace khabar {

TEST_SUITE("write/name_links") {
  TEST_CASE("find: the nearest name in the other script") {
    NameLinks links;
    links.add("a", "Manoj Barbhuiya");
    links.add("b", "Manju Baruah");
    CHECK(links.find("मनोज बड़भुइया") == "a");
    CHECK(links.find("मंजु बरुवा") == "b");
    CHECK(links.find("Manoj Barbhuiya") == std::nullopt);  // the same script has its own key
  }

  TEST_CASE("find: names that only resemble each other stay apart") {
    struct Pair {
      const char* what;
      const char* waiting;
      const char* name;
    };
    for (const Pair& c :
         {Pair{"another given name", "Sunil Kumar", "सुनीता कुमारी"},
          Pair{"other initials", "K. L. Sharma", "के. के. शर्मा"},
          Pair{"a short name without initials", "S. K. Yadav", "यादव"},
          Pair{"another end", "Mehuli Ghosh", "मेहुल घोष"},
          Pair{"another sex", "Vijay Kumar", "विजय कुमारी"}, Pair{"one short word", "Jedi", "जैदी"},
          Pair{"one word", "Arjun", "अर्जन"}, Pair{"another name", "Indu Mehta", "किशोर दास"}}) {
      CAPTURE(c.what);
      NameLinks links;
      links.add("a", c.waiting);
      CHECK(links.find(c.name) == std::nullopt);
    }
  }

  TEST_CASE("find: a long name may lack the initials") {
    NameLinks links;
    links.add("a", "S. Muthulakshmi");
    CHECK(links.find("मुथुलक्ष्मी") == "a");
  }

  TEST_CASE("find: of equally near names the first id, whatever the order they came in") {
    NameLinks forwards;
    forwards.add("a", "Asha Rawat");
    forwards.add("b", "Asha Rawat");
    NameLinks backwards;
    backwards.add("b", "Asha Rawat");
    backwards.add("a", "Asha Rawat");
    CHECK(forwards.find("आशा रावत") == "a");
    CHECK(backwards.find("आशा रावत") == "a");
  }

  TEST_CASE("find: the more people wait, the nearer a name must be") {
    NameLinks links;
    links.add("a", "R. Jegadeesan");
    CHECK(links.find("आर. जेगथीसन") == "a");
    for (int i = 0; i < 40000; ++i) links.add(std::to_string(i), "Gita Bose");
    CHECK(links.find("आर. जेगथीसन") == std::nullopt);
    CHECK(links.find("आर. जेगदीसन") == "a");
  }

  TEST_CASE("remove: who was removed is found no more") {
    NameLinks links;
    links.add("a", "Asha Rawat");
    links.remove("a", "Asha Rawat");
    CHECK(links.find("आशा रावत") == std::nullopt);
    links.remove("a", "Asha Rawat");
  }

  TEST_CASE("add: what has no words is not compared") {
    NameLinks links;
    links.add("a", "…");
    links.add("b", "");
    CHECK(links.find("।") == std::nullopt);
    CHECK(links.find("") == std::nullopt);
  }
}

}  // namespace khabar
