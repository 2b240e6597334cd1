// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/read/field_places.h"
#include "indexer/read/record.h"

namespace khabar {

/// What the bytes of a file are, by how they begin.
enum class Content { empty, json, table, page, feed, warc, nul, unknown };

/// How much of a file is looked at, if it has that much.
inline constexpr std::size_t kSniffBytes = 4096;

struct SniffedContent {
  Content content = Content::unknown;
  char separator = ',';   ///< Of a table's columns.
  std::string why;        ///< Of unknown content: what it seems to be.
  std::string kind = {};  ///< Of what a folder may hold thousands of: see Warning.
};

/// Tells the content of a file by its first bytes, whatever its name. A table is one when its first
/// line names at least one column that is known or mapped.
SniffedContent sniff_content(std::string_view start, const FieldPlaces& places);

/// Cuts the content of one file into records. Give it a block, then call next() until that is
/// absent; at the end finish() and next() again.
class ContentSplitter {
 public:
  virtual ~ContentSplitter() = default;

  /// Gives the next bytes. They must stay in place until next() is absent.
  virtual void feed(std::string_view block) = 0;

  /// Says that the content has ended.
  virtual void finish() = 0;

  /// The next record, or what is wrong at some place; absent when more bytes are needed or all is
  /// done.
  virtual std::optional<std::variant<Record, Rejection>> next() = 0;
};

}  // namespace khabar
