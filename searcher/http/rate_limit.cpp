// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/rate_limit.h"

#include <algorithm>

namespace khabar {

bool RateLimit::allows(const std::string& client, Clock::time_point now) {
  if (a_second_ <= 0) return true;
  const double most = std::max(1.0, 2 * a_second_);
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= kMaxClients) forget_idle(now);
  auto& bucket = buckets_.try_emplace(client, Bucket{most, now}).first->second;
  const double passed = std::chrono::duration<double>(now - bucket.filled).count();
  bucket.left = std::min(most, bucket.left + passed * a_second_);
  bucket.filled = now;
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

/// Drops who has paused long enough to have a full bucket again.
void RateLimit::forget_idle(Clock::time_point now) {
  std::erase_if(buckets_, [&](const auto& entry) {
    return std::chrono::duration<double>(now - entry.second.filled).count() > 2;
  });
}

}  // namespace khabar
