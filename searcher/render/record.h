// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/render/table.h"

namespace khabar {

/// What of a match can be exported: names of fields, in the order wanted.
class RecordFields {
 public:
  /// "id,title,published". Throws Error, with the names there are, for one that is none.
  explicit RecordFields(std::string_view names);

  /// What is asked of the engine for them: snippets take longer.
  HitDetail detail() const;

  /// A column each; numbers are `number` and `score`.
  std::vector<TableColumn> columns() const;

  /// The values as text: several people in one are joined by "; ".
  std::vector<std::string> values(const StreamedHit& hit) const;

  /// Writes the match as one line of JSON, lists as lists and what is absent as null.
  void write_json(const StreamedHit& hit, std::ostream& out) const;

 private:
  std::vector<std::size_t> fields_;  // places in the table of fields
};

/// The fields of an export that names none.
inline constexpr std::string_view kUsualFields =
    "id,title,published,source,section,language,url,entities";

}  // namespace khabar
