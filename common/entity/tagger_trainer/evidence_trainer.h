// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace khabar {

/// The evidence on one name that was weighed, and whether the name was meant.
template <std::size_t kCount>
struct JudgedName {
  std::array<float, kCount> evidence{};
  bool meant = false;
  float weight = 1;
};

/// The weights of logistic regression with a penalty on their squares, by gradient steps over all
/// names at once (AdaGrad). Deterministic.
template <std::size_t kCount>
std::array<float, kCount> train_evidence(const std::vector<JudgedName<kCount>>& names) {
  constexpr int kRounds = 600;
  constexpr double kRate = 0.3;
  constexpr double kDecay = 1.0;  // of a weight of 1, against the sum over all names
  std::array<double, kCount> weights{};
  std::array<double, kCount> squares{};
  squares.fill(1e-8);
  for (int round = 0; round < kRounds; ++round) {
    std::array<double, kCount> slope{};
    for (const JudgedName<kCount>& name : names) {
      double sum = 0;
      for (std::size_t i = 0; i < kCount; ++i) sum += name.evidence[i] * weights[i];
      const double error = 1 / (1 + std::exp(-sum)) - (name.meant ? 1 : 0);
      for (std::size_t i = 0; i < kCount; ++i) slope[i] += name.weight * error * name.evidence[i];
    }
    for (std::size_t i = 0; i < kCount; ++i) {
      slope[i] += kDecay * weights[i];
      squares[i] += slope[i] * slope[i];
      weights[i] -= kRate * slope[i] / std::sqrt(squares[i]);
    }
  }
  std::array<float, kCount> result{};
  for (std::size_t i = 0; i < kCount; ++i) result[i] = static_cast<float>(weights[i]);
  return result;
}

}  // namespace khabar
