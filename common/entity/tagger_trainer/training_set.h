// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "common/entity/catalogue.h"
#include "common/entity/tagger_model.h"
#include "common/entity/tagger_trainer/crf.h"
#include "common/entity/tagger_trainer/labelled_text.h"

namespace khabar {

/// Labelled sentences seen through the eyes of the tagger: the same words, features and ends of
/// sentences that it will meet.
struct TrainingSet {
  std::vector<CrfSentence> sentences;
  std::vector<FeatureKey> keys;  ///< By feature index.
};

/// `catalogue` gives the hints that the tagger will have, `classes` the word classes; its weights
/// are not looked at.
TrainingSet make_training_set(const std::vector<LabelledText>& texts, const Catalogue& catalogue,
                              const TaggerModel& classes);

}  // namespace khabar
