// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/entity/catalogue.h"
#include "common/entity/recognizer.h"
#include "common/format/article.h"
#include "common/format/facet.h"
#include "common/format/schema.h"
#include "common/format/word_sequence.h"
#include "common/number_map.h"
#include "indexer/write/field_values.h"
#include "indexer/write/name_source.h"
#include "indexer/write/stored_article.h"

namespace khabar {

/// An article ready for the index. Only its facet ordinals and its seal are missing: see
/// number_facets.
struct BuiltDocument {
  std::string id_term;  ///< Also among the document's terms.
  Xapian::Document document;
  std::vector<FacetValue> facets;
  std::uint64_t seal = 0;  ///< Of the terms and values so far; see common/format/seal.h.
};

/// Turns articles into index documents. One per thread: it holds an Analyzer.
class DocumentBuilder {
 public:
  /// names  Its catalogue must outlive the builder.
  /// Indexes and their queries must be analyzed alike: other options are for comparing.
  explicit DocumentBuilder(const NameSource& names, const AnalyzerOptions& options = {});

  /// Cost: analysis and recognition of the article's text, and as much again for Xapian's lists.
  BuiltDocument build(const StoredArticle& stored);

 private:
  void add_text(Xapian::Document& document, Field field, std::string_view text);
  void add_words(Xapian::Document& document, const schema::TextField& prefixes);
  void add_value(BuiltDocument& built, FieldValue value);
  void add_entities(BuiltDocument& built);

  const Catalogue& catalogue_;
  Analyzer analyzer_;
  Recognizer recognizer_;
  bool finds_names_;
  std::vector<Token> tokens_;
  WordSequenceBuilder words_;
  NumberMap counts_;  // of the words of one field, by where the Analyzer keeps their exact form
  std::string term_;  // reused for every posting
  bool keeps_forms_ = false;  // of the article: its words have no lemmas
};

}  // namespace khabar
