// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/trust.h"

#include <algorithm>
#include <cmath>

#include "common/entity/name_list.h"
#include "common/entity/tagged_name.h"
#include "common/entity/trust_weights.h"

namespace khabar {
namespace {

/// Scores of the tagger, in nats, are cut off here.
constexpr float kLowestScore = -2;
constexpr float kHighestScore = 8;
/// Up to here a score says more than beyond.
constexpr float kTellingScore = 1.5F;

/// Words that stand beside names rather than in them, or are common ones.
bool says_nothing(CueSet cues) {
  return is_title(cues) || has_cue(cues, Cue::ordinary) || has_cue(cues, Cue::place) ||
         has_cue(cues, Cue::organisation) || has_cue(cues, Cue::genitive);
}

bool has_capital(const Reading& text, std::uint32_t i) {
  const Word& word = text.words[i];
  return word.script == Script::latin && word.capital && !word.stop_word && !is_title(text.cues[i]);
}
bool capital_before(const Reading& text, const TaggedWords& name) {
  const std::uint32_t i = name.first_word;
  return i > 0 && text.words[i].joined && has_capital(text, i - 1);
}
bool capital_behind(const Reading& text, const TaggedWords& name) {
  const std::uint32_t i = name.end_word();
  return i < text.words.size() && text.words[i].joined && !text.words[i - 1].possessive &&
         has_capital(text, i);
}

/// How many tagged names of its kind are next to `name` in a list: 0, 1 or 2.
int alike_in_list(const Reading& text, const TaggedWords& name) {
  const auto [before, behind] = neighbours_in_list(text, name);
  return (before != nullptr && before->type == name.type) +
         (behind != nullptr && behind->type == name.type);
}

/// Whether a listed place is named within some words of the same sentence: "Sujapur in Malda
/// district", "राजनांदगांव के मनातू में".
bool stands_near_listed_place(const Reading& text, const TaggedWords& name) {
  constexpr std::uint32_t kFar = 8;
  std::uint32_t first = name.first_word;
  while (first > 0 && name.first_word - first < kFar && !text.words[first].starts_sentence) --first;
  std::uint32_t end = name.end_word();
  const auto count = static_cast<std::uint32_t>(text.words.size());
  while (end < count && end - name.end_word() < kFar && !text.words[end].starts_sentence) ++end;
  return std::ranges::any_of(text.candidates_in(first, end), [&](const Candidate& other) {
    const bool apart = other.end_word() <= name.first_word || other.first_word >= name.end_word();
    return apart && other.names_place && !other.refused;
  });
}

}  // namespace

const std::array<std::string_view, kTrustCount> kTrustNames = {
    "always",
    "score",
    "low score",
    "one word",
    "three words",
    "four words and more",
    "person",
    "organisation",
    "person of one word",
    "organisation of one word",
    "Latin letters",
    "organisation in Latin letters",
    "person with a given name",
    "person with a given name and a surname",
    "person with a surname",
    "long person without both",
    "person after a title",
    "person before an honorific",
    "person before a word of speech",
    "place beside its cue",
    "organisation with its cue",
    "opens a sentence",
    "opens a sentence in Latin letters",
    "capital before",
    "capital behind",
    "small letters inside",
    "acronym",
    "nothing but words beside names",
    "a given name before",
    "a surname behind",
    "beside one of its kind in a list",
    "between two of its kind in a list",
    "place near a listed one",
    "place in Latin letters near a listed one",
    "person beside a word of kin",
    "person that begins with initials",
};

TrustEvidence find_trust(const Reading& text, const TaggedWords& name) {
  constexpr std::uint32_t kInitialsBytes = 3;
  const auto cues = std::span(text.cues).subspan(name.first_word, name.word_count);
  const auto words = std::span(text.words).subspan(name.first_word, name.word_count);
  const bool person = name.type == EntityType::person;
  const bool place = name.type == EntityType::place;
  const bool body = name.type == EntityType::organisation;
  const bool one = name.word_count == 1;
  const Word& first = words.front();
  const bool latin = first.script == Script::latin;
  const bool given = has_cue(cues.front(), Cue::given_name);
  const bool surname = !one && has_cue(cues.back(), Cue::surname);
  const CueSet before = cues_before(text, name.first_word);
  const CueSet behind = cues_behind(text, name.end_word());
  const float score = std::clamp(name.score, kLowestScore, kHighestScore);
  const bool small = std::ranges::any_of(words, [](const Word& word) {
    return word.script == Script::latin && !word.capital && !word.stop_word;
  });
  const bool body_cue = std::ranges::any_of(cues, [](CueSet set) {
    return has_cue(set, Cue::institution) || has_cue(set, Cue::organisation);
  });
  const int listed = alike_in_list(text, name);
  const bool near_place = place && stands_near_listed_place(text, name);
  const auto when = [](bool holds) { return holds ? 1.0F : 0.0F; };
  return {
      1,
      score,
      std::min(score, kTellingScore),
      when(one),
      when(name.word_count == 3),
      when(name.word_count > 3),
      when(person),
      when(body),
      when(person && one),
      when(body && one),
      when(latin),
      when(latin && body),
      when(person && given),
      when(person && given && surname),
      when(person && surname),
      when(person && name.word_count > 2 && !(given && surname)),
      when(person && is_title(before)),
      when(person && has_cue(behind, Cue::honorific)),
      when(person && has_cue(behind, Cue::speech)),
      when(place && (has_cue(before, Cue::place) || has_cue(behind, Cue::place))),
      when(body && body_cue),
      when(first.starts_sentence),
      when(first.starts_sentence && latin),
      when(capital_before(text, name)),
      when(capital_behind(text, name)),
      when(latin && small),
      when(one && latin && first.upper),
      when(std::ranges::all_of(cues, says_nothing)),
      when(person && has_cue(before, Cue::given_name) && !is_title(before)),
      when(person && has_cue(behind, Cue::surname)),
      when(listed > 0),
      when(listed > 1),
      when(near_place),
      when(near_place && latin),
      when(person && (follows_kin(text, name.first_word) || has_cue(behind, Cue::kin))),
      when(person && !one && latin && first.upper && first.end - first.begin <= kInitialsBytes),
  };
}

float weigh(const TrustEvidence& evidence) {
  float sum = 0;
  for (std::size_t i = 0; i < kTrustCount; ++i) sum += evidence[i] * kTrustWeights[i];
  return sum;
}

float trust_in_article(float best, std::size_t mentions, Doubt doubt) {
  // A name that an article writes once is wrong more often than sentences that were labelled tell,
  // and a lone word most: read in news. Mentions of one article are alike, so each says less than a
  // new article would.
  constexpr float kLoneWord = 0.4F;
  constexpr float kAgain = 0.7F;
  // What is doubtful wherever it stands, doubtful it stays: "Part III", "Celsius".
  constexpr float kWorthCounting = 0.35F;
  if (best < kWorthCounting) mentions = 1;
  const float once = mentions > 1 ? 0 : kSeveralWordsDoubt;
  const float taken = doubt == Doubt::lone ? kLoneWord : doubt == Doubt::once ? once : 0;
  return best - taken + kAgain * std::log(static_cast<float>(std::max<std::size_t>(mentions, 1)));
}

}  // namespace khabar
