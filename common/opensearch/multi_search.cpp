// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/multi_search.h"

#include <algorithm>
#include <thread>

namespace khabar {
namespace {

std::string lines_of(const std::string& index, const std::vector<std::string>& bodies,
                     const std::vector<std::size_t>& numbers) {
  const std::string head =
      R"({"index":)" + json_string(index) + R"(,"allow_partial_search_results":false})";
  std::string lines;
  for (const auto number : numbers)
    lines.append(head).append("\n").append(bodies[number]).append("\n");
  return lines;
}

}  // namespace

void search_many(const Cluster& cluster, const std::string& index,
                 const std::vector<std::string>& bodies, std::chrono::milliseconds timeout,
                 const VisitHits& visit) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + timeout;
  std::vector<std::size_t> waiting;
  for (std::size_t i = 0; i < bodies.size(); ++i) waiting.push_back(i);
  for (unsigned attempt = 1; !waiting.empty(); ++attempt) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    const auto answer = cluster.call({.method = "POST",
                                      .path = "/_msearch",
                                      .body = lines_of(index, bodies, waiting),
                                      .lines = true,
                                      .timeout = std::max(left, std::chrono::milliseconds(1)),
                                      .patient = true});
    const JsonValue* responses = json_at(answer.json, {"responses"});
    if (responses == nullptr || responses->Size() != waiting.size()) {
      throw ClusterSilent(at({cluster.name(), 0}, "error: does not answer all that it was asked"));
    }
    std::vector<std::size_t> again;
    std::string why;
    for (rapidjson::SizeType i = 0; i < responses->Size(); ++i) {
      const JsonValue& response = (*responses)[i];
      if (const JsonValue* hits = json_at(response, {"hits", "hits"})) {
        visit(waiting[i], *hits);
        continue;
      }
      why = json_text(response, {"error", "reason"});
      if (!is_passing(static_cast<long>(json_count(response, {"status"})))) {
        throw Error(at({cluster.name(), 0}, "error: " + why));
      }
      again.push_back(waiting[i]);
    }
    waiting = std::move(again);
    if (waiting.empty()) return;
    if (Clock::now() >= deadline) {
      throw ClusterSilent(at({cluster.name(), 0}, "error: has no room for a search (" + why +
                                                      "); run the same command again"));
    }
    std::this_thread::sleep_for(wait_before(attempt));
  }
}

}  // namespace khabar
