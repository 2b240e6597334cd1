// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/catalogue.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/entity/alias_variants.h"
#include "common/entity/alike_spelling.h"
#include "common/hash.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kLongestAcronym = 6;  // letters

/// Where a name stands among the spellings; absent for one that says too little.
std::optional<std::array<std::uint64_t, 1>> spelling_path(std::string_view name) {
  const std::string skeleton = spelling_skeleton(name);
  if (skeleton.empty()) return std::nullopt;
  return std::array{hash64(skeleton)};
}

/// The capitals that a text must have where it writes `alias`.
AliasCase case_of(std::string_view alias) {
  std::size_t letters = 0;
  bool first_upper = false;
  bool all_upper = true;
  bool inner_upper = false;
  for (std::size_t i = 0; i < alias.size();) {
    const auto c = static_cast<UChar32>(next_code_point(alias, i));
    if (!u_isalpha(c)) continue;
    if (letters > 0 && u_isupper(c)) inner_upper = true;
    if (letters++ == 0) first_upper = u_isupper(c);
    all_upper = all_upper && u_isupper(c);
  }
  if (!first_upper) return AliasCase::any;
  if (all_upper && letters <= kLongestAcronym) return AliasCase::upper;
  if (alias.find(' ') != alias.npos) return AliasCase::capital;
  if (alias.ends_with("'s") || alias.ends_with("\u2019s")) return AliasCase::possessive;
  return inner_upper && letters <= kLongestAcronym ? AliasCase::mixed : AliasCase::capital;
}

/// The capitals of the name of no one: all of "India First", where "India first won" is of India.
AliasCase case_of_no_name(std::span<const Word> words) {
  const bool titled = std::ranges::all_of(
      words, [](const Word& word) { return word.script == Script::latin && word.capital; });
  return titled && words.size() > 1 ? AliasCase::upper : AliasCase::any;
}

std::vector<Word> words_of(std::string_view text, Analyzer& analyzer) {
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  std::vector<Word> words;
  to_words(text, tokens, words);
  return words;
}

std::vector<std::uint64_t> path_of(std::span<const Word> words) {
  std::vector<std::uint64_t> path;
  for (const Word& word : words) path.push_back(word.exact);
  return path;
}

std::uint64_t node_at(std::span<const std::uint64_t> path) {
  std::uint64_t node = AliasTable::kRoot;
  for (const std::uint64_t word : path) node = AliasTable::child(node, word);
  return node;
}

}  // namespace

std::uint32_t Catalogue::number_of(const Entity& entity) {
  const auto [place, is_new] =
      numbers_.try_emplace(entity.id, static_cast<std::uint32_t>(entities_.size()));
  if (is_new) {
    entities_.push_back(entity);
    near_.emplace_back();
    unless_.emplace_back();
  }
  Entity& known = entities_[place->second];
  if (known.label_hi.empty()) known.label_hi = entity.label_hi;
  if (known.label_en.empty()) known.label_en = entity.label_en;
  return place->second;
}

void Catalogue::join(const std::string& other_id, std::uint32_t number) {
  const auto [place, is_new] = numbers_.try_emplace(other_id, number);
  if (!is_new) {
    aliases_.rename(place->second, number);
    spellings_.rename(place->second, number);
  }
  place->second = number;
  joined_.push_back(other_id);
}

void Catalogue::add(const EntityRecord& record, Analyzer& analyzer) {
  if (record.names_nothing()) {
    for (const std::string& name : record.never) {
      const auto words = words_of(name, analyzer);
      no_names_.add(path_of(words), {.letters = case_of_no_name(words)});
    }
    return;
  }
  const std::uint32_t number = number_of(record.entity);
  for (const auto* name : {&record.entity.label_hi, &record.entity.label_en}) {
    add_alias(*name, {number, AliasUse::anywhere, case_of(*name)}, analyzer);
    add_variants(record.entity.type, *name, number, analyzer);
    if (record.entity.type == EntityType::person) add_name_parts(*name, number, analyzer);
  }
  for (const auto* name : {&record.entity.label_hi, &record.entity.label_en}) {
    if (const auto spelling = spelling_path(*name)) spellings_.add(*spelling, {number});
  }
  for (const std::string& alias : record.aliases) {
    add_alias(alias, {number, AliasUse::anywhere, case_of(alias)}, analyzer);
    add_variants(record.entity.type, alias, number, analyzer);
  }
  for (const std::string& alias : record.brief) {
    add_alias(alias, {number, AliasUse::brief, case_of(alias)}, analyzer);
  }
  near_[number].insert(near_[number].end(), record.near.begin(), record.near.end());
  for (const std::string& word : record.unless) {
    for (const Word& one : words_of(word, analyzer)) unless_[number].push_back(one.exact);
  }
  for (const std::string& id : record.same_as) join(id, number);
  for (const std::string& name : record.never) {
    aliases_.remove(path_of(words_of(name, analyzer)), number);
  }
}

