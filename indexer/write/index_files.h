// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// Whether a name in the folder of an index is that of a table or another file of its own.
bool is_index_file(std::string_view name);

/// Gives the folder `to` and the tables in it the owner, the group and the rights of `from` and of
/// the tables there, as far as this program may.
void copy_rights(const std::string& from, const std::string& to);

/// Moves what is in `from` and no file of an index into `to`, on the same disk. What stands in `to`
/// stays. Throws std::filesystem::filesystem_error.
void move_foreign_files(const std::string& from, const std::string& to);

}  // namespace khabar
