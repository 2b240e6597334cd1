// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// The fields of an Article, as users name them.
enum class ArticleField {
  id,
  url,
  title,
  description,
  body,
  published,
  updated,
  source,
  section,
  authors,
  keywords,
  language,
  entities,
};

/// "title" for ArticleField::title.
std::string_view to_string(ArticleField field);

/// Where an archive's own JSON keeps a field: {title, "data.headline"} for
/// {"data": {"headline": "…"}}. Arrays on the way are looked into.
struct FieldMapping {
  ArticleField field;
  std::string path;

  friend bool operator==(const FieldMapping&, const FieldMapping&) = default;
};

/// Mappings come before the places that are known anyway, in their order.
using FieldMap = std::vector<FieldMapping>;

/// Reads the value of --map: "title=headline", "source=site.name". Throws Error that lists the
/// fields for an unknown one.
FieldMapping parse_field_mapping(std::string_view text);

}  // namespace khabar
