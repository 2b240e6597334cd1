// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

#include <xapian.h>

namespace khabar {

/// Articles from one docid up to another, which is not of them; by default all. Where an index is
/// cut in two, both are multiples of 64.
struct ArticleSpan {
  Xapian::docid from = 0;
  Xapian::docid to = std::numeric_limits<Xapian::docid>::max();

  bool has(Xapian::docid article) const { return from <= article && article < to; }
};

}  // namespace khabar
