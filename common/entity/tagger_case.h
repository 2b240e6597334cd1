// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "common/entity/tagger_words.h"

namespace khabar {

/// How a sentence writes its Latin words.
enum class LetterCase : std::uint8_t {
  sentence,
  title,  ///< "Xi Meets Putin": nearly every long word has a capital.
  upper,  ///< "XI MEETS PUTIN".
};

/// The letter case of `sentence`, a run of words of `text`. Few Latin words are `sentence`: they
/// cannot tell.
LetterCase letter_case(std::string_view text, std::span<const TaggerWord> sentence);

}  // namespace khabar
