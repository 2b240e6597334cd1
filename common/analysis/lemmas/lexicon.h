// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/lemma_table.h"
#include "common/analysis/lemmas/reading.h"

namespace khabar {

/// Gathers the readings of a dictionary and settles on one lemma for each word.
///
/// How common a verb is shows in how many set phrases end with it (काम करना, याद करना …). With
/// that, an ambiguous word is
///  * the verb when that is common (जाना is to go, चलता is चल),
///  * the noun or adjective when the verb is rare (जनता is the people, not a form of जनना),
///  * among verbs, of the plainest form (बना is made, from बन, before it is the stem of बनाना),
///  * among nouns, the one that takes the least off (जंगलों is जंगल, not जंगला),
///  * an adjective before its own feminine as a noun (बड़ी is बड़ा),
///  * a word with a meaning before a word of grammar (की is किया; as का it is a stop word).
class Lexicon {
 public:
  /// Takes one path of the dictionary; what is not a Hindi word is left out.
  void add(std::string_view word, std::string_view analysis);

  /// Each word once with its lemma, sorted by word.
  std::vector<LemmaEntry> entries() const;

 private:
  using Readings = std::vector<DictionaryReading>;

  std::size_t phrases_with(const Letters& verb) const;
  Readings settled(const Readings& readings) const;
  bool plainer_verb(const DictionaryReading& a, const DictionaryReading& b) const;
  int cost(const DictionaryReading& reading, const Readings& all) const;
  Letters choose(const Readings& readings) const;

  std::map<Letters, Readings> readings_;
  std::set<Letters> verbs_;
  std::set<std::string> phrases_;
  std::map<Letters, std::size_t> phrases_with_;
};

}  // namespace khabar
