// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/article_numbers.h"

#include <cstdint>
#include <string>

namespace khabar {
namespace {

/// Numbers are not given again when articles are removed: an archive that keeps the last month of
/// ten years has a hundred numbers an article.
constexpr std::uint64_t kMostNumbersAnArticle = 1000;
constexpr std::uint64_t kFewNumbers = 10'000'000;

}  // namespace

std::size_t count_article_numbers(const Xapian::Database& index) {
  const std::uint64_t last = index.get_lastdocid();
  if (last > kFewNumbers + kMostNumbersAnArticle * index.get_doccount()) {
    throw Xapian::DatabaseCorruptError("its last article has the number " + std::to_string(last) +
                                       ", and there are " + std::to_string(index.get_doccount()));
  }
  return last + 1;
}

void refuse_article_number(Xapian::docid article) {
  throw Xapian::DatabaseCorruptError("a list names the article " + std::to_string(article) +
                                     ", which was never numbered");
}

}  // namespace khabar
