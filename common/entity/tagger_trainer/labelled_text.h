// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

#include "common/entity/entity.h"

namespace khabar {

/// A name as an annotator marked it. Byte offsets.
struct GoldSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  EntityType type = EntityType::person;
};

/// A sentence, its tokens joined by single spaces, with the names in it.
struct LabelledText {
  std::string text;
  std::vector<GoldSpan> names;
};

/// Reads CoNLL columns: a token, a tab and its label (O, B-PERSON, I-LOCATION, B-ORGANIZATION …) on
/// each line, an empty line after each sentence. Throws Error, with the line, on other text.
std::vector<LabelledText> read_conll(std::istream& in);

}  // namespace khabar
