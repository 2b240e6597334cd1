// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "common/entity/reading.h"

namespace khabar {

/// Whether one of `words`, hashes, stands within eight words of `candidate`.
bool stands_near(const Reading& text, const Candidate& candidate,
                 std::span<const std::uint64_t> words);

/// Whether words[first, end) are the title of a film, a song or a book: in quotes, with a word such
/// as "film" near, or the beginning of one right behind it ("the film Mumbai Saga").
bool is_title_of_work(const Reading& text, std::uint32_t first, std::uint32_t end);

/// Whether words[first, end) are in quotes with other words, all of them as of a title: the "इंडिया"
/// of "'कोविड इंडिया सेवा'", but not the भारत of "'भारत की संप्रभुता'".
bool is_in_quoted_title(const Reading& text, std::uint32_t first, std::uint32_t end);

/// How many words before words[i] an acronym there stands for, as their first letters tell: 3 for
/// the "ECB" of "external commercial borrowings (ECB)" and for the आईएमए of "आई मॉनिटरी अडवाइजर
/// यानी आईएमए", the यानी counted; 0 when they tell nothing. An "of" needs no letter.
std::uint32_t words_explaining(const Reading& text, std::uint32_t i);

}  // namespace khabar
