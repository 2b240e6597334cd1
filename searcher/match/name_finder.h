// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/entity/catalogue.h"
#include "searcher/words/index_terms.h"
#include "searcher/words/word_group.h"

namespace khabar {

/// An entity that words of a query name, and how many articles name it.
struct Name {
  const Entity* entity = nullptr;
  Xapian::doccount frequency = 0;  ///< Never 0.

  friend bool operator==(const Name&, const Name&) = default;
};

/// The entities that the words of a query name.
struct FoundNames {
  std::vector<std::vector<Name>>
      of_group;                         ///< For each word, the entities it takes part in naming.
  std::vector<const Entity*> entities;  ///< Each once, in the order of the query.
  /// For each word, how the labels of those entities write it, as the Analyzer has it: एशिया for
  /// "asia", which English says otherwise.
  std::vector<std::vector<std::string>> spellings;
};

/// Finds the entities that words side by side name by any alias that can stand anywhere: in the
/// words as written and, where Latin words are Hindi, in those. Entities that no article of the
/// index names, or far fewer than name another by the same words, are left out. Cost: the
/// catalogue's aliases are looked up at each word.
class NameFinder {
 public:
  NameFinder(const IndexTerms& index, const Catalogue& catalogue, Analyzer& analyzer)
      : index_(index), catalogue_(catalogue), analyzer_(analyzer) {}

  FoundNames find(const std::vector<WordGroup>& groups);

 private:
  /// The words of the groups, and the byte where each group's begin.
  struct Text {
    std::string text;
    std::vector<std::size_t> begins;
  };
  void find_in(const Text& text, FoundNames& found);
  void find_spellings(const std::vector<WordGroup>& groups, FoundNames& found);
  std::vector<Name> meant(const std::vector<const Entity*>& entities) const;

  IndexTerms index_;
  const Catalogue& catalogue_;
  Analyzer& analyzer_;
};

}  // namespace khabar
