// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"

namespace khabar {

/// An entity that the archive itself names in an article's JSON.
struct GivenEntity {
  std::string name;  ///< As written, in either script.
  std::string type;  ///< "person", "place" or "organisation"; empty when the archive does not say.
  std::string id;    ///< The archive's or the catalogue's identifier; may be empty.

  friend bool operator==(const GivenEntity&, const GivenEntity&) = default;
};

/// One news story. All text is UTF-8 in NFC; `description` and `body` are plain text whose
/// paragraphs are separated by newlines.
struct Article {
  std::string id;  ///< Unique in an index. Never empty once the article has been read.
  std::string url;
  std::string title;
  std::string description;
  std::string body;
  std::optional<Date> published;
  std::optional<Date> updated;
  std::string source;
  std::string section;
  std::vector<std::string> authors;
  std::vector<std::string> keywords;
  std::string
      language;  ///< "hi", "en", or what the article says, lower case; detected when absent.
  std::vector<GivenEntity> entities;

  friend bool operator==(const Article&, const Article&) = default;
};

/// The article as one line of JSON, as it is kept in the index. Empty fields are left out.
std::string to_json(const Article& article);

/// Reads back what to_json wrote. Throws Error when `json` is not such a line.
Article article_from_json(std::string_view json);

}  // namespace khabar
