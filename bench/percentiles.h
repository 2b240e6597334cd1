// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <vector>

#include <benchmark/benchmark.h>

namespace khabar::bench {

/// Latencies of single operations, reported as the counters p50_ms, p95_ms and p99_ms.
class Percentiles {
 public:
  void add(double ms) { samples_.push_back(ms); }

  /// Smallest sample that at least `share` (0 to 1) of all samples do not exceed; 0 when none.
  double at(double share) const;

  void report(benchmark::State& state) const;

  /// A line each of p50, p95 and p99, with the precision of `out`.
  void print(std::ostream& out) const;

 private:
  mutable std::vector<double> samples_;
};

}  // namespace khabar::bench
