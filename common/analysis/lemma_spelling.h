// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis/letters.h"

namespace khabar {

/// The spelling that words are looked up by: य between vowels is only a glide, so गयी is गई and
/// रुपये is रुपए. `word` is normalised.
Letters lemma_key(LettersView word);

/// The spelling that lemmas are searched by. A last ी or ू is short (स्मृती, स्मृति; हिंदु, हिंदू),
/// and ॉ is ा in words of three letters or more (डॉक्टर, डाक्टर; कॉलेज, कालेज). In shorter ones it
/// makes another word: कॉल is not काल, कॉफी not काफी. In 6.5 million words of news and
/// encyclopedia, 1,034 words with ॉ are also written with ा; of the hundred commonest long ones
/// two are other words, of the seventy commonest short ones half.
Letters lemma_term(LettersView lemma);

}  // namespace khabar
