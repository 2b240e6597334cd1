// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <ostream>
#include <utility>

#include "searcher/http/route.h"

namespace khabar {

/// Counts what a server answers. Safe to call from several threads.
class ServerMetrics {
 public:
  void count(Route route, unsigned status, std::chrono::duration<double> time);

  /// Writes khabar_requests_total by route and status, and khabar_request_seconds, a histogram by
  /// route. Source: Prometheus, "Text-based format", version 0.0.4.
  void write(std::ostream& out) const;

 private:
  static constexpr std::array<double, 12> kBounds = {.001, .0025, .005, .01, .025, .05,
                                                     .1,   .25,   .5,   1,   2.5,  5};
  struct Times {
    std::array<std::uint64_t, kBounds.size()> below = {};
    std::uint64_t count = 0;
    double sum = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<Route, unsigned>, std::uint64_t> requests_;
  std::map<Route, Times> times_;
};

}  // namespace khabar
