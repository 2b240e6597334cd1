// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/find_document.h"

#include <string>

#include "common/format/schema.h"
#include "searcher/query/request_error.h"

namespace khabar {

Xapian::docid find_document_if_any(const Xapian::Database& index, std::string_view id) {
  const std::string term = schema::id_term(id);
  const auto posting = index.postlist_begin(term);
  return posting == index.postlist_end(term) ? 0 : *posting;
}

Xapian::docid find_document(const Xapian::Database& index, std::string_view id) {
  const Xapian::docid document = find_document_if_any(index, id);
  if (document != 0) return document;
  throw UnknownArticle("no article has the id \"" + std::string(id) +
                       "\"; ids stand under the hits of a search");
}

}  // namespace khabar
