// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/cluster.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "common/opensearch/json.h"
#include "common/opensearch/refusal.h"

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
    std::string untrusted;
    std::size_t untrusted_hosts = 0;
    for (std::size_t i = 0; i < hosts; ++i) {
      const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
      if (left.count() <= 0 || (call.stop != nullptr && *call.stop)) {
        throw ClusterSilent(at({name(), 0}, "error: no answer within " +
                                                std::to_string(call.timeout.count()) + " ms" +
                                                (problem.empty() ? "" : " (" + problem + ")") +
                                                "; look at the cluster, or allow more time"));
      }
      const std::size_t number = (first + i) % hosts;
      const std::string& host = address_.hosts[number];
      CurlAnswer answer = client->send({call.method, host + call.path, call.body, call.lines,
                                        share_of(left, hosts - i), call.stop});
      if (answer.outcome != CurlAnswer::Outcome::answered) {
        // What a node that is there says tells more than that another is not.
        if (!is_busy) problem = host + ": " + answer.problem;
        if (answer.outcome == CurlAnswer::Outcome::untrusted) {
          untrusted =
              at({host, 0}, "error: cannot be trusted (" + answer.problem + "); " + answer.advice);
          ++untrusted_hosts;
        }
        continue;
      }
      preferred_ = number;
      if (is_passing(answer.status)) {
        is_busy = true;
        problem = host + ": " + std::to_string(answer.status) + ": " + reason_in(answer.body);
        continue;
      }
      const bool is_answer = answer.status < 300 || answer.status == 404 || answer.status == 409;
      if (!is_answer) {
        throw Error(at({host, 0}, "error: " + refusal_of(answer.status, answer.body,
                                                         call.body.size(), secrets_)));
      }
      ClusterAnswer read{answer.status, {}};
      if (call.method != "HEAD") {
        read.json = read_json(answer.body.empty() ? "{}" : answer.body, host);
      }
      give_back(std::move(client));
      return read;
    }
    // No certificate becomes another by waiting.
    if (untrusted_hosts == hosts) throw Error(untrusted);
  }
  throw ClusterSilent(at({name(), 0}, "error: no node gives a whole answer (" + problem +
                                          "); is the cluster running, and is the address right?"));
}

}  // namespace khabar
