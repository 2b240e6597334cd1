// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "common/opensearch/secrets.h"

namespace khabar {

/// One request over HTTP.
struct CurlRequest {
  std::string method = "GET";
  std::string url;
  std::string_view body;  ///< JSON, or lines of it when `lines`.
  bool lines = false;
  std::chrono::milliseconds timeout{60'000};  ///< Of all of it.
  const std::atomic<bool>* stop = nullptr;    ///< Ends it once true; may be null.
};

/// What came of it.
struct CurlAnswer {
  /// How far it came: an answer, no connection, one that TLS does not come about on, an end before
  /// the answer was whole, its time over, or told to stop.
  enum class Outcome { answered, unreachable, untrusted, broken, timed_out, stopped };

  Outcome outcome = Outcome::answered;
  long status = 0;      ///< 200 …; of `answered` only.
  std::string body;     ///< Of `answered` only.
  std::string problem;  ///< Why there is no answer, in the words of libcurl.
  std::string advice;   ///< What to do about it; of `untrusted` only.
};

/// Talks HTTP by libcurl. Connections stay open for the next request to the same host. Used by one
/// thread at a time. The only file that knows libcurl.
class CurlClient {
 public:
  explicit CurlClient(const OpenSearchSecrets& secrets);
  ~CurlClient();
  CurlClient(CurlClient&&) noexcept;

  CurlAnswer send(const CurlRequest& request);

  /// To connect to a host that is there takes no longer.
  static constexpr std::chrono::milliseconds kConnectTimeout{2000};

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace khabar
