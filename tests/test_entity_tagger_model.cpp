// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/entity/tagger_model.h"
#include "common/error.h"
#include "common/hash.h"

namespace khabar {
namespace {

TaggerModel small_model() {
  TaggerModel::Transitions transitions{};
  transitions[0][1] = -7;
  const auto patna = static_cast<std::uint32_t>(hash64("पटना") >> 32);
  return {transitions, {{900, {1, 2, 3}}, {5, {-4, 0, 4}}}, {{patna, {17, 3}}}};
}

std::string error_of(const std::string& bytes) {
  try {
    TaggerModel::parse(bytes);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_SUITE("entity/tagger_model") {
  TEST_CASE("labels: a name goes on only after its own beginning") {
    const TaggerLabel begin = begin_label(EntityType::place);
    const TaggerLabel inside = inside_label(EntityType::place);
    CHECK(type_of(begin) == EntityType::place);
    CHECK(type_of(inside) == EntityType::place);
    CHECK(may_follow(inside, begin));
    CHECK(may_follow(inside, inside));
    CHECK_FALSE(may_follow(inside, kNoName));
    CHECK_FALSE(may_follow(inside, begin_label(EntityType::person)));
    CHECK_FALSE(may_follow(inside, inside_label(EntityType::person)));
    CHECK(may_follow(begin, inside));
    CHECK(may_follow(kNoName, begin));
  }

  TEST_CASE("class_of: known words only") {
    const TaggerModel model = small_model();
    CHECK(model.class_of(hash64("पटना")).cluster == 17);
    CHECK(model.class_of(hash64("पटना")).proper_noun == 3);
    CHECK(model.class_of(hash64("पतंग")).cluster == 0);
  }

  TEST_CASE("parse: reads back what serialise wrote, byte for byte") {
    const std::string bytes = small_model().serialise();
    const TaggerModel model = TaggerModel::parse(bytes);
    CHECK(model.serialise() == bytes);
    CHECK(model.transitions()[0][1] == -7);
    LabelScores scores{};
    model.weights().add(900, scores);
    CHECK(scores == LabelScores{1, 2, 3});
  }

  TEST_CASE("parse: says what is wrong with other bytes") {
    const std::string bytes = small_model().serialise();
    CHECK(error_of("") == "name tagger: the model is cut short; build Khabar again");
    CHECK(error_of(bytes.substr(0, bytes.size() - 1)) ==
          "name tagger: the model is cut short; build Khabar again");
    CHECK(error_of("not" + bytes.substr(3)) ==
          "name tagger: not a model of this version; build Khabar again");
  }

  TEST_CASE("shipped: at most 9 MB, the same bytes each time") {
    const std::string bytes = TaggerModel::shipped().serialise();
    CHECK(bytes.size() < 9'000'000);
    CHECK(bytes.size() > 100'000);
    CHECK(TaggerModel::parse(bytes).serialise() == bytes);
  }
}

}  // namespace khabar
