// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/stop.h"

#include <sstream>

namespace khabar {

Stop::Stop(const std::atomic<bool>* flag, std::optional<std::chrono::milliseconds> timeout)
    : flag_(flag), timeout_(timeout) {
  if (timeout_) deadline_ = std::chrono::steady_clock::now() + *timeout_;
}

void Stop::check() const {
  if (flag_ != nullptr && *flag_) throw Interrupted("stopped; the last answer stays");
  if (!timeout_ || std::chrono::steady_clock::now() < deadline_) return;
  std::ostringstream message;
  message << "stopped after " << std::chrono::duration<double>(*timeout_).count()
          << " s; ask for less, or allow more time";
  throw Interrupted(message.str());
}

}  // namespace khabar
