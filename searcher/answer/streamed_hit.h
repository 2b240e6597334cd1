// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include "common/format/article.h"
#include "searcher/answer/marked_article.h"
#include "searcher/answer/search_result.h"

namespace khabar {

/// One match of an answer that is read to its end. Holds during the visit only.
struct StreamedHit {
  const Hit& hit;
  const Article& article;
  const ArticleHighlights& highlights;  ///< Empty unless snippets were asked for.
  std::uint64_t number = 0;             ///< In the order of the answer, from 1.
  std::uint64_t total = 0;              ///< Matches of the answer.
};

/// Takes a match; false when it wants no more.
using VisitHit = std::function<bool(const StreamedHit&)>;

}  // namespace khabar
