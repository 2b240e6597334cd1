// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/opensearch/dsl.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "common/analysis/stop_words.h"
#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "searcher/match/bm25.h"
#include "searcher/match/field_terms.h"

namespace khabar {
namespace {

const std::string kNothing = R"({"match_none":{}})";
const std::string kEverything = R"({"match_all":{}})";

using Strings = std::vector<std::string>;

std::string all_of(const Strings& filters) {
  return filters.size() == 1 ? filters.front()
                             : R"({"bool":{"filter":[)" + json_join(filters) + "]}}";
}

std::string one_of(const Strings& filters) {
  if (filters.empty()) return kNothing;
  return filters.size() == 1
             ? filters.front()
             : R"({"bool":{"should":[)" + json_join(filters) + R"(],"minimum_should_match":1}})";
}

std::string without(const std::string& kept, const Strings& excluded) {
  return R"({"bool":{"filter":[)" + kept + R"(],"must_not":[)" + json_join(excluded) + "]}}";
}

std::string constant(const std::string& filter, double score) {
  return R"({"constant_score":{"filter":)" + filter + R"(,"boost":)" + json_number(score) + "}}";
}

/// Articles that have any of the terms: a list for each field.
Strings filters_of(const Strings& terms) {
  std::map<std::string, Strings> tokens;  // by field
  for (const auto& term : terms) {
    if (const auto place = mapping::place_of(term)) tokens[place->field].push_back(place->token);
  }
  Strings filters;
  for (const auto& [field, found] : tokens) {
    filters.push_back(found.size() == 1
                          ? R"({"term":{)" + json_string(field) + ":" + json_string(found[0]) + "}}"
                          : R"({"terms":{)" + json_string(field) + ":" + json_strings(found) +
                                "}}");
  }
  return filters;
}

/// A stop word stands in an article without a count.
bool is_counted(const mapping::TermPlace& place) {
  return !place.counted.empty() && !is_stop_word(place.token);
}

/// Scores how often a term stands there, times its weight.
std::string count_of(const mapping::TermPlace& place, double closeness) {
  return R"({"term":{)" + json_string(place.counted) + R"(:{"value":)" + json_string(place.token) +
         R"(,"boost":)" + json_number(place.weight * closeness) + "}}}";
}

std::uint64_t read_big_endian(const std::string& bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

std::string range(std::string_view field, const std::string& from, const std::string& to) {
  return R"({"range":{)" + json_string(field) + R"(:{"gte":)" + from +
         (to.empty() ? "" : R"(,"lte":)" + to) + "}}}";
}

}  // namespace

std::string Dsl::filter_value(const XQuery::Plan& plan) const {
  const bool is_open = plan.kind == XQuery::OP_VALUE_GE;
  switch (plan.slot) {
    case schema::kStorySlot:
      return R"({"term":{"story":)" + json_string(plan.from) + "}}";
    case schema::kSequenceSlot:
      return range(mapping::kSequence, std::to_string(read_big_endian(plan.from)),
                   is_open ? "" : std::to_string(read_big_endian(plan.to)));
    default:
      return range(mapping::kDay, plan.from, is_open ? "" : plan.to);
  }
}

std::string Dsl::in_order(const WordOrder& order) const {
  Strings in_fields;
  for (std::size_t i = 0; i < schema::kTextFields.size(); ++i) {
    if (!order.fields[i]) continue;
    const Field field = schema::kTextFields[i].field;
    const std::string name = json_string(to_string(field));
    Strings places;
    for (const auto& alternatives : order.alternatives) {
      std::set<std::string> tokens;
      for (const auto& word : alternatives) {
        for (const auto& term :
             order.are_lemmas ? lemma_terms(analyzer_, word, field) : exact_terms(word, field)) {
          if (const auto place = mapping::place_of(term)) tokens.insert(place->token);
        }
      }
      Strings spans;
      for (const auto& token : tokens) {
        spans.push_back(R"({"span_term":{)" + name + ":" + json_string(token) + "}}");
      }
      places.push_back(R"({"span_or":{"clauses":[)" + json_join(spans) + "]}}");
    }
    const std::size_t words = places.size();
    const std::size_t window = std::max(order.window, words);
    const bool same = std::all_of(places.begin(), places.end(),
                                  [&](const auto& place) { return place == places.front(); });
    in_fields.push_back(
        words == 1 ? places.front()
                   : R"({"span_near":{"clauses":[)" + json_join(places) + R"(],"slop":)" +
                         std::to_string(order.are_lemmas ? window - words : 0) + R"(,"in_order":)" +
                         (order.are_lemmas && !same ? "false" : "true") + "}}");
  }
  return one_of(in_fields);
}

std::string Dsl::filter(const WeighedGroup& group) const {
  Strings terms;
  for (const auto& term : group.terms) terms.push_back(term.term);
  Strings filters = filters_of(terms);
  if (!group.apart.empty()) {
    WordOrder order;
    for (const auto& word : group.apart) order.alternatives.push_back({word});
    order.fields = group.apart_fields;
    filters.push_back(in_order(order));
  }
  return one_of(filters);
}

std::string Dsl::filter_set(const std::vector<WeighedGroup>& groups, std::size_t set) const {
  Strings with;
  Strings lacking;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    ((set >> i & 1U) != 0 ? with : lacking).push_back(filter(groups[i]));
  }
  if (with.empty()) with.push_back(kEverything);
  return lacking.empty() ? all_of(with) : without(all_of(with), lacking);
}

std::string Dsl::filter_any(const std::vector<WeighedGroup>& groups, std::size_t least) const {
  Strings filters;
  for (const auto& group : groups) filters.push_back(filter(group));
  return R"({"bool":{"should":[)" + json_join(filters) + R"(],"minimum_should_match":)" +
         std::to_string(least) + "}}";
}

std::string Dsl::wanted(const WeighedGroups& words) const {
  if (words.wanted.sets.empty()) {
    return filter_any(words.groups, std::max<std::size_t>(1, words.wanted.any));
  }
  Strings sets;
  for (std::size_t set = 1; set < words.wanted.sets.size(); ++set) {
    if (words.wanted.sets[set]) sets.push_back(filter_set(words.groups, set));
  }
  return one_of(sets);
}

std::string Dsl::script(double highest, double nearest, double least_count) const {
  // The same for all, so that it is compiled once.
  constexpr const char* kSource =
      "double m = Math.max(_score, params.f) / params.c;"
      "double l = Math.max(doc['length'].value * params.a, params.s);"
      "return params.h * params.c * m / (m + params.k * (l * params.b + 1 - params.b));";
  const double per_word = norms_.average_length > 0 ? 1 / norms_.average_length : 0;
  return std::string(R"({"source":")") + kSource + R"(","params":{"h":)" + json_number(highest) +
         R"(,"c":)" + json_number(nearest) + R"(,"f":)" + json_number(least_count) + R"(,"a":)" +
         json_number(per_word) + R"(,"k":)" + json_number(Bm25::kK1) + R"(,"b":)" +
         json_number(Bm25::kB) + R"(,"s":)" + json_number(Bm25::kMinNormLength) + "}}";
}

std::string Dsl::weigh_group(const WeighedGroup& group, double factor) const {
  const double highest =
      factor * group.boost * (Bm25::kK1 + 1) * inverse_frequency(group.frequency, norms_.articles);
  // Forms that an article has are counted: the frequent ones, as each is a part of the query.
  std::vector<std::pair<double, const ScoredTerm*>> found;
  for (const auto& term : group.terms) {
    const auto frequency = terms_.get_termfreq(term.term);
    const auto place = mapping::place_of(term.term);
    if (frequency > 0 && place && is_counted(*place)) found.emplace_back(frequency, &term);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const bool is_cut = found.size() > counted_forms_;
  if (is_cut) found.resize(counted_forms_);
  Strings spelled;
  Strings beside;
  for (const auto& [frequency, term] : found) {
    (term->is_beside ? beside : spelled)
        .push_back(count_of(*mapping::place_of(term->term), term->closeness));
  }
  if (!group.apart.empty()) {
    WeighedGroup apart;
    apart.apart = group.apart;
    apart.apart_fields = group.apart_fields;
    beside.push_back(constant(filter(apart), 1));
  }
  Strings counts;
  for (const auto* forms : {&spelled, &beside}) {
    if (!forms->empty()) counts.push_back(R"({"bool":{"should":[)" + json_join(*forms) + "]}}");
  }
  const std::string counted =
      R"({"bool":{"filter":[)" + filter(group) + "]" +
      (counts.empty() ? "" : R"(,"should":[{"dis_max":{"queries":[)" + json_join(counts) + "]}}]") +
      "}}";
  std::map<double, WeighedGroup, std::greater<>> tiers;  // by closeness
  for (const auto& term : group.terms) tiers[term.closeness].terms.push_back(term);
  if (!group.apart.empty()) {
    tiers[1].apart = group.apart;
    tiers[1].apart_fields = group.apart_fields;
  }
  Strings functions;
  for (const auto& [closeness, tier] : tiers) {
    const bool is_last = functions.size() + 1 == tiers.size();
    functions.push_back("{" + (is_last ? "" : R"("filter":)" + filter(tier) + ",") +
                        R"("script_score":{"script":)" +
                        script(highest, closeness, is_cut ? closeness : 0) + "}}");
  }
  return R"({"function_score":{"query":)" + counted + R"(,"functions":[)" + json_join(functions) +
         R"(],"score_mode":"first","boost_mode":"replace"}})";
}

std::string Dsl::weigh_groups(const WeighedGroups& words, double factor) const {
  Strings weights;
  for (const auto& group : words.groups) weights.push_back(weigh_group(group, factor));
  return R"({"bool":{"filter":[)" + wanted(words) + R"(],"should":[)" + json_join(weights) + "]}}";
}

/// Terms as one word, each form as good as another.
std::string Dsl::weigh_synonym(const XQuery::Plan& plan, double factor) const {
  WeighedGroup group;
  double without_it = 1;  // chance of an article that has none
  for (const auto& part : plan.parts) {
    group.terms.push_back({part->term, 1, false});
    if (norms_.articles > 0) without_it *= 1 - terms_.get_termfreq(part->term) / norms_.articles;
  }
  group.frequency = std::round(norms_.articles * (1 - without_it));
  return weigh_group(group, factor);
}

std::string Dsl::filter(const XQuery::PlanPtr& plan) const {
  if (!plan) return kNothing;
  Strings parts;
  for (const auto& part : plan->parts) parts.push_back(filter(part));
  if (plan->groups) return wanted(*plan->groups);
  if (plan->order) return all_of({parts.front(), in_order(*plan->order)});
  switch (plan->kind) {
    case XQuery::LEAF_TERM:
      if (plan->term.empty()) return kEverything;
      return one_of(filters_of({plan->term}));
    case XQuery::OP_SYNONYM: {
      Strings terms;
      for (const auto& part : plan->parts) terms.push_back(part->term);
      return one_of(filters_of(terms));
    }
    case XQuery::OP_OR:
      return one_of(parts);
    case XQuery::OP_AND:
    case XQuery::OP_FILTER:
      return all_of(parts);
    case XQuery::OP_AND_NOT:
      return plan->parts[1] ? without(parts[0], {parts[1]}) : parts[0];
    case XQuery::OP_AND_MAYBE:
    case XQuery::OP_SCALE_WEIGHT:
      return parts[0];
    case XQuery::OP_VALUE_GE:
    case XQuery::OP_VALUE_RANGE:
      return filter_value(*plan);
    case XQuery::OP_WILDCARD: {
      const auto place = mapping::place_of(plan->term + "a");
      if (!place) return kNothing;
      return R"({"prefix":{)" + json_string(place->field) + ":" +
             json_string(place->token.substr(0, place->token.size() - 1)) + "}}";
    }
    default:
      return kNothing;
  }
}

std::string Dsl::weighed(const XQuery::PlanPtr& plan, double factor) const {
  if (!plan) return kNothing;
  if (factor == 0) return constant(filter(plan), 0);
  if (plan->groups) return weigh_groups(*plan->groups, factor);
  const auto part = [&](std::size_t i) { return weighed(plan->parts[i], factor); };
  if (plan->order) {
    return R"({"bool":{"must":[)" + part(0) + R"(],"filter":[)" + in_order(*plan->order) + "]}}";
  }
  Strings parts;
  switch (plan->kind) {
    case XQuery::LEAF_TERM: {
      const auto place = mapping::place_of(plan->term);
      if (!place || !is_counted(*place)) return constant(filter(plan), 0);
      WeighedGroup group;
      group.terms.push_back({plan->term, 1, false});
      group.frequency = terms_.get_termfreq(plan->term);
      return weigh_group(group, factor);
    }
    case XQuery::OP_SYNONYM:
      return weigh_synonym(*plan, factor);
    case XQuery::OP_OR:
      for (std::size_t i = 0; i < plan->parts.size(); ++i) parts.push_back(part(i));
      return R"({"bool":{"should":[)" + json_join(parts) + R"(],"minimum_should_match":1}})";
    case XQuery::OP_AND:
      for (std::size_t i = 0; i < plan->parts.size(); ++i) parts.push_back(part(i));
      return R"({"bool":{"must":[)" + json_join(parts) + "]}}";
    case XQuery::OP_FILTER:
      return R"({"bool":{"must":[)" + part(0) + R"(],"filter":[)" + filter(plan->parts[1]) + "]}}";
    case XQuery::OP_AND_NOT:
      if (!plan->parts[1]) return part(0);
      return R"({"bool":{"must":[)" + part(0) + R"(],"must_not":[)" + filter(plan->parts[1]) +
             "]}}";
    case XQuery::OP_AND_MAYBE:
      return R"({"bool":{"must":[)" + part(0) + R"(],"should":[)" + part(1) + "]}}";
    case XQuery::OP_SCALE_WEIGHT:
      return weighed(plan->parts[0], factor * plan->factor);
    default:
      return constant(filter(plan), 0);
  }
}

}  // namespace khabar
