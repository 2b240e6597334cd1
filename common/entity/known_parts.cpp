// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/known_parts.h"

#include <algorithm>

#include "common/entity/headline.h"

namespace khabar {
namespace {

constexpr std::uint32_t kLongestPerson = 4;  // words
constexpr float kKnownPartScore = 1.5F;      // nats a word, as the tagger would say

/// A run of words [first, end).
struct Run {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - first; }
};

bool follows_hyphen(const Reading& reading, const Word& word) {
  return word.begin > 0 && reading.text[word.begin - 1] == '-';
}

/// "Yo" and, after its hyphen, "jong".
bool may_be_in_name(const Reading& reading, std::uint32_t i) {
  const Word& word = reading.words[i];
  if (word.script != Script::latin) return false;
  if (word.stop_word && !word.upper && word.end - word.begin > 1) return false;
  return word.capital || (word.joined && follows_hyphen(reading, word));
}

Run run_at(const Reading& reading, std::uint32_t first) {
  Run run{first, first + 1};
  while (run.end < reading.words.size() && reading.words[run.end].joined &&
         may_be_in_name(reading, run.end)) {
    ++run.end;
  }
  return run;
}

/// A word of a person's name: no title, no word for a place or a body, no acronym.
bool may_be_in_person(const Reading& reading, std::uint32_t i) {
  constexpr std::size_t kLongestInitialsBytes = 4;  // "A.P.", "BN"
  const Word& word = reading.words[i];
  const CueSet cues = reading.cues[i];
  if (word.upper && word.end - word.begin > kLongestInitialsBytes) return false;
  return !is_title(cues) && !has_cue(cues, Cue::place) && !has_cue(cues, Cue::organisation);
}

/// True when an alias of one meaning stands in `run` before its last word: "Kim Jong Putin
/// Relation" is no one's name, "Lalit Modi" may be.
bool has_listed_name_inside(const Reading& reading, Run run) {
  const auto inside = reading.candidates_in(run.first, run.end - 1);
  return std::ranges::any_of(inside, [&](const Candidate& candidate) {
    const bool given = candidate.first_word == run.first && candidate.word_count == 1 &&
                       has_cue(reading.cues[run.first], Cue::given_name) &&
                       has_cue(reading.cues[run.end - 1], Cue::surname);
    return names_anywhere(candidate) && !(given && candidate.names_place);  // "Paris Hilton"
  });
}

bool reads_like_person(const Reading& reading, Run run) {
  if (run.size() < 2 || run.size() > kLongestPerson) return false;
  if (has_listed_name_inside(reading, run)) return false;
  for (std::uint32_t i = run.first; i < run.end; ++i) {
    if (!may_be_in_person(reading, i)) return false;
  }
  return has_cue(reading.cues[run.first], Cue::given_name) ||
         has_cue(reading.cues[run.end - 1], Cue::surname);
}

Run without_titles(const Reading& reading, Run run) {
  while (run.size() > 1 && is_title(reading.cues[run.first])) ++run.first;
  return run;
}

bool is_tagged(const Reading& reading, Run run) {
  const auto after = std::partition_point(
      reading.tagged.begin(), reading.tagged.end(),
      [&](const TaggedWords& tagged) { return tagged.end_word() <= run.first; });
  return after != reading.tagged.end() && after->first_word < run.end;
}

}  // namespace

void add_names_of_known_parts(Reading& reading) {
  std::vector<TaggedWords> found;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    if (!may_be_in_name(reading, i)) continue;
    const Run whole = run_at(reading, i);
    i = whole.end - 1;
    const Run run = without_titles(reading, whole);
    if (!reads_like_person(reading, run) || is_tagged(reading, run)) continue;
    if (stands_in_headline(reading, run.first, run.end)) continue;
    found.push_back({run.first, run.size(), EntityType::person, kKnownPartScore});
  }
  const auto tagged = static_cast<std::ptrdiff_t>(reading.tagged.size());
  reading.tagged.insert(reading.tagged.end(), found.begin(), found.end());
  std::inplace_merge(
      reading.tagged.begin(), reading.tagged.begin() + tagged, reading.tagged.end(),
      [](const TaggedWords& a, const TaggedWords& b) { return a.first_word < b.first_word; });
}

}  // namespace khabar
