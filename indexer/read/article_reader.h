// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/format/article.h"
#include "common/time_zone.h"
#include "indexer/read/field_map.h"
#include "indexer/read/field_places.h"
#include "indexer/read/record.h"

namespace khabar {

struct ReadOptions {
  FieldMap map;                 ///< Further places of fields; they come before the known ones.
  TimeZone zone = TimeZone();   ///< Where the newsroom is: see parse_date.
  bool keep_furniture = false;  ///< Leave lines in that are furniture of the page.
};

/// What a record held: usually one article or one rejection; several of an envelope.
struct ReadResult {
  std::vector<Article> articles;  ///< Clean: see Article and clean_text.
  /// For each article that nothing but its address identifies, the id that it has by its text when
  /// the address turns out to be that of others, too; empty for the others.
  std::vector<std::string> text_ids;
  std::vector<Rejection> rejections;
  std::vector<Warning> warnings;
};

/// Reads records in Khabar's own fields, schema.org's JSON-LD, news-please (Common Crawl news),
/// feeds and news services turned to JSON, saved pages, and whatever a FieldMap names. Unknown
/// fields are ignored; find_articles tells what is an article.
///
/// Every limit on what comes from outside is checked here (limits.h): what it makes is valid UTF-8
/// in NFC without controls, and no id, name or value of it is too long for an index.
///
/// Any bytes give articles, rejections or warnings, never an exception. Safe to share between
/// threads.
class ArticleReader {
 public:
  explicit ArticleReader(ReadOptions options = {});
  explicit ArticleReader(const FieldMap& map)
      : ArticleReader(ReadOptions{map, TimeZone(), false}) {}

  /// An article has an id (its own, else its address, else a hash of its text), a language, and a
  /// title, description or body. Fields of another shape are read as what they mean; what cannot be
  /// is a warning. Cost: one pass over the record and clean_text.
  [[nodiscard]] ReadResult read(const Record& record) const;

 private:
  void read_json(const Record& record, std::string_view json, ReadResult& result) const;
  void read_page(const Record& record, ReadResult& result) const;

  ReadOptions options_;
  FieldPlaces places_;
};

}  // namespace khabar
