// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <vector>

#include "common/article.h"
#include "searcher/byte_range.h"
#include "searcher/render/text.h"

namespace khabar {

/// Writes a whole article for a reader, wrapped, with `body_highlights` (byte ranges of its body,
/// sorted, not overlapping) set off.
void render_article(const Article& article, const std::vector<ByteRange>& body_highlights,
                    const TextStyle& style, std::ostream& out);

}  // namespace khabar
