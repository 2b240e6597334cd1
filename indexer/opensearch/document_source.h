// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/format/article.h"
#include "indexer/write/document_builder.h"

namespace khabar {

/// A document as OpenSearch gets it: what an index in a folder has of it, under the names of
/// mapping.h. Its texts are tokens, so that no analysis of OpenSearch's is needed.
///
/// built     With the names that its people are linked to (number_facets).
/// article   The same article.
/// sequence  See schema::kSequenceSlot.
///
/// Cost: one more analysis of the article's text.
std::string document_source(const BuiltDocument& built, const Article& article,
                            std::uint64_t sequence, Analyzer& analyzer);

/// _id of the document of the article with this id.
std::string document_id(std::string_view article_id);

/// The bands of a sketch, by which copies find each other; see SketchTable. Empty for an empty one.
std::vector<std::string> bands_of(std::string_view sketch);

}  // namespace khabar
