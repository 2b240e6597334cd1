// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "common/entity/catalogue.h"

namespace khabar {

/// The entities that an index knows: the built-in ones and those of the user's own file, which the
/// index keeps so that later runs and searches know them too.
struct IndexCatalogue {
  Catalogue catalogue;
  std::string user_records;  ///< JSON Lines; empty when the user has no entities of their own.
};

/// Reads the user's entities from `file`, else those that the index at `index_path` keeps, if any.
/// Bad lines are told in `problems`. Throws Error when `file` cannot be read.
IndexCatalogue load_index_catalogue(const std::string& index_path, const std::string& file,
                                    std::ostream& problems);

/// The same with the records that an index elsewhere keeps; `name` is its name in messages.
IndexCatalogue load_catalogue(const std::string& kept_records, const std::string& name,
                              const std::string& file, std::ostream& problems);

/// Puts `user_records` into the index. Throws Error when another program is writing to it.
void keep_user_records(const std::string& index_path, const std::string& user_records);

}  // namespace khabar
