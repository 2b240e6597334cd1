// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/article_column.h"

#include <charconv>
#include <string>

#include "common/format/schema.h"

namespace khabar {

ArticleColumn<double> read_published(const Xapian::Database& index) {
  ArticleColumn<double> published(kUndated);
  for (auto row = index.valuestream_begin(schema::kPublishedSlot);
       row != index.valuestream_end(schema::kPublishedSlot); ++row) {
    published.set(row.get_docid(), Xapian::sortable_unserialise(*row));
  }
  return published;
}

ArticleColumn<std::uint32_t> read_days(const Xapian::Database& index) {
  ArticleColumn<std::uint32_t> days(0);
  for (auto row = index.valuestream_begin(schema::kDaySlot);
       row != index.valuestream_end(schema::kDaySlot); ++row) {
    const std::string digits = *row;
    std::uint32_t day = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), day);
    days.set(row.get_docid(), day);
  }
  return days;
}

}  // namespace khabar
