// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/saved/alerts.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <future>
#include <optional>
#include <set>
#include <thread>

#include "common/error.h"

namespace khabar {
namespace {

/// The news of one search, if any.
std::optional<Alert> find_alert(const Engine& engine, const SavedSearch& search,
                                std::uint64_t until, std::size_t limit) {
  if (search.told >= until) return std::nullopt;
  SearchRequest request = search.request;
  request.changed_after = search.told;
  request.changed_until = until;
  request.collapse = Collapse::story;
  request.sort = Sort::newest;
  request.offset = 0;
  request.limit = limit;
  request.with_facets = false;
  request.histogram.reset();
  Alert alert;
  alert.name = search.name;
  try {
    alert.result = engine.search(request);
  } catch (const Interrupted&) {
    throw;
  } catch (const Error& error) {
    alert.error = error.what();
  }
  if (alert.result.total == 0 && alert.error.empty()) return std::nullopt;
  return alert;
}

/// Up to which commit is told this time. Where the index was built anew, alerts begin now.
std::uint64_t begin(const Engine& engine, SavedSearches& saved) {
  const std::uint64_t now = engine.state().sequence;
  for (const auto& search : std::vector(saved.all())) {
    if (search.told > now) saved.set_told(search.name, now);
  }
  return now;
}

/// Those that had no news need not be asked about the same articles again.
void finish(SavedSearches& saved, const std::set<std::string>& untold, std::uint64_t now) {
  for (const auto& search : std::vector(saved.all())) {
    if (!untold.contains(search.name)) saved.set_told(search.name, now);
  }
  if (!saved.all().empty()) saved.store();
}

/// Calls `visit` with the news of all searches in their order, a part of them at a time, so that
/// memory does not grow with them; while one part is visited the next one is looked for.
void for_each_alert(const Engine& engine, const std::vector<SavedSearch>& searches,
                    std::uint64_t until, std::size_t limit,
                    const std::function<void(Alert&)>& visit) {
  constexpr std::size_t kPart = 256;
  const auto find_part = [&](std::size_t begin) {
    const auto first = searches.begin() + static_cast<std::ptrdiff_t>(begin);
    const std::size_t size = std::min(kPart, searches.size() - begin);
    return find_alerts(engine, {first, first + static_cast<std::ptrdiff_t>(size)}, until, limit);
  };
  std::future<std::vector<Alert>> next;
  for (std::size_t begin = 0; begin < searches.size(); begin += kPart) {
    auto alerts = begin == 0 ? find_part(0) : next.get();
    if (begin + kPart < searches.size()) {
      next = std::async(std::launch::async, find_part, begin + kPart);
    }
    for (auto& alert : alerts) visit(alert);
  }
}

}  // namespace

std::vector<Alert> find_alerts(const Engine& engine, const std::vector<SavedSearch>& searches,
                               std::uint64_t until, std::size_t limit) {
  std::vector<std::optional<Alert>> found(searches.size());
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = false;
  std::exception_ptr failure;
  const auto work = [&] {
    for (std::size_t i = next++; i < searches.size() && !failed; i = next++) {
      try {
        found[i] = find_alert(engine, searches[i], until, limit);
      } catch (...) {
        if (!failed.exchange(true)) failure = std::current_exception();
      }
    }
  };
  const std::size_t threads =
      std::min<std::size_t>(searches.size(), std::max(1U, std::thread::hardware_concurrency()));
  std::vector<std::thread> workers;
  for (std::size_t i = 1; i < threads; ++i) workers.emplace_back(work);
  work();
  for (auto& worker : workers) worker.join();
  if (failure) std::rethrow_exception(failure);
  std::vector<Alert> alerts;
  for (auto& alert : found) {
    if (alert) alerts.push_back(std::move(*alert));
  }
  return alerts;
}

std::size_t tell_alerts(const Engine& engine, SavedSearches& saved, std::size_t limit,
                        const std::function<bool(const Alert&)>& tell) {
  const std::uint64_t now = begin(engine, saved);
  const auto searches = saved.all();
  if (!searches.empty()) saved.store();
  std::size_t count = 0;
  std::set<std::string> untold;
  for_each_alert(engine, searches, now, limit, [&](const Alert& alert) {
    ++count;
    if (tell(alert) && alert.error.empty()) {
      saved.keep_told(alert.name, now);
    } else {
      untold.insert(alert.name);
    }
  });
  finish(saved, untold, now);
  return count;
}

std::size_t tell_alerts_together(const Engine& engine, SavedSearches& saved, std::size_t limit,
                                 const std::function<bool(const std::vector<Alert>&)>& tell) {
  const std::uint64_t now = begin(engine, saved);
  std::vector<Alert> alerts;
  std::set<std::string> untold;
  for_each_alert(engine, saved.all(), now, limit, [&](Alert& alert) {
    if (!alert.error.empty()) untold.insert(alert.name);
    alerts.push_back(std::move(alert));
  });
  if (tell(alerts)) finish(saved, untold, now);
  return alerts.size();
}

bool run_command(const std::string& command, const Alert& alert, const std::string& text) {
  setenv("KHABAR_SEARCH", alert.name.c_str(), 1);
  setenv("KHABAR_COUNT", std::to_string(alert.result.total).c_str(), 1);
  std::fflush(nullptr);
  std::FILE* pipe = popen(command.c_str(), "w");
  if (pipe == nullptr) return false;
  const auto before = std::signal(SIGPIPE, SIG_IGN);  // it may end before it has read all
  std::fwrite(text.data(), 1, text.size(), pipe);
  const int status = pclose(pipe);
  std::signal(SIGPIPE, before);
  return status == 0;
}

}  // namespace khabar
