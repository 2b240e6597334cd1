// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/entity_texts.h"

#include <stdexcept>
#include <variant>

#include "common/entity/builtin_catalogue.h"

namespace khabar::test {

const Catalogue& shipped_catalogue() {
  static const Catalogue catalogue = builtin_catalogue();
  return catalogue;
}

Catalogue catalogue_of(const std::vector<std::string>& lines) {
  Catalogue catalogue;
  Analyzer analyzer;
  for (const std::string& line : lines) {
    const auto parsed = parse_entity_record(line);
    if (const auto* problem = std::get_if<RecordProblem>(&parsed)) {
      throw std::runtime_error(*problem);
    }
    catalogue.add(std::get<EntityRecord>(parsed), analyzer);
  }
  return catalogue;
}

std::vector<std::string> listed_names(const Catalogue& catalogue, std::string_view text) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  Recognizer recognizer(catalogue, nullptr);
  std::vector<std::string> names;
  for (const EntityMention& mention : recognizer.recognize(text, tokens)) {
    names.push_back(std::string(text.substr(mention.begin, mention.end - mention.begin)) + '=' +
                    mention.entity.id);
  }
  return names;
}

std::vector<std::string> ids_in_article(const Catalogue& catalogue,
                                        const std::vector<std::string>& texts) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  Recognizer recognizer(catalogue, nullptr);
  recognizer.begin_article({}, analyzer);
  for (const std::string& text : texts) {
    analyzer.analyze(text, tokens);
    recognizer.read(text, tokens);
  }
  std::vector<std::string> ids;
  for (const EntityCount& found : recognizer.finish_article()) ids.push_back(found.entity.id);
  return ids;
}

Reading words_of(std::string_view text) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  Reading reading;
  reading.text = text;
  to_words(text, tokens, reading.words);
  return reading;
}

std::string names_of(std::string_view text, const std::vector<TaggedSpan>& spans) {
  std::string names;
  for (const TaggedSpan& span : spans) {
    if (!names.empty()) names += "; ";
    names += to_string(span.type);
    names += ' ';
    names += text.substr(span.begin, span.end - span.begin);
  }
  return names;
}

}  // namespace khabar::test
