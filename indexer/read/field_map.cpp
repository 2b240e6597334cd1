// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/field_map.h"

#include <array>
#include <optional>

#include "common/error.h"

namespace khabar {
namespace {

constexpr std::array<std::string_view, 13> kFieldNames = {
    "id",     "url",     "title",   "description", "body",     "published", "updated",
    "source", "section", "authors", "keywords",    "language", "entities"};

std::optional<ArticleField> field_named(std::string_view name) {
  for (std::size_t i = 0; i < kFieldNames.size(); ++i) {
    if (kFieldNames[i] == name) return static_cast<ArticleField>(i);
  }
  return std::nullopt;
}

std::string all_field_names() {
  std::string names;
  for (const auto name : kFieldNames) names.append(names.empty() ? "" : ", ").append(name);
  return names;
}

}  // namespace

std::string_view to_string(ArticleField field) {
  return kFieldNames[static_cast<std::size_t>(field)];
}

FieldMapping parse_field_mapping(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos || equals + 1 == text.size()) {
    throw Error("--map \"" + std::string(text) +
                "\": write FIELD=NAME, such as title=headline or source=site.name");
  }
  const auto name = text.substr(0, equals);
  const auto field = field_named(name);
  if (!field) {
    throw Error("--map \"" + std::string(text) + "\": no field \"" + std::string(name) +
                "\"; use one of " + all_field_names());
  }
  return {*field, std::string(text.substr(equals + 1))};
}

}  // namespace khabar
