// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/read/field_places.h"
#include "indexer/read/json_tree.h"

namespace khabar {

/// An object that is an article, and where in its record it stands.
struct ArticleNode {
  const JsonValue* object = nullptr;
  std::string path;  ///< Empty for the record itself; "response.docs" for an element of that array.
};

/// What a record holds.
struct RecordContent {
  std::vector<ArticleNode> articles;
  std::string other_type;  ///< What it is when it is no article: "WebPage", "Organization".
};

/// Finds the articles of a record by their shape. It is one itself, or it is an envelope around
/// some: NewsAPI's {"articles": […]}, a JSON Feed, RSS turned to JSON, a JSON-LD "@graph",
/// {"blogPost": {…}}, {"response": {"docs": […]}}, whatever the names are. An envelope is never an
/// article itself, and neither are the nodes that stand beside articles in JSON-LD (WebPage,
/// Organization, VideoObject, …). What an article links to ("related", "author") is not looked
/// into.
///
/// Without any, `articles` is empty and `other_type` says why, or both are and there is no text.
/// Cost: small for a plain article; one walk for an envelope.
RecordContent find_articles(const JsonValue& record, const FieldPlaces& places);

}  // namespace khabar
