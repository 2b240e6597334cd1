// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/render/table.h"

namespace khabar {

enum class ConcordanceOrder { answer, left, right };

/// "answer", "left" or "right". Throws Error for another name.
ConcordanceOrder parse_concordance_order(std::string_view name);

/// A found word, or several in a row, with what stands around it. Line ends are spaces.
struct ConcordanceLine {
  std::string left;
  std::string keyword;
  std::string right;
  std::string id;
};

/// Every place in every match where the query is met, in title, description and body.
///
/// columns  Of a terminal, that are kept on either side; cut at graphemes.
/// order    That of the answer, or by the word next to the keyword on that side.
///
/// Memory: all lines, when they are put in another order than the answer's.
std::vector<ConcordanceLine> concordance(const Engine& engine, const SearchRequest& request,
                                         std::size_t columns, ConcordanceOrder order);

/// Columns left, keyword, right and id; in text the keywords stand below one another.
Table concordance_table(const std::vector<ConcordanceLine>& lines, std::size_t columns,
                        TableFormat format);

}  // namespace khabar
