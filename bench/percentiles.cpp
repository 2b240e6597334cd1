// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/percentiles.h"

#include <algorithm>
#include <cmath>
#include <iomanip>

namespace khabar::bench {

double Percentiles::at(double share) const {
  if (samples_.empty()) return 0;
  std::sort(samples_.begin(), samples_.end());
  const auto rank =
      static_cast<std::size_t>(std::ceil(share * static_cast<double>(samples_.size())));
  return samples_[std::clamp<std::size_t>(rank, 1, samples_.size()) - 1];
}

void Percentiles::report(benchmark::State& state) const {
  const auto mean_of_threads = benchmark::Counter::kAvgThreads;
  state.counters["p50_ms"] = {at(0.50), mean_of_threads};
  state.counters["p95_ms"] = {at(0.95), mean_of_threads};
  state.counters["p99_ms"] = {at(0.99), mean_of_threads};
}

void Percentiles::print(std::ostream& out) const {
  for (const int share : {50, 95, 99}) {
    out << 'p' << share << std::setw(9) << at(share / 100.0) << " ms\n";
  }
}

}  // namespace khabar::bench
