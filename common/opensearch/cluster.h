// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include <rapidjson/document.h>

#include "common/error.h"
#include "common/opensearch/address.h"
#include "common/opensearch/http_client.h"

namespace khabar {

/// What is asked of a cluster.
struct ClusterCall {
  std::string method = "GET";
  std::string path = {};  ///< "/archive/_search".
  std::string body = {};
  bool lines = false;  ///< The body is lines of JSON.
  std::chrono::milliseconds timeout{60'000};
  const std::atomic<bool>* stop = nullptr;
  /// Goes on while nodes are restarted or are too busy, until its time is over; else each node is
  /// tried a few times.
  bool patient = false;
};

/// What a cluster answered.
struct ClusterAnswer {
  long status = 0;
  rapidjson::Document json;
};

/// No node answered in time, or what answered was not whole. What it was asked may have been done.
class ClusterSilent : public Error {
 public:
  using Error::Error;
};

/// A cluster of OpenSearch nodes. A node that does not answer is passed over for the next one; one
/// that answers that it is too busy (429) or not ready (503) is asked again, a little later each
/// time. So all that is asked must be such that it may be done twice. Threads may share it.
class Cluster {
 public:
  explicit Cluster(OpenSearchAddress address);

  const OpenSearchAddress& address() const { return address_; }

  /// "http://host:9200,…/archive": for messages.
  std::string name() const;

  /// Asks and waits. Statuses of 2xx, 404 and 409 are answers; throws Error, with the reason that
  /// the cluster gave, for others, and ClusterSilent.
  ClusterAnswer call(const ClusterCall& call) const;

 private:
  class Lease;
  std::unique_ptr<CurlClient> take() const;
  void give_back(std::unique_ptr<CurlClient> client) const;

  OpenSearchAddress address_;
  OpenSearchSecrets secrets_;
  mutable std::atomic<std::size_t> preferred_{0};  // host that answered last
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<CurlClient>> idle_;
};

/// Whether a status says: later, perhaps of another node.
constexpr bool is_passing(long status) {
  return status == 429 || status == 502 || status == 503 || status == 504;
}

/// How long to wait before try number `attempt`, from 1: doubling from 50 ms to 3 s.
std::chrono::milliseconds wait_before(unsigned attempt);

}  // namespace khabar
