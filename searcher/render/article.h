// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <vector>

#include "common/format/article.h"
#include "searcher/query/byte_range.h"
#include "searcher/render/text.h"

namespace khabar {

/// What to set off in an article: byte ranges of each text, sorted, not overlapping.
struct ArticleHighlights {
  std::vector<ByteRange> title;
  std::vector<ByteRange> description;
  std::vector<ByteRange> body;
};

/// Writes a whole article for a reader, wrapped.
void render_article(const Article& article, const ArticleHighlights& highlights,
                    const TextStyle& style, std::ostream& out);

}  // namespace khabar
