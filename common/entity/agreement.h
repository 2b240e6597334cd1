// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "common/entity/catalogue.h"
#include "common/entity/evidence.h"
#include "common/entity/reading.h"
#include "common/entity/trust.h"

namespace khabar {

/// Chooses what each candidate of an article names, from everything that the article says: fills
/// Candidate::entity, adds candidates for names that only the tagger saw and for their parts, and
/// leaves the candidates of each text sorted and not overlapping. The rules, in order, are the body
/// of this function in agreement.cpp.
///
/// watch  Sees the evidence on each name that was weighed; for training.
struct EvidenceWatch {
  std::function<void(const Reading&, const Candidate&, std::uint32_t entity, const Evidence&)>
      listed;
  std::function<void(const Reading&, const TaggedWords&, const TrustEvidence&)> unlisted;
};
void agree(const Catalogue& catalogue, ArticleReading& article, const EvidenceWatch& watch = {});

}  // namespace khabar
