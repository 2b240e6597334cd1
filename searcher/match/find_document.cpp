// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/find_document.h"

#include <string>

#include "common/error.h"
#include "common/format/schema.h"

namespace khabar {

Xapian::docid find_document(const Xapian::Database& index, std::string_view id) {
  const std::string term = schema::id_term(id);
  const auto posting = index.postlist_begin(term);
  if (posting == index.postlist_end(term)) {
    throw Error("no article has the id \"" + std::string(id) +
                "\"; ids stand under the hits of a search");
  }
  return *posting;
}

}  // namespace khabar
