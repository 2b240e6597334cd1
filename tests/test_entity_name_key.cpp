// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "common/entity/name_key.h"

namespace khabar {

TEST_SUITE("entity/name_key") {
  TEST_CASE("name_key: a name has one key in both scripts") {
    struct Pair {
      const char* devanagari;
      const char* latin;
    };
    for (const Pair& c :
         {Pair{"किम यो-जोंग", "Kim Yo-jong"}, Pair{"व्लादिमीर पुतिन", "Vladimir Putin"},
          Pair{"सुब्रह्मण्यम जयशंकर", "Subrahmanyam Jaishankar"}, Pair{"जो बाइडेन", "Joe Biden"},
          Pair{"अखिलेश यादव", "Akhilesh Yadav"}, Pair{"डोनाल्ड ट्रंप", "Donald Trump"},
          Pair{"मनमोहन सिंह", "Manmohan Singh"}, Pair{"बीबीसी", "BBC"}, Pair{"आईआईटी", "IIT"}}) {
      CAPTURE(c.devanagari);
      CHECK(name_key(c.devanagari) == name_key(c.latin));
      CHECK_FALSE(name_key(c.latin).empty());
    }
  }

  TEST_CASE("name_key: titles and initials beside a full name do not matter") {
    CHECK(name_key("ए. पी. जे. अब्दुल कलाम") == name_key("Abdul Kalam"));
    CHECK(name_key("Dr. A.P.J. Abdul Kalam") == name_key("Abdul Kalam"));
    CHECK(name_key("श्री अखिलेश यादव") == name_key("Akhilesh Yadav"));
    CHECK(name_key("स्वर्गीय प्रदीप दास") == name_key("Late Pradip Das"));
  }

  TEST_CASE("name_key: initials tell short names apart") {
    CHECK(name_key("K. Murugan") == name_key("के. मुरुगन"));
    CHECK(name_key("Murugan K") == name_key("क मुरुगन"));
    CHECK(name_key("K. Murugan") != name_key("R. Murugan"));
    CHECK(name_key("BJP") != name_key("JBP"));
  }

  TEST_CASE("name_key: hyphens, nukta and spelling do not matter, other names differ") {
    CHECK(name_key("Kim Yo-jong") == name_key("Kim Yo jong"));
    CHECK(name_key("फ़ारूक़ अब्दुल्ला") == name_key("फारूक अब्दुल्ला"));
    CHECK(name_key("Mamata Banerjee") == name_key("Mamta Banerji"));
    CHECK(name_key("Narendra Modi") != name_key("Lalit Modi"));
    CHECK(name_key("राहुल गांधी") != name_key("सोनिया गांधी"));
    CHECK(name_key("Sohail Hasan") != name_key("शालू सिंह"));
    CHECK(name_key("Danish Kaneria") != name_key("दिनेश कुमार"));
    CHECK(name_key("Nawab Singh") != name_key("नानू भसीन"));
    CHECK(name_key("Rishi Singh") != name_key("Riya Sen"));
  }

  TEST_CASE("name_key: an end that both scripts write tells Kumar from Kumari, Singh from Sinha") {
    for (const auto& row :
         {std::pair{"राहुल सिन्हा", "Rahul Sinha"}, std::pair{"विजय कुमारी", "Vijay Kumari"},
          std::pair{"शिव प्रसाद मौर्य", "Shiv Prasad Maurya"}, std::pair{"सुनील राय", "Sunil Rai"},
          std::pair{"महेश देसाई", "Mahesh Desai"}, std::pair{"किरण बेदी", "Kiran Bedi"},
          std::pair{"जॉन लेस्ली", "John Leslie"}, std::pair{"अमित कन्हैया", "Amit Kanhaiya"},
          std::pair{"व्हिटनी ह्यूस्टन", "Whitney Houston"}, std::pair{"नीरज नाई", "Neeraj Nai"},
          std::pair{"सत्यदेव दुबे", "Satyadev Dubey"}}) {
      const std::string devanagari = row.first;
      const std::string latin = row.second;
      CAPTURE(devanagari);
      CHECK(name_key(devanagari) == name_key(latin));
    }
    CHECK(name_key("राहुल सिंह") != name_key("राहुल सिन्हा"));
    CHECK(name_key("Rahul Singh") != name_key("Rahul Sinha"));
    CHECK(name_key("विजय कुमार") != name_key("विजय कुमारी"));
  }

  TEST_CASE("name_key: a name that is nothing but a title keeps its key") {
    CHECK_FALSE(name_key("Shri").empty());
  }

  TEST_CASE("name_key: any bytes give a key or none") {
    CHECK(name_key("").empty());
    CHECK(name_key("2024 — ।").empty());
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
      std::string bytes(random() % 400, '\0');
      for (char& byte : bytes) byte = static_cast<char>(random() % 256);
      CHECK(name_key(bytes) == name_key(bytes));
      CHECK(name_key(bytes).size() < 400);
    }
  }
}

}  // namespace khabar
