// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/metadata.h"

#include "common/format/seal.h"

namespace khabar {

std::string read_entry(const Xapian::Database& index, const std::string& key) {
  auto value = open_entry(key, index.get_metadata(key));
  if (!value) throw Xapian::DatabaseCorruptError("the entry \"" + key + "\" has changed");
  return *std::move(value);
}

void write_entry(Xapian::WritableDatabase& index, const std::string& key,
                 const std::string& value) {
  index.set_metadata(key, seal_entry(key, value));
}

}  // namespace khabar
