// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/cluster.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "common/opensearch/json.h"

namespace khabar {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// How often an impatient call goes through all nodes: where none is there, and where one is but is
/// too busy, which takes some 6 s to pass or not.
constexpr unsigned kRounds = 3;
constexpr unsigned kBusyRounds = 8;

/// A node that hangs must not take the time of the others.
milliseconds share_of(milliseconds left, std::size_t nodes_left) {
  constexpr milliseconds kLeast{1000};
  if (nodes_left <= 1) return left;
  return std::min(left, std::max(kLeast, left / static_cast<long>(nodes_left)));
}

void wait(milliseconds time, Clock::time_point deadline, const std::atomic<bool>* stop) {
  constexpr milliseconds kLook{20};
  const auto end = std::min(deadline, Clock::now() + time);
  while (Clock::now() < end && (stop == nullptr || !*stop)) {
    std::this_thread::sleep_for(std::min<Clock::duration>(kLook, end - Clock::now()));
  }
}

}  // namespace

milliseconds wait_before(unsigned attempt) {
  constexpr milliseconds kFirst{50};
  constexpr milliseconds kMost{3000};
  return std::min(kMost, kFirst * (1U << std::min(attempt > 0 ? attempt - 1 : 0, 10U)));
}

std::string reason_of(const rapidjson::Document& error) {
  std::string reason(json_text(error, {"error", "reason"}));
  if (reason.empty()) reason = json_text(error, {"error"});
  for (const auto* failures :
       {json_at(error, {"error", "failed_shards"}), json_at(error, {"_shards", "failures"})}) {
    if (failures == nullptr || !failures->IsArray() || failures->Empty()) continue;
    const JsonValue& first = (*failures)[0];
    const std::string why(json_text(first, {"reason", "reason"}));
    const std::string cause(json_text(first, {"reason", "caused_by", "reason"}));
    reason += "; shard " + std::to_string(json_count(first, {"shard"})) + " of " +
              std::string(json_text(first, {"index"})) + ": " + why +
              (cause.empty() ? "" : " (" + cause + ")");
  }
  const std::string cause(json_text(error, {"error", "caused_by", "reason"}));
  if (!cause.empty() && reason.find(cause) == reason.npos) reason += "; " + cause;
  return reason.empty() ? "no reason given" : reason;
}

Cluster::Cluster(OpenSearchAddress address)
    : address_(std::move(address)), secrets_(read_opensearch_secrets()) {}

std::string Cluster::name() const {
  std::string hosts;
  for (const auto& host : address_.hosts) hosts.append(hosts.empty() ? "" : ",").append(host);
  return hosts + "/" + address_.archive;
}

std::unique_ptr<CurlClient> Cluster::take() const {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::make_unique<CurlClient>(secrets_);
  auto client = std::move(idle_.back());
  idle_.pop_back();
  return client;
}

void Cluster::give_back(std::unique_ptr<CurlClient> client) const {
  constexpr std::size_t kMaxIdle = 32;
  const std::lock_guard lock(mutex_);
  if (idle_.size() < kMaxIdle) idle_.push_back(std::move(client));
}

ClusterAnswer Cluster::call(const ClusterCall& call) const {
  const auto deadline = Clock::now() + call.timeout;
  const std::size_t hosts = address_.hosts.size();
  std::string problem;
  auto client = take();
  bool is_busy = false;
  for (unsigned round = 0; call.patient || round < (is_busy ? kBusyRounds : kRounds); ++round) {
    if (round > 0) wait(wait_before(round), deadline, call.stop);
    const std::size_t first = preferred_;
    for (std::size_t i = 0; i < hosts; ++i) {
      const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
      if (left.count() <= 0 || (call.stop != nullptr && *call.stop)) {
        throw ClusterSilent(at({name(), 0}, "error: no answer within " +
                                                std::to_string(call.timeout.count()) + " ms" +
                                                (problem.empty() ? "" : " (" + problem + ")") +
                                                "; look at the cluster, or allow more time"));
      }
      const std::size_t host = (first + i) % hosts;
      CurlAnswer answer = client->send({call.method, address_.hosts[host] + call.path, call.body,
                                        call.lines, share_of(left, hosts - i), call.stop});
      if (answer.outcome != CurlAnswer::Outcome::answered) {
        // What a node that is there says tells more than that another is not.
        if (!is_busy) problem = address_.hosts[host] + ": " + answer.problem;
        continue;
      }
      preferred_ = host;
      if (answer.status == 401 || answer.status == 403) {
        throw Error(at({address_.hosts[host], 0},
                       "error: refuses us (" + std::to_string(answer.status) +
                           "); set KHABAR_OPENSEARCH_USER and KHABAR_OPENSEARCH_PASSWORD, or "
                           "KHABAR_OPENSEARCH_TOKEN"));
      }
      if (call.method == "HEAD") {
        give_back(std::move(client));
        return {answer.status, rapidjson::Document()};
      }
      ClusterAnswer read{answer.status, {}};
      const bool is_empty = answer.body.empty();
      if (!is_passing(answer.status) || !is_empty) {
        read.json = read_json(is_empty ? "{}" : answer.body, address_.hosts[host]);
      }
      if (answer.status < 300 || answer.status == 404 || answer.status == 409) {
        give_back(std::move(client));
        return read;
      }
      if (!is_passing(answer.status)) {
        throw Error(at({name(), 0},
                       "error: " + std::to_string(answer.status) + ": " + reason_of(read.json)));
      }
      is_busy = true;
      problem = address_.hosts[host] + ": " + std::to_string(answer.status) + ": " +
                (is_empty ? "" : reason_of(read.json));
    }
  }
  throw ClusterSilent(at({name(), 0}, "error: no node gives a whole answer (" + problem +
                                          "); is the cluster running, and is the address right?"));
}

}  // namespace khabar
