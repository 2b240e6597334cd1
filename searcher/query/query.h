// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/format/field_table.h"
#include "searcher/query/byte_range.h"
#include "searcher/query/date_range.h"

namespace khabar {

/// Where in an article a word must stand: a row of the field table. `any` is all ranked text;
/// `title`, `description` and `body` are parts of it; all others only filter.
using QueryField = Field;

enum class QueryKind : std::uint8_t {
  word,        ///< `text`, in all its forms. May analyze to several tokens ("covid-19").
  pattern,     ///< `text` with * for any letters and ? for one.
  fuzzy,       ///< `text` as a word, or one up to `distance` changed code points away; 1 or 2.
  phrase,      ///< The words of `text` side by side, in these exact forms.
  near,        ///< The words of `text` in any order, at most `distance` other words between them.
  date,        ///< Articles published in `dates`.
  everything,  ///< All articles: the query "*".
  best_of,     ///< Children side by side: the more of them, the better. See below.
  all_of,      ///< AND: every child, `required` or `excluded`.
  one_of,      ///< OR: at least one child.
};

/// What a child means to its parent.
enum class Occur : std::uint8_t { optional, required, excluded };

/// A part of a query. Leaves have text or dates, the last three kinds have children.
///
/// A best_of matches what has all its `required` children, none of its `excluded` ones and, when
/// it has `optional` ones, at least one of them, unless a required child is more than a filter.
/// A group whose children are all excluded matches everything but those.
struct QueryNode {
  QueryKind kind = QueryKind::best_of;
  Occur occur = Occur::optional;
  QueryField field = QueryField::any;  ///< Of a leaf.
  std::string text;                    ///< Of a leaf, as the user wrote it: not yet analyzed.
  unsigned distance = 0;               ///< Of `fuzzy` and `near`.
  double boost = 1;                    ///< Times its weight, children included.
  DateRange dates;                     ///< Of `date`.
  std::vector<QueryNode> children;
  ByteRange place;  ///< In the text of the query.
};

/// A query, parsed. Plain data.
struct Query {
  std::string text;  ///< What the user wrote.
  QueryNode root;
};

/// Whether a part only includes or excludes articles: fields such as `source:`, dates, and groups
/// of nothing else.
bool is_filter(const QueryNode& node);

/// What was understood, one node a line, children two spaces further in; + is required, - is
/// excluded. For --explain-query.
///
///     best of
///       word मिसाइल
///       phrase "उत्तर कोरिया" in title, weight 2
///       + date 2023-01-01 to 2023-06-30
std::string to_string(const Query& query);

/// A query that cannot be understood, or not be run. what() is the line to print:
/// `query, column 7: error: the quote that opens "चुनाव आयोग is never closed; add " at the end`.
class QueryError : public Error {
 public:
  /// `byte` is a place in `text`, whose part before it must be valid UTF-8.
  QueryError(std::string_view text, std::size_t byte, std::string_view message);

  /// Where, in user-visible characters from 1.
  std::size_t column() const { return column_; }

 private:
  QueryError(std::size_t column, std::string_view message);

  std::size_t column_;
};

}  // namespace khabar
