// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <string>
#include <vector>

namespace khabar {

/// A query, and what a table calls it.
struct NamedQuery {
  std::string name;
  std::string query;
};

/// Reads a query a line, NAME<TAB>QUERY or the query alone, which then is its own name. Empty lines
/// and those that begin with # are skipped. Throws Error, `file:line: …`, for a name that comes
/// twice, and when there is no query at all.
std::vector<NamedQuery> read_named_queries(std::istream& in, const std::string& file);

/// The same from a file; "-" is standard input. Throws Error when it cannot be opened.
std::vector<NamedQuery> load_named_queries(const std::string& path);

}  // namespace khabar
