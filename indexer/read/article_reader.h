// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "common/format/article.h"
#include "indexer/read/field_map.h"
#include "indexer/read/record.h"

namespace khabar {

/// What a record held: usually one article or one rejection; several with a JSON-LD "@graph".
struct ReadResult {
  std::vector<Article> articles;  ///< Clean: see Article and clean_text.
  std::vector<Rejection> rejections;
  std::vector<Warning> warnings;  ///< About `articles`.
};

/// Reads records in Khabar's own fields, schema.org NewsArticle JSON-LD, news-please (Common Crawl
/// news) and whatever a FieldMap names. Unknown fields are ignored.
///
/// Any bytes give articles or rejections, never an exception. Safe to share between threads.
class ArticleReader {
 public:
  /// `map` names further places of fields; they come before the known ones.
  explicit ArticleReader(const FieldMap& map = {});

  /// An article has an id (its own, else its url, else a hash of its text), a language, and a
  /// title, description or body. A wrong type rejects it; an unreadable date is a warning.
  /// Cost: one pass over the record and clean_text.
  [[nodiscard]] ReadResult read(const Record& record) const;

 private:
  std::vector<FieldMapping> places_;  // best first
  std::set<std::string, std::less<>> wanted_;
};

/// "hi-IN", "hin", "Hindi" and "हिन्दी" are "hi"; empty when `text` names no language.
std::string language_code(std::string_view text);

/// "hi" when most letters of `text` are Devanagari, else "en". Cost: the first kilobytes.
std::string detect_language(std::string_view text);

}  // namespace khabar
