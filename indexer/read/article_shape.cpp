// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/article_shape.h"

#include <algorithm>
#include <array>
#include <map>

#include "common/unicode.h"
#include "indexer/read/field_values.h"

namespace khabar {
namespace {

constexpr int kMaxEnvelopes = 8;  // objects and arrays around an article

enum class NodeType { unknown, article, other };

// Types of https://schema.org that stand beside articles on pages. Those that end in "Page" are
// added: WebPage, CollectionPage, SearchResultsPage …
constexpr auto kOtherTypes = std::to_array<std::string_view>({"website",
                                                              "webpageelement",
                                                              "wpheader",
                                                              "wpfooter",
                                                              "wpsidebar",
                                                              "organization",
                                                              "newsmediaorganization",
                                                              "corporation",
                                                              "localbusiness",
                                                              "governmentorganization",
                                                              "ngo",
                                                              "educationalorganization",
                                                              "sportsteam",
                                                              "sportsorganization",
                                                              "brand",
                                                              "person",
                                                              "place",
                                                              "country",
                                                              "city",
                                                              "state",
                                                              "postaladdress",
                                                              "geocoordinates",
                                                              "contactpoint",
                                                              "videoobject",
                                                              "imageobject",
                                                              "audioobject",
                                                              "mediaobject",
                                                              "imagegallery",
                                                              "mediagallery",
                                                              "videogallery",
                                                              "breadcrumblist",
                                                              "itemlist",
                                                              "listitem",
                                                              "sitenavigationelement",
                                                              "searchaction",
                                                              "action",
                                                              "readaction",
                                                              "entrypoint",
                                                              "event",
                                                              "broadcastevent",
                                                              "publicationevent",
                                                              "product",
                                                              "offer",
                                                              "aggregaterating",
                                                              "rating",
                                                              "review",
                                                              "claimreview",
                                                              "question",
                                                              "answer",
                                                              "comment",
                                                              "definedterm",
                                                              "definedtermset",
                                                              "speakablespecification",
                                                              "interactioncounter",
                                                              "propertyvalue",
                                                              "language",
                                                              "thing",
                                                              "intangible",
                                                              "quotation",
                                                              "datafeed",
                                                              "dataset",
                                                              "collection",
                                                              "creativeworkseries",
                                                              "newspaper",
                                                              "periodical",
                                                              "weatherforecast",
                                                              "advertisercontent",
                                                              "wpadblock",
                                                              "service",
                                                              "mobileapplication",
                                                              "softwareapplication"});

// Members that hold what an article links to, or parts of it, rather than articles of a list.
constexpr auto kLinkParts = std::to_array<std::string_view>(
    {"related",  "recommend", "similar",    "trending", "popular",    "comment",
     "alsoread", "mostread",  "readmore",   "morefrom", "author",     "image",
     "photo",    "gallery",   "video",      "audio",    "thumb",      "enclosure",
     "logo",     "keyword",   "breadcrumb", "menu",     "navigation", "repl",
     "citation", "isbasedon", "publisher",  "sponsor",  "advert"});
constexpr auto kLinkNames = std::to_array<std::string_view>(
    {"tag",     "entity", "entities", "tags",       "nav", "about", "mentions",
     "next",    "prev",   "previous", "media",      "seo", "meta",  "links",
     "updates", "blocks", "sections", "paragraphs", "faq", "faqs"});

bool holds_links(std::string_view name) {
  const std::string folded = fold_name(name);
  return std::find(kLinkNames.begin(), kLinkNames.end(), folded) != kLinkNames.end() ||
         std::any_of(kLinkParts.begin(), kLinkParts.end(),
                     [&](std::string_view part) { return folded.find(part) != std::string::npos; });
}

/// "http://schema.org/NewsArticle" and "schema:NewsArticle" are "newsarticle".
std::string type_name(std::string_view type) {
  const auto last = type.find_last_of("/#:");
  return to_lower(last == std::string_view::npos ? type : type.substr(last + 1));
}

/// schema.org's types of articles: NewsArticle, ReportageNewsArticle, BlogPosting, Report …
NodeType type_named(std::string_view name) {
  if (name.ends_with("article") || name.ends_with("posting") || name == "report") {
    return NodeType::article;
  }
  const bool is_other =
      name.ends_with("page") || name.ends_with("action") ||
      std::find(kOtherTypes.begin(), kOtherTypes.end(), name) != kOtherTypes.end();
  return is_other ? NodeType::other : NodeType::unknown;
}

/// A "type" without '@' may be an archive's own, such as "review" or "page"; "WebPage" is not.
bool is_surely_schema(std::string_view type) {
  constexpr auto kEnds =
      std::to_array<std::string_view>({"Page", "Object", "List", "Organization", "WebSite"});
  return type.size() > 4 && std::any_of(kEnds.begin(), kEnds.end(),
                                        [&](std::string_view end) { return type.ends_with(end); });
}

struct TypeFound {
  NodeType type = NodeType::unknown;
  std::string name;  ///< As it is written.
};

/// The type of a node; of several, an article's.
TypeFound type_of(const JsonValue& object) {
  TypeFound found;
  const auto consider = [&](const JsonValue& value, bool is_json_ld) {
    if (!value.IsString() || found.type == NodeType::article) return;
    const NodeType type = type_named(type_name(text_of(value)));
    if (type == NodeType::other && !is_json_ld && !is_surely_schema(text_of(value))) return;
    if (type != NodeType::unknown) found = {type, std::string(text_of(value))};
  };
  for (const char* key : {"@type", "type"}) {
    const auto member = object.FindMember(key);
    if (member == object.MemberEnd()) continue;
    if (member->value.IsArray()) {
      for (const auto& item : member->value.GetArray()) consider(item, *key == '@');
    } else {
      consider(member->value, *key == '@');
    }
    if (found.type != NodeType::unknown) break;
  }
  return found;
}

/// How sure it is that an object is an article, going by the fields it has.
enum class Likeness { none, some_text, listed, sure };

struct Candidate {
  ArticleNode node;
  Likeness likeness = Likeness::none;
  bool is_typed = false;  ///< Says that it is an article.
};

class ShapeReader {
 public:
  explicit ShapeReader(const FieldPlaces& places) : places_(places) {}

