// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "searcher/engine/engine.h"
#include "searcher/render/text.h"

namespace khabar {

/// Writes a whole article for a reader, wrapped, with what matches set off.
void render_article(const MarkedArticle& marked, const TextStyle& style, std::ostream& out);

}  // namespace khabar