std::optional<std::uint32_t> Catalogue::find_spelled_alike(std::string_view name,
                                                           EntityType type) const {
  const auto spelling = spelling_path(name);
  if (!spelling) return std::nullopt;
  std::vector<AliasTarget> targets;
  spellings_.append_targets(AliasTable::child(AliasTable::kRoot, spelling->front()), targets);
  std::optional<std::uint32_t> found;
  for (const AliasTarget& target : targets) {
    const Entity& listed = entity(target.entity);
    if (listed.type != type) continue;
    if (!spelled_alike(name, listed.label_hi) && !spelled_alike(name, listed.label_en)) continue;
    if (found && *found != target.entity) return std::nullopt;
    found = target.entity;
  }
  return found;
}

void Catalogue::add_variants(EntityType type, std::string_view alias, std::uint32_t number,
                             Analyzer& analyzer) {
  for (const std::string& variant : spelling_variants(type, alias)) {
    add_alias(variant, {number, AliasUse::anywhere, case_of(variant)}, analyzer);
  }
}

void Catalogue::add_alias(std::string_view alias, AliasTarget target, Analyzer& analyzer) {
  const auto path = path_of(words_of(alias, analyzer));
  if (target.use == AliasUse::anywhere && has_cue(cues_.bits_of(node_at(path)), Cue::ordinary)) {
    target.use = AliasUse::ordinary;
  }
  aliases_.add(path, target);
}

void Catalogue::add_name_parts(std::string_view name, std::uint32_t number, Analyzer& analyzer) {
  const auto words = words_of(name, analyzer);
  if (words.size() < 2) return;
  const auto add_part = [&](const Word& word, Cue cue) {
    if (!is_name_part(word) || has_cue(cues_of(word), Cue::ordinary)) return;
    const std::uint64_t path[] = {word.exact};
    cues_.add(path, {static_cast<std::uint32_t>(cue)});
    aliases_.add(path,
                 {number, AliasUse::name_part, word.capital ? AliasCase::capital : AliasCase::any});
  };
  add_part(words.front(), Cue::given_name);
  add_part(words.back(), Cue::surname);
}

void Catalogue::add_cue(Cue cue, std::string_view words, Analyzer& analyzer) {
  cues_.add(path_of(words_of(words, analyzer)), {static_cast<std::uint32_t>(cue)});
}

void Catalogue::add_head(const OrganisationHead& head, std::string_view words, Analyzer& analyzer) {
  auto known = std::find_if(heads_.begin(), heads_.end(),
                            [&](const OrganisationHead& h) { return h.id == head.id; });
  if (known == heads_.end()) known = heads_.insert(heads_.end(), head);
  head_words_.add(path_of(words_of(words, analyzer)),
                  {static_cast<std::uint32_t>(known - heads_.begin())});
}

std::optional<std::uint32_t> Catalogue::find_id(std::string_view id) const {
  const auto found = numbers_.find(std::string(id));
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

std::vector<const Entity*> Catalogue::find_alias(std::span<const Token> tokens,
                                                 AliasUse widest) const {
  std::vector<Word> words;
  for (const Token& token : tokens) {
    Word& word = words.emplace_back();
    word.exact = word_hash(token.exact);
    word.term = word_hash(token.term);
    word.may_inflect = token.script == Script::latin && token.term != token.exact;
    word.joined = true;
  }
  AliasMatch match;
  find_longest(words, 0, false, match);
  std::vector<const Entity*> found;
  if (match.word_count != words.size()) return found;
  if (widest == AliasUse::anywhere && words.size() == 1 && tokens.front().stop_word) return found;
  for (const AliasTarget& target : match.targets) {
    if (target.use <= widest) found.push_back(&entities_[target.entity]);
  }
  return found;
}

void Catalogue::find_longest(std::span<const Word> words, std::size_t from, bool check_case,
                             AliasMatch& match) const {
  khabar::find_longest(aliases_, words, from, check_case, match);
}

std::size_t Catalogue::words_of_no_name(std::span<const Word> words, std::size_t from) const {
  if (!no_names_.contains(AliasTable::child(AliasTable::kRoot, words[from].exact))) return 0;
  AliasMatch match;
  khabar::find_longest(no_names_, words, from, true, match);
  // "India's First Bullet Train" is of India.
  const bool whose = match.word_count > 1 && words[from].possessive;
  return whose ? 0 : match.word_count;
}

CueSet Catalogue::cues_of(const Word& word) const {
  return cues_.bits_of(AliasTable::child(AliasTable::kRoot, word.exact));
}

std::optional<Catalogue::HeadMatch> Catalogue::find_head(std::span<const Word> words,
                                                         std::size_t from) const {
  std::optional<HeadMatch> longest;
  std::uint64_t node = AliasTable::kRoot;
  for (std::size_t i = from; i < words.size() && (i == from || words[i].joined); ++i) {
    node = next_node(head_words_, node, words[i]);
    if (node == 0) break;
    if (const auto target = head_words_.first_target(node)) {
      longest = HeadMatch{&heads_[target->entity], i - from + 1};
    }
  }
  return longest;
}

}  // namespace khabar
