// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/format/article_packer.h"
#include "indexer/write/facet_dictionary.h"

namespace khabar {

/// How to open a part of an index that is made to be merged or thrown away: it is not synced to the
/// disk, and nothing can be read from it before it is whole. What stands there is overwritten.
inline constexpr int kThrowAway =
    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS;

/// A few hundred articles in the order of the input, complete but for their document numbers and
/// not yet packed, with the facet values that no segment before them has.
struct Segment {
  std::vector<Xapian::Document> documents;
  Metadata metadata;
};

/// Packs the articles of the segment and writes it as a small index of its own at `folder`, opened
/// with kThrowAway. Throws Xapian::Error.
/// Cost: about a third of adding the same documents to a large index. Memory: as much again as the
/// documents, which are freed one by one.
void write_segment(Segment segment, const ArticlePacker& packer, const std::string& folder);

}  // namespace khabar
