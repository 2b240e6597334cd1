// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// Writes a header and a record for each hit: id, title, url, published, source, section, language,
/// score and the labels of its entities, joined by "; ". UTF-8 without a byte order mark.
/// Cells: see csv_cell.
void render_csv(const std::vector<Hit>& hits, std::ostream& out);

/// The parts of it: the header, and the record of one hit.
void render_csv_header(std::ostream& out);
void render_csv_hit(const Hit& hit, std::ostream& out);

}  // namespace khabar
