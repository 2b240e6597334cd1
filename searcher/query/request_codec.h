// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/query/search_request.h"

namespace khabar {

/// A request as named texts, in order: what the command line, the shell and web addresses have.
///
///   q          the query                        like       id of an article, instead of q
///   facet      filters, see facet_filter.h; may come several times
///   from, to   days to keep, both included; a year, a month and the words of `date:` are all of
///              their days
///   sort       relevance, newest or oldest      recency    on or off
///   limit      hits, 0 to 10000                 offset     hits to skip
///   page       from 1: offset is (page - 1) * limit; not beside offset
///   collapse   story or none                   counts     articles or stories
///   without    a form of a word that is not searched; may come several times
///   match      automatic, any, most or all: how many of the words
///   translation  on or off: words of the other language as well
///   exact      on or off                        show       ids, fields or snippets
///   facets     on or off                        facet_limit, snippet   numbers, 0 to 10000
///   histogram  year, month, week or day               timeout    seconds, 0.001 to 86400
///
/// On is also 1, yes and true; off is 0, no and false. An empty from or to is none.
using Parameters = std::vector<std::pair<std::string, std::string>>;

inline constexpr std::size_t kMaxLimit = 10000;

/// The request that `parameters` say, starting from `defaults`. A later parameter goes before an
/// earlier one of its name, but for facet. Throws Error, `sort: error: …`, for a name or a value
/// that is none.
SearchRequest decode_request(const Parameters& parameters, SearchRequest defaults = {});

/// What of `request` differs from a request as it comes. decode_request reads it back, but for the
/// labels of filters and `stop`.
Parameters encode_request(const SearchRequest& request);

}  // namespace khabar
