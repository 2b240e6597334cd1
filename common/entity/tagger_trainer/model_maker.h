// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "common/entity/tagger_model.h"
#include "common/entity/tagger_trainer/crf.h"

namespace khabar {

/// Rounds trained weights to the steps of a model and leaves out features that hardly matter.
/// `keys` names the features by index.
TaggerModel make_model(const CrfWeights& weights, const std::vector<FeatureKey>& keys,
                       const std::vector<TaggerModel::ClassRow>& classes);

}  // namespace khabar
