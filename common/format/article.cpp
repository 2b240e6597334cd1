// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/article.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/error.h"

namespace khabar {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_string(Writer& writer, std::string_view text) {
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_key(Writer& writer, std::string_view key) {
  writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

void write_text(Writer& writer, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  write_key(writer, key);
  write_string(writer, text);
}

void write_date(Writer& writer, std::string_view key, const std::optional<Date>& date) {
  if (date) write_text(writer, key, to_iso8601(*date));
}

void write_list(Writer& writer, std::string_view key, const std::vector<std::string>& list) {
  if (list.empty()) return;
  write_key(writer, key);
  writer.StartArray();
  for (const auto& text : list) write_string(writer, text);
  writer.EndArray();
}

void write_entities(Writer& writer, const std::vector<GivenEntity>& entities) {
  if (entities.empty()) return;
  write_key(writer, "entities");
  writer.StartArray();
  for (const auto& entity : entities) {
    writer.StartObject();
    write_text(writer, "name", entity.name);
    write_text(writer, "type", entity.type);
    write_text(writer, "id", entity.id);
    writer.EndObject();
  }
  writer.EndArray();
}

[[noreturn]] void refuse(const std::string& reason) {
  throw Error("stored article: " + reason + "; rebuild the index from its articles");
}

std::string to_string(const rapidjson::Value& value, const char* key) {
  if (!value.IsString()) refuse(std::string("\"") + key + "\" is not a string");
  return {value.GetString(), value.GetStringLength()};
}

std::string read_text(const rapidjson::Value& object, const char* key) {
  const auto member = object.FindMember(key);
  return member == object.MemberEnd() ? std::string() : to_string(member->value, key);
}

std::optional<Date> read_date(const rapidjson::Value& object, const char* key) {
  const std::string text = read_text(object, key);
  if (text.empty()) return std::nullopt;
  const auto date = parse_date(text);
  if (!date) refuse(std::string("\"") + key + "\" is \"" + text + "\", not a date");
  return date;
}

/// Calls visit(element) for each element of the array under `key`; absent is empty.
template <typename Visit>
void for_each_element(const rapidjson::Value& object, const char* key, Visit visit) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd()) return;
  if (!member->value.IsArray()) refuse(std::string("\"") + key + "\" is not an array");
  for (const auto& element : member->value.GetArray()) visit(element);
}

std::vector<std::string> read_list(const rapidjson::Value& object, const char* key) {
  std::vector<std::string> list;
  for_each_element(object, key,
                   [&](const auto& element) { list.push_back(to_string(element, key)); });
  return list;
}

std::vector<GivenEntity> read_entities(const rapidjson::Value& object) {
  std::vector<GivenEntity> entities;
  for_each_element(object, "entities", [&](const auto& element) {
    if (!element.IsObject()) refuse("\"entities\" holds something that is not an object");
    entities.push_back(
        {read_text(element, "name"), read_text(element, "type"), read_text(element, "id")});
  });
  return entities;
}

}  // namespace

std::string to_json(const Article& article) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  write_text(writer, "id", article.id);
  write_text(writer, "url", article.url);
  write_text(writer, "title", article.title);
  write_text(writer, "description", article.description);
  write_text(writer, "body", article.body);
  write_date(writer, "published", article.published);
  write_date(writer, "updated", article.updated);
  write_text(writer, "source", article.source);
  write_text(writer, "section", article.section);
  write_list(writer, "authors", article.authors);
  write_list(writer, "keywords", article.keywords);
  write_text(writer, "language", article.language);
  write_entities(writer, article.entities);
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

Article article_from_json(std::string_view json) {
  rapidjson::Document object;
  object.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  if (object.HasParseError()) refuse(rapidjson::GetParseError_En(object.GetParseError()));
  if (!object.IsObject()) refuse("not a JSON object");
  Article article;
  article.id = read_text(object, "id");
  article.url = read_text(object, "url");
  article.title = read_text(object, "title");
  article.description = read_text(object, "description");
  article.body = read_text(object, "body");
  article.published = read_date(object, "published");
  article.updated = read_date(object, "updated");
  article.source = read_text(object, "source");
  article.section = read_text(object, "section");
  article.authors = read_list(object, "authors");
  article.keywords = read_list(object, "keywords");
  article.language = read_text(object, "language");
  article.entities = read_entities(object);
  return article;
}

}  // namespace khabar
