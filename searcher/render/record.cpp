// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/record.h"

#include <algorithm>
#include <array>

#include "common/error.h"
#include "searcher/render/json_writer.h"

namespace khabar {
namespace {

using Values = std::vector<std::string>;

Values one(const std::string& value) {
  return value.empty() ? Values() : Values{value};
}

Values date(const std::optional<Date>& date) {
  return date ? Values{to_iso8601(*date)} : Values();
}

/// Labels of the entities of one type, or of all.
Values names(const StreamedHit& hit, std::optional<Facet> facet) {
  Values labels;
  for (const auto& entity : hit.hit.entities) {
    if (!facet || entity.facet == *facet) labels.push_back(display_label(entity));
  }
  return labels;
}

struct RecordField {
  std::string_view name;
  Values (*values)(const StreamedHit& hit);
  bool is_list = false;
  bool is_number = false;
  bool needs_snippet = false;
};

using H = const StreamedHit&;

constexpr std::array<RecordField, 23> kFields = {{
    {"number", [](H h) { return Values{std::to_string(h.number)}; }, false, true},
    {"id", [](H h) { return one(h.hit.id); }},
    {"title", [](H h) { return one(h.article.title); }},
    {"description", [](H h) { return one(h.article.description); }},
    {"body", [](H h) { return one(h.article.body); }},
    {"published", [](H h) { return date(h.article.published); }},
    {"day",
     [](H h) {
       const auto& published = h.article.published;
       return published ? Values{to_iso8601(local_day(*published))} : Values();
     }},
    {"updated", [](H h) { return date(h.article.updated); }},
    {"source", [](H h) { return one(h.article.source); }},
    {"section", [](H h) { return one(h.article.section); }},
    {"language", [](H h) { return one(h.article.language); }},
    {"authors", [](H h) { return h.article.authors; }, true},
    {"keywords", [](H h) { return h.article.keywords; }, true},
    {"url", [](H h) { return one(h.article.url); }},
    {"snippet", [](H h) { return one(h.hit.snippet.text); }, false, false, true},
    {"entities", [](H h) { return names(h, std::nullopt); }, true},
    {"persons", [](H h) { return names(h, Facet::person); }, true},
    {"places", [](H h) { return names(h, Facet::place); }, true},
    {"organisations", [](H h) { return names(h, Facet::organisation); }, true},
    {"score", [](H h) { return Values{table_number(h.hit.score)}; }, false, true},
    {"story", [](H h) { return one(h.hit.story); }},
    {"copies", [](H h) { return Values{std::to_string(h.hit.copies)}; }, false, true},
    {"copy_sources", [](H h) { return h.hit.copy_sources; }, true},
}};

[[noreturn]] void refuse(std::string_view name) {
  std::string known;
  for (const auto& field : kFields) known.append(known.empty() ? "" : ", ").append(field.name);
  throw Error("--fields: error: there is no field \"" + std::string(name) + "\"; there are " +
              known);
}

std::string join(const Values& values) {
  std::string joined;
  for (const auto& value : values) joined.append(joined.empty() ? "" : "; ").append(value);
  return joined;
}

}  // namespace

RecordFields::RecordFields(std::string_view names) {
  for (;;) {
    const auto comma = std::min(names.find(','), names.size());
    const auto name = names.substr(0, comma);
    const auto found = std::find_if(kFields.begin(), kFields.end(),
                                    [&](const auto& field) { return field.name == name; });
    if (found == kFields.end()) refuse(name);
    fields_.push_back(static_cast<std::size_t>(found - kFields.begin()));
    if (comma == names.size()) return;
    names.remove_prefix(comma + 1);
  }
}

HitDetail RecordFields::detail() const {
  const bool snippets = std::any_of(fields_.begin(), fields_.end(),
                                    [](const auto field) { return kFields[field].needs_snippet; });
  return snippets ? HitDetail::snippets : HitDetail::fields;
}

std::vector<TableColumn> RecordFields::columns() const {
  std::vector<TableColumn> columns;
  for (const auto field : fields_) {
    columns.push_back({std::string(kFields[field].name), kFields[field].is_number});
  }
  return columns;
}

std::vector<std::string> RecordFields::values(const StreamedHit& hit) const {
  std::vector<std::string> values;
  for (const auto field : fields_) values.push_back(join(kFields[field].values(hit)));
  return values;
}

void RecordFields::write_json(const StreamedHit& hit, std::ostream& out) const {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  for (const auto number : fields_) {
    const RecordField& field = kFields[number];
    const Values values = field.values(hit);
    json.Key(field.name.data());
    if (field.is_list) {
      json.StartArray();
      for (const auto& value : values) write_string(json, value);
      json.EndArray();
    } else if (values.empty()) {
      json.Null();
    } else if (field.is_number) {
      json.RawValue(values.front().data(), values.front().size(), rapidjson::kNumberType);
    } else {
      write_string(json, values.front());
    }
  }
  json.EndObject();
  write_line(buffer, out);
}

}  // namespace khabar
