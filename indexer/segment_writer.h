// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/facet_dictionary.h"

namespace khabar {

/// A few hundred articles in the order of the input, complete but for their document numbers, with
/// the facet values that no segment before them has.
struct Segment {
  std::vector<Xapian::Document> documents;
  Metadata metadata;
};

/// Writes the segment as a small index of its own at `folder`, to be merged or thrown away: it is
/// not synced to the disk, and nothing can be read from it before this returns. What stands at
/// `folder` is overwritten. Throws Xapian::Error.
/// Cost: about a third of adding the same documents to a large index. Memory: as much again as the
/// documents, which are freed one by one.
void write_segment(Segment segment, const std::string& folder);

}  // namespace khabar
