// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/tagger_hints.h"

namespace khabar {
namespace {

TokenHint parts_hint(CueSet cues) {
  unsigned hint = 0;
  if (has_cue(cues, Cue::given_name)) hint |= kGivenNameHint;
  if (has_cue(cues, Cue::surname)) hint |= kSurnameHint;
  if (is_title(cues)) hint |= kTitleHint;
  return static_cast<TokenHint>(hint);
}

}  // namespace

TokenHint hint_of(std::span<const TokenHint> hints, const TaggerWord& word) {
  const bool hinted = !word.is_punctuation() && word.first_token < hints.size();
  return hinted ? hints[word.first_token] : TokenHint{0};
}

void find_hints(const Catalogue& catalogue, const ArticleReading& article, const Reading& reading,
                std::vector<TokenHint>& hints) {
  hints.clear();
  for (const CueSet cues : reading.cues) hints.push_back(parts_hint(cues));
  for (const Candidate& candidate : reading.candidates) {
    if (candidate.targets.empty()) continue;
    const AliasTarget& target = candidate.targets.front();
    if (target.use == AliasUse::name_part) continue;
    const EntityType type = article.entity(catalogue, target.entity).type;
    const TokenHint weak = target.use == AliasUse::anywhere ? 0 : kWeakListing;
    for (std::uint32_t i = candidate.first_word; i < candidate.end_word(); ++i) {
      const bool first = i == candidate.first_word;
      hints[i] |= static_cast<TokenHint>(weak + (first ? begin_label(type) : inside_label(type)));
    }
  }
}

}  // namespace khabar
