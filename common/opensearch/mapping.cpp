// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/mapping.h"

#include <vector>

#include "common/format/facet.h"
#include "common/format/schema.h"
#include "common/opensearch/json.h"

namespace khabar::mapping {
namespace {

/// Of an entity: how often an article names it.
constexpr std::string_view kTimes = ".times";

std::string field(std::string_view name, std::string_view type) {
  return json_string(name) + ":" + std::string(type);
}

// Arrays of texts have their parts so far apart that no phrase goes over.
constexpr std::string_view kText =
    R"({"type":"text","analyzer":"khabar_text","search_analyzer":"khabar_asked",)"
    R"("similarity":"khabar_count","index_options":"positions","norms":false,)"
    R"("position_increment_gap":10000})";
constexpr std::string_view kKeyword = R"({"type":"keyword"})";
constexpr std::string_view kFilter = R"({"type":"keyword","doc_values":false})";
constexpr std::string_view kColumn = R"({"type":"keyword","index":false})";
constexpr std::string_view kStored = R"({"type":"keyword","index":false,"doc_values":false})";
constexpr std::string_view kEntity =
    R"({"type":"keyword","fields":{"times":{"type":"text","analyzer":"khabar_whole",)"
    R"("similarity":"khabar_count","index_options":"freqs","norms":false}}})";
constexpr std::string_view kLong = R"({"type":"long"})";
constexpr std::string_view kInteger = R"({"type":"integer"})";

std::vector<std::string> article_fields() {
  std::vector<std::string> fields;
  for (const auto& row : kFieldTable) {
    if (row.kind == FieldKind::text) fields.push_back(field(row.names.front(), kText));
    if (row.kind == FieldKind::filter) fields.push_back(field(words_field(row), kFilter));
    if (row.kind == FieldKind::name || row.kind == FieldKind::slot) {
      fields.push_back(field(row.names.front(), kKeyword));
    }
    if (row.facet) {
      const bool counts = row.kind == FieldKind::entity;
      fields.push_back(field(row.facet->name, counts ? kEntity : kKeyword));
    }
  }
  for (const auto name : {kArticle, kEntities, kFingerprint})
    fields.push_back(field(name, kStored));
  fields.push_back(field(kSketch, kColumn));  // read of many articles at a time
  for (const auto name : {kGroup, kLacks}) fields.push_back(field(name, kKeyword));
  for (const auto name : {kPublished, kSequence}) fields.push_back(field(name, kLong));
  for (const auto name : {kDay, kLength}) fields.push_back(field(name, kInteger));
  fields.push_back(field(kBand, kFilter));
  return fields;
}

std::string mappings(const std::vector<std::string>& fields) {
  return R"("mappings":{"dynamic":"strict","_meta":{"khabar":)" + std::to_string(kVersion) +
         R"(},"properties":{)" + json_join(fields) + "}}";
}

std::string counts(unsigned shards, unsigned replicas) {
  return R"("number_of_shards":)" + std::to_string(shards) + R"(,"number_of_replicas":)" +
         std::to_string(replicas);
}

/// The rest of `term` after `prefix`, when it begins with that.
std::optional<std::string_view> after(std::string_view prefix, std::string_view term) {
  if (prefix.empty() || !term.starts_with(prefix)) return std::nullopt;
  return term.substr(prefix.size());
}

std::optional<TermPlace> place_in(const FieldRow& row, std::string_view term) {
  const std::string name(row.names.front());
  if (row.kind == FieldKind::text) {
    const auto form = term.starts_with(row.words) ? term.substr(row.words.size()) : "";
    if (is_word(form)) return TermPlace{name, std::string(form), name, double(row.weight)};
    const auto lemma = after(row.lemmas, term);
    if (!lemma || !is_word(*lemma)) return std::nullopt;
    return TermPlace{name, kLemmaMark + std::string(*lemma), name, double(row.weight)};
  }
  if (const auto value = after(row.whole, term)) {
    if (row.kind == FieldKind::name) return TermPlace{name, std::string(*value), "", 0};
    if (!row.facet) return std::nullopt;
    const std::string facet(row.facet->name);
    if (row.kind != FieldKind::entity) return TermPlace{facet, std::string(*value), "", 0};
    return TermPlace{facet, std::string(*value), facet + std::string(kTimes), 1};
  }
  if (const auto words = after(row.words, term); words && is_word(*words)) {
    return TermPlace{words_field(row), std::string(*words), "", 0};
  }
  return std::nullopt;
}

}  // namespace

std::string articles_index(unsigned shards, unsigned replicas) {
  // The score of a token is how often it stands there; ranking makes weights of that.
  return R"({"settings":{"index":{)" + counts(shards, replicas) +
         R"(,"codec":"best_compression","max_result_window":100000,"max_terms_count":200000,)"
         R"("similarity":{"khabar_count":{"type":"scripted","script":{"source":)"
         R"("return query.boost * doc.freq;"}}}},)"
         R"("analysis":{"tokenizer":{"khabar_words":{"type":"whitespace","max_token_length":1024}},)"
         R"("filter":{"khabar_forms":{"type":"pattern_capture","preserve_original":false,)"
         R"x("patterns":["([^|]+)"]}},"analyzer":{)x"
         R"("khabar_text":{"type":"custom","tokenizer":"khabar_words","filter":["khabar_forms"]},)"
         R"("khabar_asked":{"type":"custom","tokenizer":"khabar_words"},)"
         R"("khabar_whole":{"type":"custom","tokenizer":"keyword"}}}},)" +
         mappings(article_fields()) + "}";
}

std::string words_index(unsigned replicas) {
  std::vector<std::string> fields = {field("term", kKeyword), field("sound", kFilter),
                                     field("entry", kStored), field("run", kKeyword),
                                     field("time", kLong)};
  for (const auto& row : kFieldTable) {
    if (row.kind != FieldKind::text) continue;
    for (const bool lemma : {false, true}) {
      fields.push_back(field(count_field(row.field, lemma), kInteger));
    }
  }
  fields.push_back(field(kTermCount, kInteger));
  return R"({"settings":{"index":{)" + counts(1, replicas) +
         R"(,"max_terms_count":200000,"max_result_window":20000}},)" + mappings(fields) + "}";
}

std::optional<TermPlace> place_of(std::string_view term) {
  if (const auto lack = after(schema::kLackPrefix, term)) {
    return TermPlace{std::string(kLacks), std::string(*lack), "", 0};
  }
  for (const auto& row : kFieldTable) {
    if (row.field == Field::entity) continue;  // any of the three before it
    if (auto place = place_in(row, term)) return place;
  }
  return std::nullopt;
}

std::optional<WordCount> word_count_of(std::string_view term) {
  for (const auto& text : schema::kTextFields) {
    if (term.starts_with(text.exact) && is_word(term.substr(text.exact.size()))) {
      return WordCount{count_field(text.field, false), term.substr(text.exact.size())};
    }
    if (term.starts_with(text.lemma) && is_word(term.substr(text.lemma.size()))) {
      return WordCount{count_field(text.field, true), term.substr(text.lemma.size())};
    }
  }
  return std::nullopt;
}

std::string count_field(Field field, bool lemma) {
  return std::string(field_row(field).names.front()) + (lemma ? "_lemma" : "");
}

std::string facet_field(Facet facet) {
  return std::string(to_string(facet));
}

std::string words_field(const FieldRow& row) {
  return std::string(row.names.front()) + "_words";
}

}  // namespace khabar::mapping
