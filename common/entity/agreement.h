// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "common/entity/catalogue.h"
#include "common/entity/evidence.h"
#include "common/entity/reading.h"

namespace khabar {

/// Chooses what each candidate of an article names, from everything that the article says: fills
/// Candidate::entity, adds candidates for names that only the tagger saw and for their parts, and
/// leaves the candidates of each text sorted and not overlapping. The rules, in order, are the body
/// of this function in agreement.cpp.
///
/// watch  Sees the evidence on each listed name that was weighed; for training.
using EvidenceWatch =
    std::function<void(const Reading&, const Candidate&, std::uint32_t entity, const Evidence&)>;
void agree(const Catalogue& catalogue, ArticleReading& article, const EvidenceWatch& watch = {});

}  // namespace khabar
