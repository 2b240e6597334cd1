// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

enum class Overwrite { refuse, allow };

/// Writes `hits` to a new file: JSON Lines (.jsonl, see render_json_hit) or CSV (.csv, see
/// render_csv) by the ending of its name. Throws Error for another ending, for a file that is there
/// already, unless `overwrite` allows it, and for one that cannot be written.
void save_hits(const std::vector<Hit>& hits, const std::string& path, Overwrite overwrite);

}  // namespace khabar
