// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/entity/alias_table.h"
#include "common/entity/catalogue.h"
#include "common/entity/cue.h"
#include "common/entity/entity.h"
#include "common/entity/tagger.h"
#include "common/entity/word.h"

namespace khabar {

/// Stands for no entity.
inline constexpr std::uint32_t kNoEntity = 0xffffffffU;

/// The trust in names of the catalogue and of the article's JSON; see trust.h.
inline constexpr float kNoDoubt = 100;

/// Words that may name an entity: found by alias, by head ("दिल्ली" + "पुलिस") or by the tagger.
struct Candidate {
  std::uint32_t first_word = 0;
  std::uint32_t word_count = 0;
  std::vector<AliasTarget> targets;  ///< What the words may name; agreement chooses.
  std::uint32_t entity = kNoEntity;  ///< The number chosen; kNoEntity when nothing is named.
  float trust = kNoDoubt;            ///< In nats, that the name is right.

  bool names_place = false;  ///< The first target is a place.
  bool refused = false;      ///< Weighed and found not to name what its alias names.
  /// Where it gives its name to an institution, the end of that name.
  std::optional<std::uint32_t> institution_end;

  std::uint32_t end_word() const { return first_word + word_count; }
};

/// True when the first meaning of `candidate` needs nothing beside it.
bool names_anywhere(const Candidate& candidate);

/// A tagger's span in words.
struct TaggedWords {
  std::uint32_t first_word = 0;
  std::uint32_t word_count = 0;
  EntityType type = EntityType::person;
  float score = 0;

  std::uint32_t end_word() const { return first_word + word_count; }
};

/// One text of an article as the recogniser reads it.
struct Reading {
  std::string_view text;
  std::vector<Word> words;
  std::vector<CueSet> cues;                 ///< Parallel to `words`.
  std::vector<Candidate> candidates;        ///< In order, not overlapping.
  std::vector<TaggedWords> tagged;          ///< In order, not overlapping.
  std::vector<Tagger::TokenScores> scores;  ///< The tagger's, parallel to `words`, or empty.

  /// What the text writes for words[i].
  std::string_view written(std::uint32_t i) const {
    return text.substr(words[i].begin, words[i].end - words[i].begin);
  }

  /// The candidates that share a word with words[first, end).
  std::span<Candidate> candidates_in(std::uint32_t first, std::uint32_t end);
  std::span<const Candidate> candidates_in(std::uint32_t first, std::uint32_t end) const;
};

/// The texts of one article, and the entities in it that the catalogue does not have.
struct ArticleReading {
  std::vector<Reading> texts;
  std::vector<Entity> own;  ///< Given, composed and unlisted; number = catalogue size + place here.
  std::unordered_map<std::string, std::uint32_t> own_places;  ///< By id, in `own`.
  AliasTable own_aliases;                                     ///< Names of given entities.

  void clear();

  /// The number of the entity of that id, added to `own` when new; its empty labels are filled.
  std::uint32_t number_of(const Catalogue& catalogue, const Entity& entity);

  /// The entity of that number.
  const Entity& entity(const Catalogue& catalogue, std::uint32_t number) const;
};

}  // namespace khabar
