// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "common/entity/catalogue.h"

namespace khabar {

/// Adds the entities of the user's own file (see EntityRecord) to `catalogue`. A bad line is told
/// in `problems`, one line each, and skipped:
///
///   names.jsonl:3: warning: no "type"; write person, place or organisation (entity skipped)
///
/// Returns the number of lines skipped. Throws Error when `file` cannot be read.
std::size_t add_catalogue_file(const std::string& file, Catalogue& catalogue, Analyzer& analyzer,
                               std::ostream& problems);

}  // namespace khabar
