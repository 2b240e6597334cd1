// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/entity/reading.h"

namespace khabar {

/// What an article is about, as far as that decides which of two bodies it means.
struct ArticleSubject {
  bool cricket = false;        ///< It has words of cricket.
  bool other_sport = false;    ///< It has words of a sport, and none of cricket's.
  bool other_country = false;  ///< It has words of other countries, and none of India's.
};

/// Reads it off the cues and the words of all its texts.
ArticleSubject subject_of(const ArticleReading& article);

}  // namespace khabar
