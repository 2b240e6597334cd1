// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "searcher/render/json.h"
#include "searcher/render/json_writer.h"

namespace khabar {
namespace {

// In the order of QueryKind and of Occur.
constexpr std::array<std::string_view, 10> kKindNames = {
    "word", "pattern",    "fuzzy",   "phrase", "near",
    "date", "everything", "best_of", "all_of", "one_of"};
constexpr std::array<std::string_view, 3> kOccurNames = {"optional", "required", "excluded"};

void write_node(JsonWriter& json, const QueryNode& node) {
  json.StartObject();
  write_field(json, "kind", kKindNames[static_cast<std::size_t>(node.kind)]);
  write_field(json, "occur", kOccurNames[static_cast<std::size_t>(node.occur)]);
  if (node.field != QueryField::any) write_field(json, "field", to_string(node.field));
  if (!node.text.empty()) write_field(json, "text", node.text);
  if (node.kind == QueryKind::fuzzy || node.kind == QueryKind::near) {
    json.Key("distance");
    json.Uint(node.distance);
  }
  if (node.dates.from) write_field(json, "from", to_iso8601(*node.dates.from));
  if (node.dates.to) write_field(json, "to", to_iso8601(*node.dates.to));
  if (node.boost != 1) write_number(json, "boost", node.boost);
  if (!node.children.empty()) {
    json.Key("children");
    json.StartArray();
    for (const auto& child : node.children) write_node(json, child);
    json.EndArray();
  }
  json.EndObject();
}

}  // namespace

void render_json(const Query& query, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  begin_answer(json, query.text);
  json.Key("parsed");
  write_node(json, query.root);
  json.EndObject();
  write_line(buffer, out);
}

}  // namespace khabar
