// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/opensearch/document_source.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "common/analysis/compounds.h"
#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "common/opensearch/path.h"

namespace khabar {
namespace {

constexpr std::size_t kSketchCountBytes = 2;

/// The tokens of a text in their order, and apart from them the words made of several.
std::vector<std::string> token_texts(std::string_view text, const schema::TextField& field,
                                     const std::unordered_set<std::string>& terms,
                                     Analyzer& analyzer) {
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  if (tokens.empty()) return {};
  std::string in_order;
  std::string lemma;
  for (const auto& token : tokens) {
    if (!in_order.empty()) in_order += ' ';
    lemma.assign(field.lemma).append(token.term);
    if (!token.stop_word && token.exact != token.term && terms.contains(lemma)) {
      in_order += mapping::kLemmaMark;
      in_order.append(token.term).append(1, mapping::kSamePlace);
    }
    in_order.append(token.exact);
  }
  std::vector<std::string> texts = {std::move(in_order)};
  for (const auto& compound : find_compounds(text, tokens)) texts.push_back(compound.exact);
  return texts;
}

class Members {
 public:
  void add(std::string_view name, const std::string& json) {
    if (!text_.empty()) text_ += ',';
    text_.append(json_string(name)).append(":").append(json);
  }
  std::string text() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

}  // namespace

std::string document_id(std::string_view article_id) {
  const std::string term = schema::id_term(article_id);
  return term.substr(field_row(Field::id).whole.size());
}

std::vector<std::string> bands_of(std::string_view sketch) {
  std::vector<std::string> bands;
  for (std::size_t at = kSketchCountBytes; at + 1 < sketch.size(); at += 2) {
    const char band = static_cast<char>((at - kSketchCountBytes) / 2);
    bands.push_back(to_hex(std::string(1, band) + std::string(sketch.substr(at, 2))));
  }
  return bands;
}

std::string document_source(const BuiltDocument& built, const Article& article,
                            std::uint64_t sequence, Analyzer& analyzer) {
  std::unordered_set<std::string> terms;
  std::map<std::string, std::vector<std::string>> values;  // by field
  std::uint64_t length = 0;
  const auto end = built.document.termlist_end();
  for (auto term = built.document.termlist_begin(); term != end; ++term) {
    length += term.get_wdf();
    const auto place = mapping::place_of(*term);
    if (mapping::word_count_of(*term)) {
      terms.insert(*term);
    } else if (place) {
      const std::size_t times = place->counted.empty() ? 1 : std::max(1U, term.get_wdf());
      auto& there = values[place->field];
      there.insert(there.end(), times, place->token);
    }
  }
  Members members;
  for (const auto& field : schema::kTextFields) {
    const std::string& text = field.field == Field::title         ? article.title
                              : field.field == Field::description ? article.description
                                                                  : article.body;
    const auto texts = token_texts(text, field, terms, analyzer);
    if (!texts.empty()) members.add(to_string(field.field), json_strings(texts));
  }
  for (const auto& [field, found] : values) members.add(field, json_strings(found));
  std::vector<std::string> entities;
  for (const auto& value : built.facets) {
    if (!is_entity(value.facet)) continue;
    std::string term = schema::facet_term(value.facet, value.value);
    if (std::find(entities.begin(), entities.end(), term) == entities.end()) {
      entities.push_back(std::move(term));
    }
  }
  if (!entities.empty()) members.add(mapping::kEntities, json_strings(entities));
  if (article.published) {
    members.add(mapping::kPublished, std::to_string(article.published->epoch_seconds));
    members.add(mapping::kDay, schema::day_digits(local_day(*article.published)));
  }
  members.add(mapping::kLength, std::to_string(length));
  members.add(mapping::kSequence, std::to_string(sequence));
  members.add(mapping::kFingerprint,
              json_string(to_hex(built.document.get_value(schema::kFingerprintSlot))));
  const std::string sketch = built.document.get_value(schema::kSketchSlot);
  if (!sketch.empty()) {
    members.add(mapping::kSketch, json_string(to_hex(sketch)));
    members.add(mapping::kBand, json_strings(bands_of(sketch)));
  }
  members.add(mapping::kGroup, json_string(document_id(article.id)));
  members.add(mapping::kArticle, json_string(built.document.get_data()));
  return members.text();
}

}  // namespace khabar
