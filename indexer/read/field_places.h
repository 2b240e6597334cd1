// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/field_map.h"
#include "indexer/read/json_tree.h"

namespace khabar {

/// A name as it is compared: "Published_At", "published-at" and "publishedAt" are one.
std::string fold_name(std::string_view name);

/// Where the fields of an article stand in its JSON, best place first: those that a FieldMap names,
/// then Khabar's own names, schema.org's (https://schema.org/NewsArticle), news-please's, and those
/// of feeds and of the news services' interfaces.
class FieldPlaces {
 public:
  explicit FieldPlaces(const FieldMap& map = {});

  struct Found {
    std::string path;                      ///< As it was looked for, for messages.
    std::vector<const JsonValue*> values;  ///< Never null; in their order.
    bool in_array = false;                 ///< One of several objects in an array was gone through.
  };

  /// What stands at each place of `field` in `object`. Arrays on the way are looked into.
  [[nodiscard]] std::vector<Found> find(const JsonValue& object, ArticleField field) const;

  /// The places for an object that stands at `path` of its record: what the user mapped from there
  /// ("title=articles.headline") is also looked for from the object itself.
  [[nodiscard]] FieldPlaces inside(std::string_view path) const;

  /// Whether inside(path) differs from this.
  [[nodiscard]] bool maps_inside(std::string_view path) const;

  /// Whether a title or body that the user mapped stands in `object`, not in an array of it.
  [[nodiscard]] bool finds_mapped_text(const JsonValue& object) const;

  /// Whether a name is that of some place or begins one: tells the header of a table.
  [[nodiscard]] bool knows(std::string_view column) const;

 private:
  struct Place {
    ArticleField field;
    std::string path;
    std::string folded;
  };
  void add(ArticleField field, std::string path);

  std::vector<Place> places_;
  std::size_t mapped_ = 0;  // the first ones, of the user
};

}  // namespace khabar
