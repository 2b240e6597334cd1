// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/entity/alias_match.h"
#include "common/entity/alias_table.h"
#include "common/entity/cue.h"
#include "common/entity/entity.h"
#include "common/entity/entity_record.h"
#include "common/entity/word.h"

namespace khabar {

/// Word that makes an organisation of the place before it: "दिल्ली" + "पुलिस".
struct OrganisationHead {
  std::string id;        ///< "police"
  std::string label_hi;  ///< "पुलिस"
  std::string label_en;  ///< "Police"
};

/// The entities that somebody listed, every alias of each in both scripts, and the words that speak
/// for or against a name. Safe to read from many threads at once.
class Catalogue {
 public:
  /// Adds an entity. One of a known id extends it: its aliases come on top, labels that were empty
  /// are filled. What it is the same as has its number from now on, and what it is never called
  /// does not name it. `analyzer` makes the words of aliases as it makes those of documents.
  void add(const EntityRecord& record, Analyzer& analyzer);

  /// Adds cue words; those of Cue::ordinary must come before the entities they concern.
  void add_cue(Cue cue, std::string_view words, Analyzer& analyzer);

  /// Adds a head and a way to write it.
  void add_head(const OrganisationHead& head, std::string_view words, Analyzer& analyzer);

  std::size_t size() const { return entities_.size(); }
  const Entity& entity(std::uint32_t number) const { return entities_[number]; }

  /// Ids of entities whose presence speaks for this one when an alias is shared.
  const std::vector<std::string>& near(std::uint32_t number) const { return near_[number]; }

  /// Hashes of words that show, near a short name of this one, that something else is meant.
  const std::vector<std::uint64_t>& unless(std::uint32_t number) const { return unless_[number]; }

  std::optional<std::uint32_t> find_id(std::string_view id) const;

  /// Words of the longest alias that is looked for in a query or an article.
  static constexpr std::size_t kMaxAliasWords = 6;

  /// The entities that `words`, all of them, name; those added first come first.
  ///
  /// words  What Analyzer made of a query or of a filter's value; capitals play no part.
  /// widest Uses to count: `anywhere` for words of a query; `name_part` for a filter, where
  ///        "आप" can only be the party and "Singh" only some Singh.
  std::vector<const Entity*> find_alias(std::span<const Token> words,
                                        AliasUse widest = AliasUse::anywhere) const;

  /// The longest alias that starts at words[from]; see find_longest in alias_match.h.
  void find_longest(std::span<const Word> words, std::size_t from, bool check_case,
                    AliasMatch& match) const;

  /// The listed entity of whose labels one is another spelling of `name` (see alike_spelling.h);
  /// absent when there is none of that type or more than one.
  std::optional<std::uint32_t> find_spelled_alike(std::string_view name, EntityType type) const;

  /// How many words from words[from] on a line of `never` alone says to be no name; 0 for none.
  std::size_t words_of_no_name(std::span<const Word> words, std::size_t from) const;

  /// Cues that a word is, as bits of cue_bit.
  CueSet cues_of(const Word& word) const;

  /// The head that starts at words[from] and how many words it takes; absent when there is none.
  struct HeadMatch {
    const OrganisationHead* head;
    std::size_t word_count;
  };
  std::optional<HeadMatch> find_head(std::span<const Word> words, std::size_t from) const;

  /// Writes the whole in a binary form for load(). The form is private to a build.
  void save(std::ostream& output) const;

  /// Reads what save() wrote. Throws Error when `image` is something else.
  /// image  Begins at a multiple of 8 and outlives all catalogues of it: tables are read there.
  static Catalogue load(std::string_view image);

 private:
  void add_alias(std::string_view alias, AliasTarget target, Analyzer& analyzer);
  void add_variants(EntityType type, std::string_view alias, std::uint32_t number,
                    Analyzer& analyzer);
  void add_name_parts(std::string_view name, std::uint32_t number, Analyzer& analyzer);
  std::uint32_t number_of(const Entity& entity);
  void join(const std::string& other_id, std::uint32_t number);

  std::vector<Entity> entities_;
  std::vector<std::vector<std::string>> near_;      // parallel to entities_
  std::vector<std::vector<std::uint64_t>> unless_;  // parallel to entities_
  std::vector<OrganisationHead> heads_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // by id
  std::vector<std::string> joined_;  // ids in numbers_ of entities that another took the place of
  AliasTable aliases_;
  AliasTable spellings_;   // skeletons of Hindi labels
  AliasTable no_names_;    // AliasTarget::entity says nothing
  AliasTable cues_;        // AliasTarget::entity is a Cue
  AliasTable head_words_;  // AliasTarget::entity is a place in heads_
};

}  // namespace khabar
