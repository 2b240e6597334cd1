// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/entity/catalogue.h"
#include "common/entity/reading.h"
#include "common/entity/tagger_model.h"
#include "common/entity/tagger_words.h"

namespace khabar {

/// What the catalogue says of one token, for the tagger to weigh: in the low four bits the label it
/// would have if the alias there is a name (kWeakListing more where the alias needs evidence),
/// above them what it is as a part of people's names. 0 where the catalogue says nothing.
using TokenHint = std::uint8_t;

inline constexpr TokenHint kWeakListing = 8;
inline constexpr TokenHint kGivenNameHint = 0x10;
inline constexpr TokenHint kSurnameHint = 0x20;
inline constexpr TokenHint kTitleHint = 0x40;

constexpr TokenHint listing_of(TokenHint hint) {
  return hint & 0x0FU;
}
constexpr TokenHint parts_of(TokenHint hint) {
  return hint & 0xF0U;
}

/// The hint of a word: that of its first token. 0 for punctuation and where there are no hints.
TokenHint hint_of(std::span<const TokenHint> hints, const TaggerWord& word);

/// Replaces `hints` with one for each word of `reading`, from its candidates and cues.
void find_hints(const Catalogue& catalogue, const ArticleReading& article, const Reading& reading,
                std::vector<TokenHint>& hints);

}  // namespace khabar
