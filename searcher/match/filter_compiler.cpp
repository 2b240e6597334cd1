// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/filter_compiler.h"

#include <algorithm>

#include "common/analysis/script.h"
#include "common/entity/nearest_entity.h"
#include "common/entity/unlisted.h"
#include "common/format/filter_terms.h"
#include "common/format/schema.h"
#include "searcher/match/field_terms.h"

namespace khabar {
namespace {

/// Values that a wildcard in a filter may stand for.
constexpr Xapian::termcount kMaxFilterExpansion = 1000;

/// The types that a field of entities means: one, or all of them.
std::vector<EntityType> types_of(QueryField field) {
  std::vector<EntityType> types;
  for (const auto type : {EntityType::person, EntityType::place, EntityType::organisation}) {
    if (field == QueryField::entity || facet_of(field) == facet_of(type)) types.push_back(type);
  }
  return types;
}

bool has_type(const Entity& entity, QueryField field) {
  const auto types = types_of(field);
  return std::find(types.begin(), types.end(), entity.type) != types.end();
}

/// The id that the index counts an unlisted entity under; see link_key.
std::string linked_id(std::string id, const IndexTerms& index) {
  std::string linked = index->entry(schema::link_key(id));
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
  for (const auto type : types_of(field)) {
    Entity unlisted = unlisted_entity(type, name);
    if (!unlisted.id.empty()) {
      ids.push_back(linked_id(std::move(unlisted.id), context.index));
    }
  }
  ids.emplace_back(name);  // the id of an unlisted entity, as facets give it
  return ids;
}

std::vector<std::string> entity_terms(std::string_view name, QueryField field,
                                      const CompilerContext& context) {
  std::vector<std::string> terms;
  for (const auto& id : entity_ids(name, field, context)) {
    for (const auto type : types_of(field)) terms.push_back(schema::facet_term(facet_of(type), id));
  }
  return terms;
}

XQuery entity_filter(std::string_view name, QueryField field, const CompilerContext& context) {
  const auto terms = entity_terms(name, field, context);
  return {XQuery::OP_OR, terms.begin(), terms.end()};
}

/// A value as it is folded, or a word of values.
XQuery words_filter(std::string_view text, const FieldRow& row, Analyzer& analyzer) {
  const std::string folded = fold_filter_value(analyzer, text);
  return folded.empty() ? XQuery() : XQuery(std::string(row.words).append(folded));
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
  const FieldRow& row = field_row(node.field);
  if (row.kind == FieldKind::entity) {
    return without_weight(entity_filter(node.text, node.field, context));
  }
  if (row.kind == FieldKind::name) {
    return without_weight(XQuery(schema::whole_term(row.whole, node.text)));
  }
  if (row.kind == FieldKind::slot) {
    return without_weight(XQuery(XQuery::OP_VALUE_RANGE, schema::kStorySlot, node.text, node.text));
  }
  if (node.kind == QueryKind::pattern) {
    return without_weight(prefix_filter(node, row.words, query_text, context.analyzer));
  }
  const XQuery words = words_filter(node.text, row, context.analyzer);
  return words.empty() ? words : without_weight(words);
}

std::string nobody_note(const QueryNode& node, const CompilerContext& context) {
  const FieldRow& row = field_row(node.field);
  if (row.kind != FieldKind::entity) return {};
  const auto terms = entity_terms(node.text, node.field, context);
  const auto is_there = [&](const std::string& term) { return context.index.term_exists(term); };
  if (std::any_of(terms.begin(), terms.end(), is_there)) return {};
  std::string note =
      "no article has the " + std::string(row.names.front()) + " \"" + node.text + "\"";
  for (const auto type : types_of(node.field)) {
    const Entity* nearest =
        nearest_entity(context.catalogue, type, node.text, [&](const Entity& entity) {
          return is_there(schema::facet_term(facet_of(type), entity.id));
        });
    if (nearest == nullptr) continue;
    const bool is_hindi = has_devanagari(node.text) && !nearest->label_hi.empty();
    const std::string& label =
        is_hindi || nearest->label_en.empty() ? nearest->label_hi : nearest->label_en;
    return note + "; did you mean \"" + label + "\"?";
  }
  return note;
}

XQuery compile_dates(const DateRange& dates) {
  constexpr const char* kFirstDay = "0";  // articles without a date have an empty value before it
  if (!dates.to) return {XQuery::OP_VALUE_GE, schema::kDaySlot, schema::day_digits(*dates.from)};
  const std::string from = dates.from ? schema::day_digits(*dates.from) : kFirstDay;
  return {XQuery::OP_VALUE_RANGE, schema::kDaySlot, from, schema::day_digits(*dates.to)};
}

XQuery compile_filter(const FacetFilter& filter, const CompilerContext& context) {
  const auto& [facet, value, label_hi, label_en] = filter.value;
  const FieldRow& row = facet_row(facet);
  const std::string whole = schema::facet_term(facet, value);
  if (context.index.term_exists(whole)) return XQuery(whole);
  if (row.kind == FieldKind::entity) return entity_filter(value, row.field, context);
  if (row.kind == FieldKind::filter) return words_filter(value, row, context.analyzer);
  return {};
}

}  // namespace khabar
