// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include <xapian.h>

namespace khabar {

// Lists by docid are as long as the largest number of an article. What a damaged table says of it
// must neither be written beyond their end nor take memory out of proportion.

/// One more than the largest number that an article of the index has. Throws
/// Xapian::DatabaseCorruptError when it is out of proportion to the number of articles.
std::size_t count_article_numbers(const Xapian::Database& index);

/// Throws Xapian::DatabaseCorruptError: a list names an article that was never numbered.
[[noreturn]] void refuse_article_number(Xapian::docid article);

}  // namespace khabar
