// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

namespace khabar {

/// Writes every article of the index at `path` to `out` as JSON Lines, in the index's own order;
/// `khabar-index add` makes the same index of them. See exported_article.h for the lines.
///
/// with_entities  Adds who and what was recognised in each article.
///
/// An index of an older format can be exported as well, without entities. Returns the number of
/// articles. Throws Error when it cannot be read, when `out` fails, or when a writer overtakes it.
/// Cost: reads the stored articles once.
std::uint64_t export_articles(const std::string& path, bool with_entities, std::ostream& out);

/// Writes the user's own entities that the index keeps, as they were given with --catalogue.
void export_catalogue(const std::string& path, std::ostream& out);

}  // namespace khabar
