// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <xapian.h>

namespace khabar {

// All metadata of an index but its format number goes through these, which seal it; see seal.h.

/// The entry under `key`, empty when there is none. Throws Xapian::DatabaseCorruptError when it was
/// damaged.
std::string read_entry(const Xapian::Database& index, const std::string& key);

/// Writes or, with an empty value, removes it.
void write_entry(Xapian::WritableDatabase& index, const std::string& key, const std::string& value);

}  // namespace khabar
