// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/metrics.h"

namespace khabar {

void ServerMetrics::count(Route route, unsigned status, std::chrono::duration<double> time) {
  const std::lock_guard lock(mutex_);
  ++requests_[{route, status}];
  Times& times = times_[route];
  ++times.count;
  times.sum += time.count();
  for (std::size_t i = 0; i < kBounds.size(); ++i) {
    if (time.count() <= kBounds[i]) ++times.below[i];
  }
}

void ServerMetrics::write(std::ostream& out) const {
  const std::lock_guard lock(mutex_);
  out << "# HELP khabar_requests_total Requests answered.\n# TYPE khabar_requests_total counter\n";
  for (const auto& [key, count] : requests_) {
    out << "khabar_requests_total{path=\"" << to_string(key.first) << "\",status=\"" << key.second
        << "\"} " << count << '\n';
  }
  out << "# HELP khabar_request_seconds Time from a whole request to the end of its answer.\n"
         "# TYPE khabar_request_seconds histogram\n";
  for (const auto& [route, times] : times_) {
    const auto path = to_string(route);
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
      out << "khabar_request_seconds_bucket{path=\"" << path << "\",le=\"" << kBounds[i] << "\"} "
          << times.below[i] << '\n';
    }
    out << "khabar_request_seconds_bucket{path=\"" << path << "\",le=\"+Inf\"} " << times.count
        << "\nkhabar_request_seconds_sum{path=\"" << path << "\"} " << times.sum
        << "\nkhabar_request_seconds_count{path=\"" << path << "\"} " << times.count << '\n';
  }
}

}  // namespace khabar
