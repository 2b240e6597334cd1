// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include <xapian.h>

namespace khabar {

// The only ways in which a program opens an index. Xapian on its own also follows "stub" files,
// which name other databases, or commands to run for one: whoever can leave a file where an index
// is looked for could have them run. These functions open the tables in the folder itself and
// refuse everything else.

/// What an index says of its format: a number, or empty when Khabar did not make it.
std::string format_of(const Xapian::Database& index);

/// Opens the index in the folder `path` to read it. Throws Error when there is none, when Khabar
/// did not make it, or when it has an older or newer format than this program.
Xapian::Database open_index(const std::string& path);

/// The same, absent where nothing stands yet or a creation was killed before it was finished.
std::optional<Xapian::Database> open_index_if_any(const std::string& path);

/// The same for an index of any format, whole or not: the caller looks at format_of.
Xapian::Database open_any_format(const std::string& path);

/// Opens it to write to it.
///
/// flags  Xapian's, such as DB_OPEN or DB_CREATE_OR_OPEN.
///
/// Throws Error, also when another program is writing to it. The format is not looked at.
Xapian::WritableDatabase open_to_write(const std::string& path, int flags);

/// Throws Error unless the index at `path` has this program's format.
void check_format(const Xapian::Database& index, const std::string& path);

}  // namespace khabar