  RecordContent read(const JsonValue& record) {
    const TypeFound type = type_of(record);
    const Likeness own = likeness(record, type.type, places_);
    RecordContent content;
    if (own == Likeness::sure && !is_loose_body(record, type.type)) {
      content.articles.push_back({&record, ""});
      return content;
    }
    look_into(record, "", 0);
    choose(own, content);
    if (!content.articles.empty()) return content;
    if (type.type == NodeType::other) {
      content.other_type = type.name;
    } else if (own != Likeness::none || has_mapped_text(record)) {
      content.articles.push_back({&record, ""});
    }
    return content;
  }

 private:
  [[nodiscard]] bool has(const JsonValue& object, ArticleField field,
                         const FieldPlaces& places) const {
    for (const auto& found : places.find(object, field)) {
      if (found.in_array) continue;
      for (const JsonValue* value : found.values) {
        if (!read_texts(*value, field, kNoNodes).texts.empty()) return true;
      }
    }
    return false;
  }

  [[nodiscard]] Likeness likeness(const JsonValue& object, NodeType type,
                                  const FieldPlaces& places) const {
    const bool title = has(object, ArticleField::title, places);
    const bool body = has(object, ArticleField::body, places);
    if (type == NodeType::other) {
      return title && body && object.HasMember("articleBody") ? Likeness::sure : Likeness::none;
    }
    const bool description = has(object, ArticleField::description, places);
    if (!title && !body && !description) return Likeness::none;
    if (type == NodeType::article || (title && body)) return Likeness::sure;
    const bool is_placed = has(object, ArticleField::url, places) ||
                           has(object, ArticleField::id, places) ||
                           has(object, ArticleField::published, places);
    if (body && is_placed) return Likeness::sure;
    if (title && (description || is_placed)) return Likeness::listed;
    return Likeness::some_text;
  }

  /// A title and a text, but nothing that tells this one article from others: a list's own may be.
  [[nodiscard]] bool is_loose_body(const JsonValue& record, NodeType type) const {
    return type == NodeType::unknown && !places_.finds_mapped_text(record) &&
           !has(record, ArticleField::url, places_) && !has(record, ArticleField::id, places_) &&
           !has(record, ArticleField::published, places_);
  }

  [[nodiscard]] bool has_mapped_text(const JsonValue& record) const {
    for (const auto field : {ArticleField::title, ArticleField::description, ArticleField::body}) {
      if (!places_.find(record, field).empty()) return true;
    }
    return false;
  }

