// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/render/table.h"

namespace khabar {

/// What a result must say to be repeated, name by name: version of the program, index, its uuid and
/// revision, what was asked, how it was understood, and when.
using Provenance = std::vector<std::pair<std::string, std::string>>;

/// index  As the user named it.
Provenance make_provenance(const Engine& engine, const std::string& index,
                           const SearchRequest& request);

/// Writes it before a result: `# name: value` a line, and in JSON one line {"format","provenance"}.
void render_provenance(const Provenance& provenance, TableFormat format, std::ostream& out);

}  // namespace khabar
