// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "common/format/article.h"

namespace khabar {

/// An article with what the index keeps of it, made once: to compare it with the copy that the
/// index has, and to store it.
struct StoredArticle {
  // Implicit: an article is as good wherever nothing else needs its JSON.
  StoredArticle(Article source);  // NOLINT(google-explicit-constructor)

  Article article;
  std::string id_term;      ///< See schema::id_term.
  std::string json;         ///< See to_json: the data of the document.
  std::string fingerprint;  ///< Eight bytes that change when anything stored of the article does.
};

}  // namespace khabar