  /// Adds what looks like articles below `value`, which is none itself.
  void look_into(const JsonValue& value, const std::string& path, int depth) {
    if (depth == kMaxEnvelopes) return;
    if (value.IsArray()) {
      look_at(
          value.Begin(), value.End(),
          [](const JsonValue& item) -> const JsonValue& { return item; }, path, depth, true);
      return;
    }
    for (auto member = value.MemberBegin(); member < value.MemberEnd(); ++member) {
      const auto name = text_of(member->name);
      if (holds_links(name)) continue;
      const std::string below = path.empty() ? std::string(name) : path + "." + std::string(name);
      if (member->value.IsArray()) look_into(member->value, below, depth + 1);
      if (member->value.IsObject()) look_at_object(member->value, below, depth, false);
    }
    add_keyed(value, path);
  }

  template <typename Iterator, typename ValueOf>
  void look_at(Iterator begin, Iterator end, ValueOf value_of, const std::string& path, int depth,
               bool is_list) {
    for (auto item = begin; item != end; ++item) {
      const JsonValue& value = value_of(*item);
      if (value.IsObject()) look_at_object(value, path, depth, is_list);
      if (value.IsArray()) look_into(value, path, depth + 1);
    }
  }

  void look_at_object(const JsonValue& object, const std::string& path, int depth, bool is_list) {
    const NodeType type = type_of(object).type;
    const Likeness found = likeness(object, type, places_at(path));
    if (found == Likeness::sure || (is_list && found != Likeness::none)) {
      // A list's element may be an envelope of its own: {"day": …, "articles": […]}.
      const std::size_t before = candidates_.size();
      if (found != Likeness::sure) look_into(object, path, depth + 1);
      const bool is_envelope =
          std::any_of(candidates_.begin() + static_cast<std::ptrdiff_t>(before), candidates_.end(),
                      [&](const Candidate& c) { return c.likeness >= Likeness::listed; });
      if (is_envelope) return;
      candidates_.resize(before);
      candidates_.push_back({{&object, path}, found, type == NodeType::article});
      return;
    }
    look_into(object, path, depth + 1);
  }

  /// {"101": {…}, "102": {…}}: a list whose elements have names.
  void add_keyed(const JsonValue& object, const std::string& path) {
    std::vector<Candidate> keyed;
    for (auto member = object.MemberBegin(); member < object.MemberEnd(); ++member) {
      if (!member->value.IsObject() || holds_links(text_of(member->name))) continue;
      const NodeType type = type_of(member->value).type;
      if (likeness(member->value, type, places_) == Likeness::listed) {
        keyed.push_back({{&member->value, path}, Likeness::listed, false});
      }
    }
    if (keyed.size() < 2) return;
    candidates_.insert(candidates_.end(), keyed.begin(), keyed.end());
  }

  /// Which of the candidates are articles, next to the text that the record has itself.
  void choose(Likeness own, RecordContent& content) {
    const auto best = std::max_element(
        candidates_.begin(), candidates_.end(),
        [](const Candidate& a, const Candidate& b) { return a.likeness < b.likeness; });
    if (best == candidates_.end()) return;
    const bool any_typed = std::any_of(candidates_.begin(), candidates_.end(),
                                       [](const Candidate& c) { return c.is_typed; });
    Likeness least = Likeness::listed;
    if (own == Likeness::sure) least = Likeness::sure;
    if (own == Likeness::none && best->likeness == Likeness::some_text) {
      least = Likeness::some_text;
    }
    if (best->likeness == Likeness::sure && any_typed) least = Likeness::sure;
    for (auto& candidate : candidates_) {
      if (candidate.likeness >= least) content.articles.push_back(std::move(candidate.node));
    }
  }

  const FieldPlaces& places_at(const std::string& path) {
    if (path.empty() || !places_.maps_inside(path)) return places_;
    const auto known = inside_.find(path);
    return known != inside_.end() ? known->second
                                  : inside_.emplace(path, places_.inside(path)).first->second;
  }

  inline static const NamedNodes kNoNodes;
  const FieldPlaces& places_;
  std::map<std::string, FieldPlaces> inside_;  // by path
  std::vector<Candidate> candidates_;
};

}  // namespace

RecordContent find_articles(const JsonValue& record, const FieldPlaces& places) {
  return ShapeReader(places).read(record);
}

}  // namespace khabar
