// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/entity/reading.h"

namespace khabar {

/// Adds to `reading.tagged` the runs of capitalised Latin words that read like a person because the
/// catalogue knows their first word as a given name or their last as a surname: "Rita John",
/// "Kim Yo-jong". Runs that share a word with a tagged name are left to the tagger, and so are
/// sentences in title case, whose capitals tell nothing.
void add_names_of_known_parts(Reading& reading);

}  // namespace khabar
