// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "searcher/engine/engine.h"

namespace khabar {

/// How text output looks.
struct TextStyle {
  std::size_t columns = 80;  ///< Width to wrap at, in terminal columns.
  bool colour = false;       ///< ANSI colours and bold; only for a terminal.
  bool timing = true;        ///< How long the answer took stands in its summary.
};

/// Writes the answer for a reader: a summary line, numbered hits with date, source and snippet,
/// then the facets in rows. Lines are wrapped by columns, so Devanagari lines up.
void render_text(const SearchResult& result, const TextStyle& style, std::ostream& out);

/// Writes the facets alone, rows numbered through all facets from 1.
void render_facets(const FacetCounts& facets, const TextStyle& style, std::ostream& out);

/// Writes what of the facets fits in a line each: who, where, and which source or what month, with
/// the numbers of render_facets. Values that all hits have tell nothing and are left out.
void render_facets_in_short(const FacetCounts& facets, std::uint64_t total, const TextStyle& style,
                            std::ostream& out);

/// Writes all values of one facet.
void render_facet(const std::vector<FacetCount>& counts, const TextStyle& style, std::ostream& out);

/// Writes a bar for each span of time, oldest first, the longest as wide as the style allows, with
/// "⋮" where spans without articles are left out.
void render_histogram(const DateHistogram& histogram, const TextStyle& style, std::ostream& out);

/// `text` with `ranges` set off in bold where the style has colour.
std::string mark_highlights(std::string_view text, const std::vector<ByteRange>& ranges,
                            const TextStyle& style);

/// `text` followed by spaces up to `columns`, or cut with "…" at a grapheme when it is wider.
std::string fit_columns(std::string_view text, std::size_t columns);

/// Breaks `text` at spaces into lines of at most `columns` (escape sequences take none), each
/// after `indent` spaces.
std::string wrap(std::string_view text, std::size_t columns, std::size_t indent);

}  // namespace khabar
