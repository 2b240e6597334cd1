// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "common/format/article.h"
#include "searcher/query/byte_range.h"

namespace khabar {

/// What to set off in an article: byte ranges of each text, sorted, not overlapping.
struct ArticleHighlights {
  std::vector<ByteRange> title;
  std::vector<ByteRange> description;
  std::vector<ByteRange> body;
};

/// A whole article, and where it matches what was asked.
struct MarkedArticle {
  Article article;
  ArticleHighlights highlights;
};

}  // namespace khabar
