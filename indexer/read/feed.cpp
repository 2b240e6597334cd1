// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/feed.h"

#include <climits>
#include <memory>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/unicode.h"
#include "indexer/clean/white_space.h"

namespace khabar {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

bool is(const xmlNode& node, std::string_view name) {
  return node.type == XML_ELEMENT_NODE && view(node.name) == name;
}

/// "dc" of <dc:creator>.
std::string_view prefix_of(const xmlNode& node) {
  return node.ns == nullptr ? std::string_view() : view(node.ns->prefix);
}

std::string attribute(const xmlNode& node, const char* name) {
  xmlChar* text = xmlGetNoNsProp(&node, reinterpret_cast<const xmlChar*>(name));
  std::string value(view(text));
  xmlFree(text);
  return value;
}

std::string content_of(const xmlNode& node) {
  xmlChar* text = xmlNodeGetContent(&node);
  std::string content(view(text));
  xmlFree(text);
  return content;
}

/// The markup inside of Atom's <content type="xhtml">.
std::string markup_of(xmlNode& node) {
  const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(xmlBufferCreate(),
                                                                    xmlBufferFree);
  for (xmlNode* child = node.children; child != nullptr; child = child->next) {
    xmlNodeDump(buffer.get(), node.doc, child, 0, 0);
  }
  return std::string(view(xmlBufferContent(buffer.get())));
}

std::string text_of_element(xmlNode& node) {
  return attribute(node, "type") == "xhtml" ? markup_of(node) : content_of(node);
}

template <typename Visit>
void for_each_child(const xmlNode& parent, Visit visit) {
  for (xmlNode* child = parent.children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) visit(*child);
  }
}

std::string name_of_author(const xmlNode& author) {
  std::string name;
  for_each_child(author, [&](xmlNode& part) {
    if (is(part, "name") && name.empty()) name = content_of(part);
  });
  if (name.empty()) name = content_of(author);
  // RSS: "editor@example.org (Meera Shah)".
  const auto open = name.find('(');
  if (name.find('@') < open && open != std::string::npos && name.ends_with(')')) {
    name = name.substr(open + 1, name.size() - open - 2);
  }
  return name;
}

/// The fields of one item or of the feed.
struct Fields {
  std::string title, link, guid, summary, body, published, updated, source, language;
  std::vector<std::string> authors, categories;
};

void set_once(std::string& where, std::string text) {
  if (where.empty()) where = std::move(text);
}

void read_link(const xmlNode& node, Fields& fields) {
  const std::string address = attribute(node, "href");  // Atom's
  if (address.empty()) {
    set_once(fields.link, std::string(trim(content_of(node))));
    return;
  }
  const std::string relation = attribute(node, "rel");
  if (relation.empty() || relation == "alternate") set_once(fields.link, address);
}

void read_field(xmlNode& node, Fields& fields) {
  const auto name = view(node.name);
  const auto prefix = prefix_of(node);
  if (prefix == "media" || prefix == "itunes" || prefix == "atom10") return;
  if (name == "title") set_once(fields.title, text_of_element(node));
  if (name == "link") read_link(node, fields);
  if (name == "guid" || name == "id") set_once(fields.guid, std::string(trim(content_of(node))));
  if (name == "description" || name == "summary") set_once(fields.summary, text_of_element(node));
  if (name == "encoded" || name == "content") set_once(fields.body, text_of_element(node));
  if (name == "pubDate" || name == "published" || name == "issued" || name == "date") {
    set_once(fields.published, content_of(node));
  }
  if (name == "updated" || name == "modified") set_once(fields.updated, content_of(node));
  if (name == "language") set_once(fields.language, content_of(node));
  if (name == "source") {
    std::string source;
    for_each_child(node, [&](xmlNode& part) {
      if (is(part, "title")) source = content_of(part);
    });
    set_once(fields.source, source.empty() ? content_of(node) : source);
  }
  if (name == "creator" || name == "author") fields.authors.push_back(name_of_author(node));
  if (name == "category" || name == "subject") {
    const std::string term = attribute(node, "term");
    fields.categories.push_back(term.empty() ? content_of(node) : term);
  }
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_string(Writer& writer, const std::string& text) {
  writer.String(text.c_str(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_text(Writer& writer, const char* key, const std::string& text) {
  if (text.empty()) return;
  writer.Key(key);
  write_string(writer, text);
}

void write_list(Writer& writer, const char* key, const std::vector<std::string>& list) {
  if (list.empty()) return;
  writer.Key(key);
  writer.StartArray();
  for (const auto& text : list) write_string(writer, text);
  writer.EndArray();
}

std::string to_record(const Fields& item, const Fields& feed) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  const bool guid_is_address = item.guid.find("://") != std::string::npos;
  write_text(writer, "url", !item.link.empty() ? item.link : guid_is_address ? item.guid : "");
  if (item.link.empty() && !guid_is_address) write_text(writer, "id", item.guid);
  write_text(writer, "title", item.title);
  write_text(writer, item.body.empty() ? "body" : "description", item.summary);
  write_text(writer, "body", item.body);
  write_text(writer, "published", item.published.empty() ? item.updated : item.published);
  write_text(writer, "updated", item.updated);
  write_text(writer, "source", item.source.empty() ? feed.title : item.source);
  write_text(writer, "language", item.language.empty() ? feed.language : item.language);
  write_list(writer, "authors", item.authors.empty() ? feed.authors : item.authors);
  write_list(writer, "keywords", item.categories);
  writer.EndObject();
  return to_valid_utf8({buffer.GetString(), buffer.GetSize()});  // libxml2 passes damaged bytes on
}

/// All items of a feed: RSS 1.0 has them beside the channel, 2.0 inside of it.
class FeedReader {
 public:
  bool read(const xmlNode& root) {
    const bool is_feed = is(root, "rss") || is(root, "feed") || is(root, "RDF");
    if (!is_feed) return false;
    feed_.language = attribute(root, "lang");
    read_items(root);
    for (const auto& [line, fields] : items_) found_.push_back({line, to_record(fields, feed_)});
    return true;
  }

  std::vector<FeedItem> take() { return std::move(found_); }

 private:
  void read_items(const xmlNode& parent) {
    for_each_child(parent, [&](xmlNode& node) {
      if (is(node, "channel")) {
        read_items(node);
      } else if (is(node, "item") || is(node, "entry")) {
        const long line = xmlGetLineNo(&node);
        auto& item = items_.emplace_back();
        item.first = line > 0 ? static_cast<std::size_t>(line) : 1;
        for_each_child(node, [&](xmlNode& part) { read_field(part, item.second); });
      } else if (!is(node, "image") && !is(node, "textinput")) {
        read_field(node, feed_);
      }
    });
  }

  Fields feed_;
  std::vector<std::pair<std::size_t, Fields>> items_;
  std::vector<FeedItem> found_;
};

}  // namespace

std::variant<std::vector<FeedItem>, std::string> read_feed(std::string_view xml) {
  if (xml.size() > INT_MAX) return "too long to be a feed; split it";
  constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                           XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES;
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, kOptions),
      xmlFreeDoc);
  const xmlNode* root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  FeedReader reader;
  if (root == nullptr || !reader.read(*root)) {
    return "XML that is no RSS or Atom feed; remove it or save it as one";
  }
  return reader.take();
}

}  // namespace khabar
