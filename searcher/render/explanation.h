// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "searcher/engine/engine.h"
#include "searcher/render/text.h"

namespace khabar {

/// Writes a table: what each word of the query was looked for as, by which rule, what that weighs,
/// and the forms found in each field; the last row is the score. Of a word that was found, the
/// ways in which it was not are left out. Columns line up in both scripts.
void render_explanation(const Explanation& explanation, const TextStyle& style, std::ostream& out);

}  // namespace khabar
