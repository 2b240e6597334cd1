// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "common/entity/catalogue.h"

namespace khabar {

/// Adds the entities of the user's own (see EntityRecord) to `catalogue`. A bad line is told in
/// `problems`, one line each, and skipped:
///
///   names.jsonl:3: warning: no "type"; write person, place or organisation (entity skipped)
///
/// records  JSON Lines.
/// name     Of the file they are from, for messages.
/// Returns the number of lines skipped.
std::size_t add_catalogue_records(std::string_view records, const std::string& name,
                                  Catalogue& catalogue, Analyzer& analyzer, std::ostream& problems);

/// The whole of a file given with --catalogue. Throws Error when it cannot be read.
std::string read_catalogue_file(const std::string& file);

}  // namespace khabar
