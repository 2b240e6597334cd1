// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/document_builder.h"

#include <algorithm>

#include "common/format/filter_terms.h"
#include "common/format/schema.h"
#include "common/hash.h"

namespace khabar {
namespace {

void add_dates(Xapian::Document& document, const Date& published) {
  document.add_value(schema::kPublishedSlot,
                     Xapian::sortable_serialise(static_cast<double>(published.epoch_seconds)));
  const std::string digits = schema::day_digits(local_day(published));
  document.add_value(schema::kDaySlot, digits);
  document.add_boolean_term(std::string(schema::kDayPrefix) + digits);
  document.add_boolean_term(std::string(schema::kMonthPrefix) + digits.substr(0, 6));
  document.add_boolean_term(std::string(schema::kYearPrefix) + digits.substr(0, 4));
}

Facet facet_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return Facet::person;
    case EntityType::place:
      return Facet::place;
    case EntityType::organisation:
      break;
  }
  return Facet::organisation;
}

std::vector<FacetValue> facets_of(const Article& article) {
  std::vector<FacetValue> facets;
  const auto add = [&](Facet facet, const std::string& value) {
    if (!value.empty()) facets.push_back({facet, value, "", ""});
  };
  add(Facet::source, article.source);
  add(Facet::section, article.section);
  add(Facet::language, article.language);
  if (article.published) add(Facet::month, to_iso8601(local_day(*article.published)).substr(0, 7));
  return facets;
}

}  // namespace

std::string fingerprint(const Article& article) {
  std::uint64_t hash = hash64(to_json(article));
  std::string bytes;
  for (int i = 0; i < 8; ++i, hash >>= 8) bytes += static_cast<char>(hash & 0xff);
  return bytes;
}

BuiltDocument DocumentBuilder::build(const Article& article) {
  BuiltDocument built;
  Xapian::Document& document = built.document;
  built.id_term = schema::id_term(article.id);
  document.add_boolean_term(built.id_term);

  recognizer_.begin_article(article.entities, analyzer_);
  add_text(document, "title", article.title);
  add_text(document, "description", article.description);
  add_text(document, "body", article.body);
  document.add_value(schema::kWordsSlot, words_.finish());

  add_filter(document, "source", article.source);
  add_filter(document, "section", article.section);
  add_filter(document, "language", article.language);
  for (const auto& author : article.authors) add_filter(document, "author", author);
  for (const auto& keyword : article.keywords) add_filter(document, "keyword", keyword);

  if (article.title.empty()) document.add_boolean_term(std::string(schema::kLackPrefix) + "title");
  if (article.source.empty())
    document.add_boolean_term(std::string(schema::kLackPrefix) + "source");
  if (!article.url.empty()) document.add_boolean_term(schema::url_term(article.url));
  if (article.published) add_dates(document, *article.published);
  document.add_value(schema::kFingerprintSlot, fingerprint(article));
  document.set_data(to_json(article));
  built.facets = facets_of(article);
  add_entities(built);
  return built;
}

void DocumentBuilder::add_entities(BuiltDocument& built) {
  const auto prefix = schema::find_filter_field("entity")->prefix;
  for (auto& [entity, count] : recognizer_.finish_article()) {
    built.document.add_term(std::string(prefix) + entity.id, std::max(1U, count));
    built.facets.push_back({facet_of(entity.type), std::move(entity.id), std::move(entity.label_hi),
                            std::move(entity.label_en)});
  }
}

void DocumentBuilder::add_text(Xapian::Document& document, std::string_view field,
                               std::string_view text) {
  const auto prefixes = *schema::find_text_field(field);
  analyzer_.analyze(text, tokens_);
  recognizer_.read(text, tokens_);
  for (const auto& token : tokens_) {
    words_.add(token.exact, token.term);
    term_.assign(prefixes.exact).append(token.exact);
    document.add_term(term_, token.stop_word ? 0 : prefixes.weight);
    if (token.stop_word) continue;
    term_.assign(prefixes.lemma);  // alone, it makes articles as long as if all were inflected
    if (token.exact != token.term) term_.append(token.term);
    document.add_term(term_, prefixes.weight);
  }
  words_.end_field();
}

void DocumentBuilder::add_filter(Xapian::Document& document, std::string_view field,
                                 std::string_view value) {
  const auto prefix = schema::find_filter_field(field)->prefix;
  for (const auto& term : filter_terms(analyzer_, prefix, value)) document.add_boolean_term(term);
}

}  // namespace khabar
