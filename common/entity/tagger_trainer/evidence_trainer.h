// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "common/entity/evidence.h"

namespace khabar {

/// The evidence on one name that was weighed, and whether the name was meant.
struct JudgedName {
  Evidence evidence{};
  bool meant = false;
  float weight = 1;
};

/// The weights of logistic regression with a penalty on their squares, by gradient steps over all
/// names at once (AdaGrad). Deterministic.
Evidence train_evidence(const std::vector<JudgedName>& names);

}  // namespace khabar
