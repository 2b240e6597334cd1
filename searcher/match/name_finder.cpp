// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/name_finder.h"

#include <algorithm>
#include <span>

#include "common/analysis/sound_key.h"
#include "searcher/match/field_terms.h"
#include "searcher/match/word_scores.h"
#include "searcher/words/sound_lookup.h"

namespace khabar {
namespace {

template <typename Value>
void add_once(const Value& value, std::vector<Value>& values) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

/// A word as it stands, or as its two parts where the index hardly has it as one.
std::string as_written(const WordGroup& group) {
  return group.is_mostly_apart ? group.apart.front() + ' ' + group.apart.back() : group.written;
}

/// A Latin word as its Devanagari one, where it is that surely enough.
std::string as_hindi(const WordGroup& group) {
  const WordForm* nearest = nearest_hindi(group);
  return nearest != nullptr && nearest->closeness >= kNearCloseness ? nearest->exact
                                                                    : group.written;
}

}  // namespace

FoundNames NameFinder::find(const std::vector<WordGroup>& groups) {
  FoundNames found;
  found.of_group.resize(groups.size());
  Text written;
  Text hindi;
  const auto append = [](Text& text, const std::string& word) {
    text.begins.push_back(text.text.size());
    text.text.append(word).append(" ");
  };
  for (const auto& group : groups) {
    append(written, as_written(group));
    append(hindi, as_hindi(group));
  }
  find_in(written, found);
  if (hindi.text != written.text) find_in(hindi, found);
  find_spellings(groups, found);
  return found;
}

void NameFinder::find_spellings(const std::vector<WordGroup>& groups, FoundNames& found) {
  found.spellings.resize(groups.size());
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    // A number has no sound: "g20" is not जी.
    const bool has_number = groups[i].word().exact.find_first_of("0123456789") != std::string::npos;
    if (found.of_group[i].empty() || has_number) continue;
    const auto keys = keys_heard_as(sound_key(groups[i].word().exact));
    for (const auto& name : found.of_group[i]) {
      for (const auto* label : {&name.entity->label_hi, &name.entity->label_en}) {
        analyzer_.analyze(*label, tokens);
        for (const auto& token : tokens) {
          const std::string key = sound_key(token.exact);
          const bool is_heard = std::find(keys.begin(), keys.end(), key) != keys.end();
          if (is_heard) add_once(std::string(token.exact), found.spellings[i]);
        }
      }
    }
  }
}

/// Of entities that share a name, those that articles mean by it: "Supreme Court" is India's, not
/// every other that a few articles name.
std::vector<Name> NameFinder::meant(const std::vector<const Entity*>& entities) const {
  constexpr double kShareOfMost = 0.2;
  std::vector<Name> names;
  Xapian::doccount most = 1;
  for (const Entity* entity : entities) {
    names.push_back({entity, index_.get_termfreq(entity_term(*entity))});
    most = std::max(most, names.back().frequency);
  }
  std::erase_if(names, [&](const Name& name) { return name.frequency < kShareOfMost * most; });
  return names;
}

void NameFinder::find_in(const Text& text, FoundNames& found) {
  std::vector<Token> tokens;
  analyzer_.analyze(text.text, tokens);
  const auto group_of = [&](const Token& token) {
    const auto next = std::upper_bound(text.begins.begin(), text.begins.end(), token.begin);
    return static_cast<std::size_t>(next - text.begins.begin()) - 1;
  };
  const std::span<const Token> view(tokens);
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t length = std::min(Catalogue::kMaxAliasWords, tokens.size() - begin);
    for (; length > 0; --length) {
      const auto entities = catalogue_.find_alias(view.subspan(begin, length));
      const std::vector<Name> names = meant(entities);
      for (const Name& name : names) {
        for (auto i = group_of(tokens[begin]); i <= group_of(tokens[begin + length - 1]); ++i) {
          add_once(name, found.of_group[i]);
        }
        add_once(name.entity, found.entities);
      }
      if (!entities.empty()) break;
    }
    begin += std::max<std::size_t>(length, 1);
  }
}

}  // namespace khabar
