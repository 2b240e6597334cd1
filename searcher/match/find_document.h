// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <xapian.h>

namespace khabar {

/// The document of the article with this id, 0 when there is none.
Xapian::docid find_document_if_any(const Xapian::Database& index, std::string_view id);

/// The same. Throws UnknownArticle when there is none.
Xapian::docid find_document(const Xapian::Database& index, std::string_view id);

}  // namespace khabar
