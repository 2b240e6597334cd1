// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "common/analysis/sounds.h"

namespace khabar {

TEST_SUITE("analysis/sounds") {
  TEST_CASE("devanagari_sounds: the inherent a is heard where Hindi speaks it") {
    struct Case {
      const char* word;
      const char* sounds;
    };
    for (const Case& c :
         {Case{"चुनाव", "cunAv_"}, Case{"लड़की", "lad_kI"}, Case{"दिल्ली", "xil:I"},
          Case{"चमक", "camak_"}, Case{"चमकना", "camak_nA"}, Case{"बदलना", "baxal_nA"},
          Case{"राज्य", "rAjya"}, Case{"समाप्त", "samApw_"}, Case{"न", "na"}, Case{"ज्ञान", "gyAn_"},
          Case{"दुःख", "xuHK_"}, Case{"में", "me~"}, Case{"संबंध", "saMbaMX_"}, Case{"डॉक्टर", "dVktar_"},
          Case{"नई", "naI"}, Case{"ऋषि", "qRi"}}) {
      CAPTURE(c.word);
      CHECK(devanagari_sounds(c.word) == c.sounds);
    }
  }

  TEST_CASE("devanagari_sounds: both encodings of a nukta letter, and none, sound alike") {
    CHECK(devanagari_sounds("\u0959बर") == devanagari_sounds("ख\u093cबर"));
    CHECK(devanagari_sounds("ख\u093cबर") == devanagari_sounds("खबर"));
  }

  TEST_CASE("devanagari_sounds: what English says as one sound is one") {
    CHECK(devanagari_sounds("लाइट") == "lYt_");
    CHECK(devanagari_sounds("फायर") == "PYar_");
    CHECK(devanagari_sounds("एयर") == "3ar_");
    CHECK(devanagari_sounds("हाउस") == "hzs_");
    CHECK(devanagari_sounds("राय") == "rAy_");  // not राई, another word
    CHECK(devanagari_sounds("श्रेय") == "Srey_");
  }

  TEST_CASE("devanagari_sounds: joiners and other scripts are not heard") {
    CHECK(devanagari_sounds("क्\u200dया") == devanagari_sounds("क्या"));
    CHECK(devanagari_sounds("Putin 2024").empty());
    CHECK(devanagari_sounds("").empty());
  }

  TEST_CASE("latin_letters: case and accents go, a doubled consonant is marked") {
    CHECK(latin_letters("Café") == "cafe");
    CHECK(latin_letters("PATTA") == "pat:a");
    CHECK(latin_letters("cooperation") == "cooperation");
    CHECK(latin_letters("Modi's") == "modis");
    CHECK(latin_letters("brrrr") == "br:");
    CHECK(latin_letters("चुनाव").empty());
  }

  TEST_CASE("sounds of any bytes at all are few and ASCII") {
    std::mt19937 random(20240613);
    for (int round = 0; round < 2000; ++round) {
      std::string bytes(random() % 300, '\0');
      const bool devanagari = round % 2 == 0;
      for (std::size_t i = 0; i < bytes.size(); ++i) {
        constexpr unsigned char kLead[] = {0xE0, 0xA4, 0x80};
        const auto noise = static_cast<unsigned char>(random() % 256);
        bytes[i] =
            static_cast<char>(!devanagari ? noise
                              : i % 3 < 2 ? kLead[i % 3]
                                          : static_cast<unsigned char>(0x80 | (noise & 0x3F)));
      }
      for (const std::string& heard : {devanagari_sounds(bytes), latin_letters(bytes)}) {
        CHECK(heard.size() <= kMaxSounds);
        CHECK(heard.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ3_:~") ==
              std::string::npos);
      }
    }
  }

  TEST_CASE("a word of ten megabytes costs no more than its first letters") {
    const std::string long_word(10'000'000, 'k');
    CHECK(latin_letters(long_word) == "k:");
    std::string hindi;
    while (hindi.size() < 10'000'000) hindi += "कि";
    CHECK(devanagari_sounds(hindi).size() == kMaxSounds);
  }
}

}  // namespace khabar
