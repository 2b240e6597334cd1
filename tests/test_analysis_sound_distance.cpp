// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "common/analysis/sound_costs.h"
#include "common/analysis/sound_distance.h"

namespace khabar {
namespace {

int cost(const char* latin, const char* devanagari) {
  return LatinMatcher(latin).cost(devanagari_sounds(devanagari));
}

int distance(const char* a, const char* b) {
  return sound_distance(devanagari_sounds(a), devanagari_sounds(b));
}

}  // namespace

TEST_SUITE("analysis/sound_distance") {
  TEST_CASE("LatinMatcher: the word that was meant costs least") {
    struct Case {
      const char* latin;
      const char* meant;
      const char* other;
    };
    for (const Case& c : {Case{"chunav", "चुनाव", "चूना"}, Case{"putin", "पुतिन", "पतन"},
                          Case{"missile", "मिसाइल", "मसल"}, Case{"nuclear", "न्यूक्लियर", "नकल"},
                          Case{"patta", "पत्ता", "पता"}, Case{"pata", "पता", "पत्ता"},
                          Case{"tax", "टैक्स", "तकिया"}, Case{"station", "स्टेशन", "सतना"},
                          Case{"khabar", "खबर", "कबर"}, Case{"ladki", "लड़की", "लकड़ी"}}) {
      CAPTURE(c.latin);
      CAPTURE(c.meant);
      CHECK(cost(c.latin, c.meant) < cost(c.latin, c.other));
    }
  }

  TEST_CASE("LatinMatcher: a limit changes nothing but what is beyond it") {
    const LatinMatcher matcher("sarkar");
    const std::string sounds = devanagari_sounds("सरकार");
    const int full = matcher.cost(sounds);
    CHECK(matcher.cost(sounds, full) == full);
    CHECK(matcher.cost(sounds, full - 1) == kFarSound);
  }

  TEST_CASE("LatinMatcher: nothing to hear is far from everything") {
    CHECK(LatinMatcher("").cost(devanagari_sounds("घर")) == kFarSound);
    CHECK(LatinMatcher("2024").letters() == 0);
    CHECK(LatinMatcher("ghar").cost("") == kFarSound);
  }

  TEST_CASE("sound_distance: spellings of one word are near, other words are not") {
    CHECK(distance("डॉक्टर", "डाक्टर") < 10);
    CHECK(distance("नई", "नयी") < 15);
    CHECK(distance("न्यूक्लियर", "न्यूक्लीयर") < 15);
    CHECK(distance("कमल", "कलम") > 50);
  }

  TEST_CASE("sound_distance: zero to itself, the same both ways, on seeded random sounds") {
    constexpr std::string_view kHeard = "aAiIuUeEoOQVYZkKgcjtdwxnpPbmyrlvSRsh_:M~H";
    std::mt19937 random(11);
    const auto word = [&] {
      std::string sounds(random() % 12, 'a');
      for (char& sound : sounds) sound = kHeard[random() % kHeard.size()];
      return sounds;
    };
    for (int round = 0; round < 500; ++round) {
      const std::string a = word();
      const std::string b = word();
      CAPTURE(a);
      CAPTURE(b);
      CHECK(sound_distance(a, a) == 0);
      CHECK(sound_distance(a, b) == sound_distance(b, a));
    }
  }

  TEST_CASE("closeness_of: one for no cost, less for more, none for what is far") {
    CHECK(closeness_of(0, 5) == 1.0);
    CHECK(closeness_of(10, 5) > closeness_of(20, 5));
    CHECK(closeness_of(20, 10) > closeness_of(20, 5));
    CHECK(closeness_of(kFarSound, 5) == 0.0);
    CHECK(closeness_of(0, 0) == 0.0);
  }

  TEST_CASE("SoundCosts: the table has the sounds, in the order of what is usual") {
    REQUIRE_FALSE(SoundCosts::letters().spellings_of('c').empty());
    const SoundSpelling& usual = SoundCosts::letters().spellings_of('c').front();
    CHECK(std::string(usual.letters.data(), usual.length) == "ch");
    CHECK(SoundCosts::letters().spellings_of('?').empty());
    CHECK(SoundCosts::letters().silent_cost('h') < SoundCosts::letters().silent_cost('!'));
  }
}

}  // namespace khabar
