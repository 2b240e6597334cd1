// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/engine.h"

#include "common/date.h"
#include "common/opensearch/address.h"
#include "searcher/engine/local_engine.h"
#include "searcher/engine/opensearch/opensearch_engine.h"
#include "searcher/query/query_parser.h"

namespace khabar {

std::unique_ptr<Engine> open_engine(const std::string& where) {
  if (is_opensearch(where)) {
    return std::make_unique<OpenSearchEngine>(read_opensearch_address(where));
  }
  return std::make_unique<LocalEngine>(where);
}

Query read_query(std::string_view text) {
  return parse_query(text, today());
}

}  // namespace khabar
