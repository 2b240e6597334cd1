// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/print_entities.h"

#include <istream>
#include <ostream>
#include <string>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/analysis/analyzer.h"
#include "common/entity/recognizer.h"
#include "common/format/facet.h"

namespace khabar {
namespace {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void write_text(JsonWriter& json, const char* key, std::string_view text) {
  json.Key(key);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_mention(JsonWriter& json, std::string_view line, const EntityMention& mention) {
  json.StartObject();
  json.Key("begin");
  json.Uint(mention.begin);
  json.Key("end");
  json.Uint(mention.end);
  write_text(json, "text", line.substr(mention.begin, mention.end - mention.begin));
  write_text(json, "type", to_string(mention.entity.type));
  write_text(json, "id", mention.entity.id);
  write_text(json, "label", display_label(mention.entity.label_hi, mention.entity.label_en));
  json.EndObject();
}

}  // namespace

void print_entities(const Catalogue& catalogue, std::istream& input, std::ostream& output,
                    const TaggerModel* model) {
  Analyzer analyzer;
  Recognizer recognizer(catalogue, model);
  std::vector<Token> tokens;
  for (std::string line; std::getline(input, line);) {
    analyzer.analyze(line, tokens);
    rapidjson::StringBuffer buffer;
    JsonWriter json(buffer);
    json.StartArray();
    for (const EntityMention& mention : recognizer.recognize(line, tokens)) {
      write_mention(json, line, mention);
    }
    json.EndArray();
    output << buffer.GetString() << '\n';
  }
}

}  // namespace khabar
