// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/saved/saved_searches.h"

namespace khabar {

/// What is new for a saved search.
struct Alert {
  std::string name;
  SearchResult result;  ///< The best copy of each story that has new articles, the newest first.
  std::string error;    ///< Why the search could not be run; else empty.
};

/// Finds what was added or changed since each search was last told, up to the commit `until`. Runs
/// them on as many threads as there are processors; those without news are left out.
///
/// limit  Hits an alert.
std::vector<Alert> find_alerts(const Engine& engine, const std::vector<SavedSearch>& searches,
                               std::uint64_t until, std::size_t limit);

/// Tells the news of each search: `tell` is called for one after the other, and when it returns
/// true, that the articles up to now were told is made durable before the next one. So a crash
/// loses nothing, and nothing is told again but what was being told. Returns how many had news.
///
/// The first alerts of a search are those of articles that came after it was saved. Where the index
/// was built anew, alerts begin now.
std::size_t tell_alerts(const Engine& engine, SavedSearches& saved, std::size_t limit,
                        const std::function<bool(const Alert&)>& tell);

/// The same for an output that is made of all news together, a feed: they are told when `tell`
/// returns true, and made durable then.
std::size_t tell_alerts_together(const Engine& engine, SavedSearches& saved, std::size_t limit,
                                 const std::function<bool(const std::vector<Alert>&)>& tell);

/// Runs a command of the shell with `text` as its standard input, and KHABAR_SEARCH and
/// KHABAR_COUNT in its environment; nothing of an article is part of the command. Whether it ended
/// with 0.
bool run_command(const std::string& command, const Alert& alert, const std::string& text);

}  // namespace khabar
