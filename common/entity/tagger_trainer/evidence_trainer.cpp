// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_trainer/evidence_trainer.h"

#include <cmath>

namespace khabar {
namespace {

constexpr int kRounds = 600;
constexpr double kRate = 0.3;
constexpr double kDecay = 1.0;  // of a weight of 1, against the sum over all names

double likelihood(const Evidence& evidence, const std::array<double, kEvidenceCount>& weights) {
  double sum = 0;
  for (std::size_t i = 0; i < kEvidenceCount; ++i) sum += evidence[i] * weights[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace

Evidence train_evidence(const std::vector<JudgedName>& names) {
  std::array<double, kEvidenceCount> weights{};
  std::array<double, kEvidenceCount> squares{};
  squares.fill(1e-8);
  for (int round = 0; round < kRounds; ++round) {
    std::array<double, kEvidenceCount> slope{};
    for (const JudgedName& name : names) {
      const double error = likelihood(name.evidence, weights) - (name.meant ? 1 : 0);
      for (std::size_t i = 0; i < kEvidenceCount; ++i) {
        slope[i] += name.weight * error * name.evidence[i];
      }
    }
    for (std::size_t i = 0; i < kEvidenceCount; ++i) {
      slope[i] += kDecay * weights[i];
      squares[i] += slope[i] * slope[i];
      weights[i] -= kRate * slope[i] / std::sqrt(squares[i]);
    }
  }
  Evidence result{};
  for (std::size_t i = 0; i < kEvidenceCount; ++i) result[i] = static_cast<float>(weights[i]);
  return result;
}

}  // namespace khabar
