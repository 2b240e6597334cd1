// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/answer/completion.h"
#include "searcher/engine/opensearch/remote_revision.h"

namespace khabar {

/// Ways to go on with `typed`, as complete() of searcher/answer gives them. Names are those of the
/// articles that have the typed words, most frequent first; values of a field after its colon those
/// of all articles. Two requests, and one for words that nobody typed before.
std::vector<Completion> complete_remotely(std::string_view typed, std::size_t limit,
                                          const std::string& archive,
                                          const RemoteRevision& revision, const AskCluster& ask,
                                          Analyzer& analyzer);

}  // namespace khabar
