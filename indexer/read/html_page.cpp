// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/html_page.h"

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include <gumbo.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/unicode.h"
#include "indexer/clean/html_text.h"
#include "indexer/clean/white_space.h"
#include "indexer/read/article_shape.h"
#include "indexer/read/field_values.h"

namespace khabar {
namespace {

/// What a page says about itself.
struct PageParts {
  std::vector<std::string> json_ld;
  std::map<std::string, std::string> meta;  // by property or name
  std::vector<std::string> articles;        // the text of each <article> that is in no other
  std::string title;
  std::string heading;
  std::string canonical;
  std::string time;
  std::string language;
};

std::string attribute(const GumboNode& node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string() : to_valid_utf8(found->value);
}

std::string text_inside(const GumboNode& node) {
  std::string text;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    const bool is_text = child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA ||
                         child->type == GUMBO_NODE_WHITESPACE;
    if (is_text) text += child->v.text.text;
  }
  return to_valid_utf8(text);
}

void set_once(std::string& where, std::string text) {
  if (where.empty()) where = std::move(text);
}

/// Takes what `element` says. False when its children say nothing more.
bool take(const GumboNode& element, PageParts& parts) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_HTML:
      set_once(parts.language, attribute(element, "lang"));
      return true;
    case GUMBO_TAG_TITLE:
      set_once(parts.title, text_inside(element));
      return false;
    case GUMBO_TAG_META: {
      std::string name = attribute(element, "property");
      if (name.empty()) name = attribute(element, "name");
      if (!name.empty()) parts.meta.try_emplace(to_lower(name), attribute(element, "content"));
      return false;
    }
    case GUMBO_TAG_LINK:
      if (attribute(element, "rel") == "canonical") {
        set_once(parts.canonical, attribute(element, "href"));
      }
      return false;
    case GUMBO_TAG_SCRIPT:
      if (attribute(element, "type").starts_with("application/ld+json")) {
        parts.json_ld.push_back(text_inside(element));
      }
      return false;
    case GUMBO_TAG_H1:
      set_once(parts.heading, join_lines(html_to_text(element)));
      return true;
    case GUMBO_TAG_TIME:
      set_once(parts.time, attribute(element, "datetime"));
      return true;
    default:
      return true;
  }
}

PageParts read_parts(std::string_view html) {
  const auto destroy = [](GumboOutput* output) {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  };
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // they would be collected in memory
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
  struct Open {
    const GumboNode* node;
    bool in_article;
  };
  PageParts parts;
  std::vector<Open> open = {{output->root, false}};
  while (!open.empty()) {
    auto [node, in_article] = open.back();
    open.pop_back();
    if (node->type != GUMBO_NODE_ELEMENT || !take(*node, parts)) continue;
    if (node->v.element.tag == GUMBO_TAG_ARTICLE && !in_article) {
      parts.articles.push_back(normalize_lines(html_to_text(*node)));
      in_article = true;
    }
    const GumboVector& children = node->v.element.children;
    for (unsigned i = children.length; i > 0; --i) {
      open.push_back({static_cast<const GumboNode*>(children.data[i - 1]), in_article});
    }
  }
  return parts;
}

/// The text of the one <article>, or of one that is most of all of them; empty for a list.
std::string main_article(const PageParts& parts) {
  constexpr double kMost = 0.6;
  std::size_t all = 0;
  const std::string* longest = nullptr;
  for (const auto& text : parts.articles) {
    all += text.size();
    if (longest == nullptr || text.size() > longest->size()) longest = &text;
  }
  const bool is_most = longest != nullptr &&
                       static_cast<double>(longest->size()) >= kMost * static_cast<double>(all);
  return is_most ? *longest : std::string();
}

std::string meta(const PageParts& parts, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = parts.meta.find(name);
    if (found != parts.meta.end() && !found->second.empty()) return found->second;
  }
  return {};
}

struct Filling {
  ArticleField field;
  const char* name;
  std::string text;
};

