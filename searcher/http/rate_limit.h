// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>

namespace khabar {

/// How often each client may ask: so many requests a second, twice as many at once after a pause.
/// Source: the token bucket.
class RateLimit {
 public:
  using Clock = std::chrono::steady_clock;

  /// a_second  0: as often as it likes.
  explicit RateLimit(double a_second) : a_second_(a_second) {}

  /// Whether `client` may ask now; counts the request when it may.
  bool allows(const std::string& client, Clock::time_point now = Clock::now());

 private:
  struct Bucket {
    double left = 0;
    Clock::time_point filled;
  };
  void forget_idle(Clock::time_point now);

  static constexpr std::size_t kMaxClients = 10000;  // remembered at a time

  const double a_second_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace khabar
