// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "searcher/query/query_parser.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

/// Places nest; leaves have something to search for, groups have children.
void check(const khabar::QueryNode& node, const khabar::ByteRange& outer) {
  require(outer.begin <= node.place.begin && node.place.end <= outer.end);
  require(node.place.begin < node.place.end);
  const bool is_group = node.kind >= khabar::QueryKind::best_of;
  require(is_group != node.children.empty());
  const bool has_text =
      node.kind != khabar::QueryKind::everything && node.kind != khabar::QueryKind::date;
  require(is_group || !has_text || !node.text.empty());
  for (const khabar::QueryNode& child : node.children) check(child, node.place);
}

}  // namespace

/// Any bytes at all: a query, or an error whose column is in the text and whose line is one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const khabar::Query query = khabar::parse_query(text, {2024, 3, 14});
    check(query.root, {0, size});
    require(!khabar::to_string(query).empty());
  } catch (const khabar::QueryError& error) {
    require(error.column() >= 1 && error.column() <= size + 1);
    require(std::string_view(error.what()).find('\n') == std::string_view::npos);
  }
  return 0;
}
