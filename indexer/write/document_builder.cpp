// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/document_builder.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "common/analysis/compounds.h"
#include "common/format/filter_terms.h"
#include "common/format/schema.h"
#include "indexer/stories/shingles.h"
#include "indexer/stories/sketch.h"
#include "indexer/write/seal_document.h"

namespace khabar {
namespace {

void add_dates(Xapian::Document& document, const Date& published) {
  document.add_value(schema::kPublishedSlot,
                     Xapian::sortable_serialise(static_cast<double>(published.epoch_seconds)));
  document.add_value(schema::kDaySlot, schema::day_digits(local_day(published)));
}

/// Languages of the Devanagari script whose words Hindi's rules would cut in the wrong place:
/// Marathi, Nepali, Konkani, Sanskrit, Dogri, Bodo, Sindhi, Newari.
bool has_own_inflection(std::string_view language) {
  constexpr std::array<std::string_view, 8> kLanguages = {"mr",  "ne",  "kok", "sa",
                                                          "doi", "brx", "sd",  "new"};
  const std::string_view base = language.substr(0, language.find_first_of("-_"));
  return std::find(kLanguages.begin(), kLanguages.end(), base) != kLanguages.end();
}

bool is_devanagari(std::string_view word) {
  return static_cast<unsigned char>(word.front()) >= 0xE0;
}

}  // namespace

DocumentBuilder::DocumentBuilder(const NameSource& names, const AnalyzerOptions& options)
    : catalogue_(names.catalogue),
      analyzer_(options),
      recognizer_(names.catalogue,
                  names.found == NamesFound::all ? &TaggerModel::shipped() : nullptr),
      finds_names_(names.found != NamesFound::none) {}

BuiltDocument DocumentBuilder::build(const StoredArticle& stored) {
  const Article& article = stored.article;
  BuiltDocument built;
  Xapian::Document& document = built.document;
  built.id_term = stored.id_term;
  document.add_boolean_term(built.id_term);

  keeps_forms_ = has_own_inflection(article.language);
  recognizer_.begin_article(article.entities, analyzer_);
  add_text(document, Field::title, article.title);
  add_text(document, Field::description, article.description);
  add_text(document, Field::body, article.body);
  const std::string words = words_.finish();
  document.add_value(schema::kWordsSlot, words);
  document.add_value(schema::kSketchSlot, make_sketch(shingles_of(words)));

  for (auto& value : field_values(article, catalogue_, analyzer_)) {
    add_value(built, std::move(value));
  }
  if (article.title.empty()) document.add_boolean_term(std::string(schema::kLackPrefix) + "title");
  if (article.source.empty()) {
    document.add_boolean_term(std::string(schema::kLackPrefix) + "source");
  }
  if (article.published) add_dates(document, *article.published);
  document.add_value(schema::kFingerprintSlot, stored.fingerprint);
  document.set_data(stored.json);
  add_entities(built);
  built.seal = seal_document(built.document);
  return built;
}

void DocumentBuilder::add_value(BuiltDocument& built, FieldValue value) {
  const FieldRow& row = field_row(value.field);
  if (!row.whole.empty()) {
    built.document.add_boolean_term(schema::whole_term(row.whole, value.value));
  }
  if (!row.words.empty()) {
    for (const std::string* text : {&value.written, &value.label_hi, &value.label_en}) {
      for (const auto& term : filter_terms(analyzer_, row.words, *text)) {
        built.document.add_boolean_term(term);
      }
    }
  }
  if (row.facet) {
    built.facets.push_back({row.facet->facet, std::move(value.value), std::move(value.label_hi),
                            std::move(value.label_en)});
  }
}

void DocumentBuilder::add_entities(BuiltDocument& built) {
  for (auto& [entity, count] : recognizer_.finish_article()) {
    const Facet facet = facet_of(entity.type);
    built.document.add_term(schema::facet_term(facet, entity.id), std::max(1U, count));
    built.facets.push_back(
        {facet, std::move(entity.id), std::move(entity.label_hi), std::move(entity.label_en)});
  }
}

void DocumentBuilder::add_text(Xapian::Document& document, Field field, std::string_view text) {
  const auto prefixes = *schema::find_text_field(field);
  analyzer_.analyze(text, tokens_);
  if (finds_names_) recognizer_.read(text, tokens_);
  if (keeps_forms_) {
    for (auto& token : tokens_) {
      if (is_devanagari(token.exact)) token.term = token.exact;
    }
  }
  for (const auto& token : tokens_) words_.add(token.exact, token.term);
  add_words(document, prefixes);
  for (const auto& compound : find_compounds(text, tokens_)) {
    term_.assign(prefixes.exact).append(compound.exact);
    document.add_term(term_, prefixes.weight);
  }
  words_.end_field();
}

/// Each word once, with its weight times its count: a document's list of terms is slow to change.
void DocumentBuilder::add_words(Xapian::Document& document, const schema::TextField& prefixes) {
  const auto key = [](const Token& token) {
    return static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(token.exact.data()));
  };
  counts_.clear();
  for (const auto& token : tokens_) ++counts_[key(token)];
  Xapian::termcount own_lemmas = 0;
  for (const auto& token : tokens_) {
    const Xapian::termcount weight = prefixes.weight * std::exchange(counts_[key(token)], 0);
    if (weight == 0) continue;  // added with the word's first place
    term_.assign(prefixes.exact).append(token.exact);
    document.add_term(term_, token.stop_word ? 0 : weight);
    if (token.stop_word) continue;
    if (token.exact == token.term) {
      own_lemmas += weight;
      continue;
    }
    term_.assign(prefixes.lemma).append(token.term);
    document.add_term(term_, weight);
  }
  if (own_lemmas == 0) return;
  term_.assign(prefixes.lemma);  // alone, it makes articles as long as if all were inflected
  document.add_term(term_, own_lemmas);
}

}  // namespace khabar
