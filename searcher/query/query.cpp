// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/query.h"

#include <algorithm>
#include <sstream>

#include "common/foreign_text.h"
#include "common/unicode.h"

namespace khabar {
namespace {

bool is_group(QueryKind kind) {
  return kind == QueryKind::best_of || kind == QueryKind::all_of || kind == QueryKind::one_of;
}

void print_days(std::ostream& out, const DateRange& dates) {
  if (dates.from == dates.to) {
    out << "date " << to_iso8601(*dates.from);
    return;
  }
  out << "date";
  if (dates.from) out << " from " << to_iso8601(*dates.from);
  if (dates.to) out << " to " << to_iso8601(*dates.to);
}

void print_head(std::ostream& out, const QueryNode& node) {
  switch (node.kind) {
    case QueryKind::word:
      out << "word " << shown(node.text);
      break;
    case QueryKind::pattern:
      out << "pattern " << shown(node.text);
      break;
    case QueryKind::fuzzy:
      out << "word like " << shown(node.text) << ", changed letters up to " << node.distance;
      break;
    case QueryKind::phrase:
      out << "phrase \"" << shown(node.text) << '"';
      break;
    case QueryKind::near:
      out << "near \"" << shown(node.text) << "\", words between up to " << node.distance;
      break;
    case QueryKind::date:
      print_days(out, node.dates);
      break;
    case QueryKind::everything:
      out << "everything";
      break;
    case QueryKind::best_of:
      out << "best of";
      break;
    case QueryKind::all_of:
      out << "all of";
      break;
    case QueryKind::one_of:
      out << "one of";
      break;
  }
}

void print(std::ostream& out, const QueryNode& node, std::size_t indent) {
  out << std::string(indent, ' ');
  if (node.occur == Occur::required) out << "+ ";
  if (node.occur == Occur::excluded) out << "- ";
  print_head(out, node);
  if (node.field != QueryField::any && node.field != QueryField::date) {
    out << " in " << to_string(node.field);
  }
  if (node.boost != 1) out << ", weight " << node.boost;
  out << '\n';
  for (const QueryNode& child : node.children) print(out, child, indent + 2);
}

}  // namespace

bool is_filter(const QueryNode& node) {
  if (is_group(node.kind)) {
    return std::all_of(node.children.begin(), node.children.end(), is_filter);
  }
  return kind_of(node.field) != FieldKind::text;
}

std::string to_string(const Query& query) {
  std::ostringstream out;
  print(out, query.root, 0);
  return out.str();
}

QueryError::QueryError(std::string_view text, std::size_t byte, std::string_view message)
    : QueryError(count_graphemes(text.substr(0, byte)) + 1, message) {}

QueryError::QueryError(std::size_t column, std::string_view message)
    : Error("query, column " + std::to_string(column) + ": error: " + std::string(message)),
      column_(column) {}

}  // namespace khabar
