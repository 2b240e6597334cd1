// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "common/entity/reading.h"

namespace khabar {

/// Appends to `found`, in order, the runs of capitalised Latin words in `reading` that read like
/// names: after a title ("Mr Rajan Pallan"), with a known given name or surname in its place
/// ("Rita John"), or closed by a word for a body ("Indlas Hospitals"). The tagger learned from
/// Hindi, where no capitals help; this takes its place in English.
/// Lines in title case or capitals tell nothing and are left alone.
void find_latin_names(const Reading& reading, std::vector<TaggedWords>& found);

}  // namespace khabar
