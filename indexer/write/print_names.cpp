// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/print_names.h"

#include <ostream>
#include <string>
#include <string_view>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/foreign_text.h"

namespace khabar {
namespace {

constexpr int kVersion = 1;

void print_heading(std::string_view what, std::size_t listed, std::size_t total,
                   std::ostream& out) {
  out << what << ": " << total;
  if (listed < total) out << ", the first " << listed << " here";
  out << '\n';
}

std::string examples_of(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + shown(id);
  return text;
}

void print_row(const NameRow& row, std::ostream& out) {
  out << shown(display_label(row.value)) << "  [" << shown(row.value.value) << "]  " << row.articles
      << (row.articles == 1 ? " article: " : " articles: ") << examples_of(row.examples) << '\n';
}

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

void write_text(JsonWriter& json, const char* key, std::string_view text) {
  json.Key(key);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_examples(JsonWriter& json, const std::vector<std::string>& ids) {
  json.Key("examples");
  json.StartArray();
  for (const std::string& id : ids) {
    json.String(id.data(), static_cast<rapidjson::SizeType>(id.size()));
  }
  json.EndArray();
}

void write_value(JsonWriter& json, const FacetValue& value) {
  write_text(json, "id", value.value);
  write_text(json, "type", to_string(value.facet));
  write_text(json, "hi", value.label_hi);
  write_text(json, "en", value.label_en);
}

void write_row(JsonWriter& json, const NameRow& row) {
  json.StartObject();
  write_value(json, row.value);
  json.Key("articles");
  json.Uint(row.articles);
  write_examples(json, row.examples);
  json.EndObject();
}

void write_alias(JsonWriter& json, const WeakAlias& weak) {
  json.StartObject();
  write_value(json, weak.entity);
  write_text(json, "alias", weak.alias);
  json.Key("found");
  json.Uint(weak.found);
  json.Key("unsupported");
  json.Uint(weak.unsupported);
  write_examples(json, weak.examples);
  json.EndObject();
}

template <typename Items, typename Write>
void write_list(JsonWriter& json, const std::string& key, std::size_t total, const Items& items,
                Write write) {
  json.Key((key + "_total").c_str());
  json.Uint64(total);
  json.Key(key.c_str());
  json.StartArray();
  for (const auto& item : items) write(json, item);
  json.EndArray();
}

}  // namespace

void print_names(const NamesToCheck& names, std::ostream& out) {
  print_heading("people whose names in two scripts became one row by their sound",
                names.linked.size(), names.linked_total, out);
  for (const NameRow& row : names.linked) print_row(row, out << "  ");
  print_heading("aliases that mostly stand without support", names.weak.size(), names.weak_total,
                out);
  for (const WeakAlias& weak : names.weak) {
    out << "  " << shown(weak.alias) << " as " << shown(display_label(weak.entity)) << "  ["
        << shown(weak.entity.value) << "]  " << weak.unsupported << " of " << weak.found << ": "
        << examples_of(weak.examples) << '\n';
  }
  print_heading("pairs of rows that may be one", names.alike.size(), names.alike_total, out);
  for (const auto& [one, other] : names.alike) {
    print_row(one, out << "  ");
    print_row(other, out << "    ");
  }
}

void print_names_json(const NamesToCheck& names, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  json.Key("version");
  json.Int(kVersion);
  write_list(json, "linked", names.linked_total, names.linked, write_row);
  write_list(json, "weak", names.weak_total, names.weak, write_alias);
  write_list(json, "alike", names.alike_total, names.alike,
             [](JsonWriter& writer, const std::pair<NameRow, NameRow>& pair) {
               writer.StartArray();
               write_row(writer, pair.first);
               write_row(writer, pair.second);
               writer.EndArray();
             });
  json.EndObject();
  out << buffer.GetString() << '\n';
}

}  // namespace khabar
