// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/article_column.h"

#include <charconv>
#include <string>

#include "common/format/schema.h"
#include "searcher/match/article_numbers.h"

namespace khabar {

ArticleColumn<double> read_published(const Xapian::Database& index) {
  ArticleColumn<double> published(kUndated);
  const std::size_t numbers = count_article_numbers(index);
  for (auto row = index.valuestream_begin(schema::kPublishedSlot);
       row != index.valuestream_end(schema::kPublishedSlot); ++row) {
    if (row.get_docid() >= numbers) refuse_article_number(row.get_docid());
    published.set(row.get_docid(), Xapian::sortable_unserialise(*row));
  }
  return published;
}

ArticleColumn<std::uint32_t> read_days(const Xapian::Database& index) {
  ArticleColumn<std::uint32_t> days(0);
  const std::size_t numbers = count_article_numbers(index);
  for (auto row = index.valuestream_begin(schema::kDaySlot);
       row != index.valuestream_end(schema::kDaySlot); ++row) {
    if (row.get_docid() >= numbers) refuse_article_number(row.get_docid());
    const std::string digits = *row;
    std::uint32_t day = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), day);
    days.set(row.get_docid(), day);
  }
  return days;
}

}  // namespace khabar
