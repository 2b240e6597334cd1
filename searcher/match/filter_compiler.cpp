// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/filter_compiler.h"

#include <algorithm>

#include "common/entity/unlisted.h"
#include "common/format/filter_terms.h"
#include "common/format/schema.h"
#include "searcher/match/field_terms.h"

namespace khabar {
namespace {

/// Values that a wildcard in a filter may stand for.
constexpr Xapian::termcount kMaxFilterExpansion = 1000;

bool is_entity(QueryField field) {
  return field == QueryField::person || field == QueryField::place ||
         field == QueryField::organisation || field == QueryField::entity;
}

bool has_type(const Entity& entity, QueryField field) {
  return field == QueryField::entity || to_string(entity.type) == to_string(field);
}

/// The id that the index counts an unlisted entity under; see link_key.
std::string linked_id(std::string id, const Xapian::Database& index) {
  std::string linked = index.get_metadata(schema::link_key(id));
  return linked.empty() ? std::move(id) : std::move(linked);
}

/// Ids of the listed entities that `name` names: by an alias that can stand anywhere, else by one
/// that an article must explain ("Narendra"), else as a part of people's names ("Singh").
std::vector<std::string> listed_ids(std::string_view name, QueryField field,
                                    const CompilerContext& context) {
  std::vector<Token> tokens;
  context.analyzer.analyze(name, tokens);
  std::vector<std::string> ids;
  for (const auto use : {AliasUse::ordinary, AliasUse::brief, AliasUse::name_part}) {
    for (const Entity* entity : context.catalogue.find_alias(tokens, use)) {
      if (has_type(*entity, field)) ids.push_back(entity->id);
    }
    if (!ids.empty()) break;
  }
  return ids;
}

/// Ids of the entities of a type that `name` names: listed ones, else the id that an unlisted
/// name would have got.
std::vector<std::string> entity_ids(std::string_view name, QueryField field,
                                    const CompilerContext& context) {
  std::vector<std::string> ids = listed_ids(name, field, context);
  if (context.catalogue.find_id(name)) ids.emplace_back(name);
  if (!ids.empty()) return ids;
  for (const auto type : {EntityType::person, EntityType::place, EntityType::organisation}) {
    Entity unlisted = unlisted_entity(type, name);
    if (!unlisted.id.empty() && has_type(unlisted, field)) {
      ids.push_back(linked_id(std::move(unlisted.id), context.index));
    }
  }
  ids.emplace_back(name);  // the id of an unlisted entity, as facets give it
  return ids;
}

XQuery entity_filter(std::string_view name, QueryField field, const CompilerContext& context) {
  std::vector<XQuery> terms;
  for (const auto& id : entity_ids(name, field, context)) {
    terms.emplace_back(entity_term(id));
  }
  return {XQuery::OP_OR, terms.begin(), terms.end()};
}

/// "source:लोक*": values, or words of values, that begin so.
XQuery prefix_filter(const QueryNode& node, std::string_view prefix, std::string_view query_text,
                     Analyzer& analyzer) {
  const std::size_t star = node.text.find_first_of("*?");
  if (star == 0 || star + 1 != node.text.size() || node.text[star] != '*') {
    throw QueryError(query_text, node.place.begin,
                     "in a filter, * can stand at the end only; write the beginning of the value");
  }
  const std::string folded = fold_filter_value(analyzer, node.text.substr(0, star));
  return {XQuery::OP_WILDCARD, std::string(prefix) + folded, kMaxFilterExpansion,
          XQuery::WILDCARD_LIMIT_MOST_FREQUENT};
}

}  // namespace

XQuery without_weight(const XQuery& query) {
  return {XQuery::OP_SCALE_WEIGHT, query, 0};
}

XQuery compile_filter(const QueryNode& node, std::string_view query_text,
                      const CompilerContext& context) {
  if (node.kind == QueryKind::fuzzy || node.kind == QueryKind::near) {
    throw QueryError(query_text, node.place.begin,
                     "~ works on text only; write the value of the filter without it");
  }
  if (is_entity(node.field)) return without_weight(entity_filter(node.text, node.field, context));
  if (node.field == QueryField::id) return without_weight(XQuery(schema::id_term(node.text)));
  if (node.field == QueryField::url) {
    return without_weight(XQuery(schema::url_term(node.text)));
  }
  const auto prefix = schema::find_filter_field(to_string(node.field))->prefix;
  if (node.kind == QueryKind::pattern) {
    return without_weight(prefix_filter(node, prefix, query_text, context.analyzer));
  }
  const std::string folded = fold_filter_value(context.analyzer, node.text);
  if (folded.empty()) return {};
  return without_weight(XQuery(std::string(prefix) + folded));
}

XQuery compile_dates(const DateRange& dates) {
  constexpr const char* kFirstDay = "0";  // articles without a date have an empty value before it
  if (!dates.to) return {XQuery::OP_VALUE_GE, schema::kDaySlot, schema::day_digits(*dates.from)};
  const std::string from = dates.from ? schema::day_digits(*dates.from) : kFirstDay;
  return {XQuery::OP_VALUE_RANGE, schema::kDaySlot, from, schema::day_digits(*dates.to)};
}

XQuery compile_filter(const FacetFilter& filter, const CompilerContext& context) {
  const auto& [facet, value, label_hi, label_en] = filter.value;
  switch (facet) {
    case Facet::person:
    case Facet::place:
    case Facet::organisation:
      return entity_filter(value, *find_query_field(to_string(facet)), context);
    case Facet::month: {
      std::string digits = value;
      std::erase(digits, '-');
      return XQuery(std::string(schema::kMonthPrefix) + digits);
    }
    case Facet::source:
    case Facet::section:
    case Facet::language:
      break;
  }
  const auto prefix = schema::find_filter_field(to_string(facet))->prefix;
  return XQuery(std::string(prefix) + fold_filter_value(context.analyzer, value));
}

}  // namespace khabar
