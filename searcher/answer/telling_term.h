// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "common/format/facet.h"

namespace khabar {

/// A word or a name that is commoner in an answer than in the rest of the archive.
struct TellingTerm {
  bool is_name = false;
  FacetValue name;            ///< Of a name: who or what.
  std::string word;           ///< Of a word: its usual form in the answer.
  std::uint64_t count = 0;    ///< Articles of the answer that have it.
  std::uint64_t archive = 0;  ///< Articles of the whole archive that have it.
  double score = 0;           ///< See log_likelihood.
};

}  // namespace khabar
