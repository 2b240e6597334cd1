// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <xapian.h>

#include "common/format/word_sequence.h"
#include "searcher/match/compiled_query.h"

namespace khabar {

/// `words`, of the articles whose word sequence passes `check`, which says what `order` says.
/// Weights are those of `words`.
///
/// Xapian's own phrases need a position for each posting, 70 % of an index, and cannot hold several
/// forms of a word; here an article has its order once, for both. `check` runs on articles that
/// `words` matches only.
/// checked  What `check` said before, and is told; null: it is asked of every article.
/// Cost: reading the sequence, some 2 µs an article that `checked` does not know.
XQuery in_order(const XQuery& words, WordOrder order,
                std::function<bool(const WordSequence&)> check,
                std::shared_ptr<CheckedArticles> checked = nullptr);

/// The same, of a query without a plan.
Xapian::Query keep_in_order(const Xapian::Query& words,
                            std::function<bool(const WordSequence&)> check,
                            std::shared_ptr<CheckedArticles> checked = nullptr);

}  // namespace khabar
