// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/article.h"
#include "common/facet.h"

namespace khabar {

/// An article ready for the index. Only its facet ordinals are missing: the index gives them.
struct BuiltDocument {
  std::string id_term;  ///< Also among the document's terms.
  Xapian::Document document;
  std::vector<FacetValue> facets;
};

/// Eight bytes that change when anything stored of the article changes.
std::string fingerprint(const Article& article);

/// Turns articles into index documents. One per thread: it holds an Analyzer.
class DocumentBuilder {
 public:
  /// Cost: one analysis of the article's text and about twice that for Xapian's term lists.
  BuiltDocument build(const Article& article);

 private:
  void add_text(Xapian::Document& document, std::string_view field, std::string_view text);
  void add_filter(Xapian::Document& document, std::string_view field, std::string_view value);

  Analyzer analyzer_;
  std::vector<Token> tokens_;
  std::uint32_t next_position_ = 0;
  std::string term_;  // reused for every posting
};

}  // namespace khabar