/// What the page itself says of its article, in schema.org's names.
std::vector<Filling> fillings_of(const PageParts& parts, const std::string& address) {
  std::string title = parts.heading;
  if (title.empty()) title = meta(parts, {"og:title", "twitter:title"});
  if (title.empty()) title = parts.title;
  std::string body = main_article(parts);
  if (!title.empty() && body.starts_with(title + "\n")) body.erase(0, title.size() + 1);
  std::string url = parts.canonical;
  if (url.empty()) url = meta(parts, {"og:url"});
  if (url.empty()) url = address;
  std::string published =
      meta(parts, {"article:published_time", "datepublished", "date", "publish-date", "pubdate"});
  if (published.empty()) published = parts.time;
  return {
      {ArticleField::title, "headline", std::move(title)},
      {ArticleField::body, "articleBody", std::move(body)},
      {ArticleField::url, "url", std::move(url)},
      {ArticleField::published, "datePublished", std::move(published)},
      {ArticleField::updated, "dateModified", meta(parts, {"article:modified_time"})},
      {ArticleField::description, "description", meta(parts, {"og:description", "description"})},
      {ArticleField::source, "publisher", meta(parts, {"og:site_name"})},
      {ArticleField::section, "articleSection", meta(parts, {"article:section"})},
      {ArticleField::authors, "author", meta(parts, {"author", "article:author"})},
      {ArticleField::keywords, "keywords", meta(parts, {"keywords", "news_keywords"})},
      {ArticleField::language, "inLanguage", parts.language}};
}

const FieldPlaces& known_places() {
  static const FieldPlaces places;
  return places;
}

bool has(const JsonValue& object, ArticleField field) {
  for (const auto& found : known_places().find(object, field)) {
    for (const JsonValue* value : found.values) {
      const bool is_reference =
          field != ArticleField::url && value->IsObject() && value->HasMember("@id");
      if (is_reference || !read_texts(*value, field, {}).texts.empty()) return true;
    }
  }
  return false;
}

void fill(JsonValue& object, const std::vector<Filling>& fillings,
          rapidjson::Document::AllocatorType& memory) {
  for (const auto& [field, name, text] : fillings) {
    if (text.empty() || has(object, field)) continue;
    const auto size = static_cast<rapidjson::SizeType>(text.size());
    object.RemoveMember(name);
    object.AddMember(rapidjson::StringRef(name), JsonValue(text.c_str(), size, memory), memory);
  }
}

std::string to_text(const JsonValue& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

/// All JSON-LD of the page that can be read, as one graph.
rapidjson::Document graph_of(const PageParts& parts) {
  rapidjson::Document graph(rapidjson::kObjectType);
  auto& memory = graph.GetAllocator();
  JsonValue nodes(rapidjson::kArrayType);
  for (const auto& json : parts.json_ld) {
    const auto parsed = parse_json("{\"block\":" + json + "}");
    const auto* block = std::get_if<rapidjson::Document>(&parsed);
    if (block == nullptr) continue;
    const JsonValue& value = (*block)["block"];
    if (value.IsArray()) {
      for (const auto& item : value.GetArray()) nodes.PushBack(JsonValue(item, memory), memory);
    } else {
      nodes.PushBack(JsonValue(value, memory), memory);
    }
  }
  graph.AddMember("@graph", nodes, memory);
  return graph;
}

}  // namespace

PageRecord read_html_page(std::string_view html, const std::string& address) {
  if (!is_safe_page(html)) return {"", "a page with more tags than an article has"};
  const std::string valid = to_valid_utf8(html);
  const PageParts parts = read_parts(valid);
  const auto fillings = fillings_of(parts, address);
  rapidjson::Document graph = graph_of(parts);
  const RecordContent content = find_articles(graph, known_places());
  if (content.articles.size() > 1) return {to_text(graph), ""};
  if (content.articles.size() == 1) {
    // It is a part of `graph`, which is ours to change.
    fill(const_cast<JsonValue&>(*content.articles.front().object), fillings, graph.GetAllocator());
    return {to_text(graph), ""};
  }
  if (main_article(parts).empty()) {
    return {"", parts.articles.empty() ? "a page without JSON-LD of an article or an <article>"
                                       : "a page of several articles"};
  }
  rapidjson::Document plain(rapidjson::kObjectType);
  plain.AddMember("@type", "NewsArticle", plain.GetAllocator());
  fill(plain, fillings, plain.GetAllocator());
  return {to_text(plain), ""};
}

}  // namespace khabar
