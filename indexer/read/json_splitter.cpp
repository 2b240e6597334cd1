// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/json_splitter.h"

namespace khabar {

std::optional<std::variant<Record, Rejection>> JsonSplitter::next() {
  while (auto piece = splitter_.next()) {
    const bool is_hole = piece->json == "null" && splitter_.open_array_line();
    if (is_hole) continue;  // [{…}, null, {…}]
    SourceLocation where{name_, piece->line};
    if (!piece->too_long) return Record{std::move(where), std::move(piece->json)};
    return Rejection{std::move(where), "longer than " + std::to_string(max_record_bytes_) +
                                           " bytes; split it or remove it"};
  }
  const auto open_line = splitter_.open_array_line();
  if (!finished_ || !open_line) return std::nullopt;
  finished_ = false;
  return Rejection{{name_, *open_line},
                   "the array that begins here is never closed: the file may be cut off; fetch it "
                   "again or close it with ] (what stands before is read)"};
}

}  // namespace khabar
