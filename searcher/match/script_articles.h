// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "searcher/words/index_terms.h"

namespace khabar {

/// About how many articles of an index are written in each script.
struct ScriptArticles {
  double all = 1;
  double latin = 1;
  double devanagari = 1;
};

/// Counted by words that every text of some length has ("the", है). Cost: a few look-ups.
ScriptArticles count_scripts(const IndexTerms& index);

/// How common a word is that has forms in one script or both.
///
/// An English word stands in English articles only. That an archive has few of these does not make
/// the word tell more than a Hindi one: it is as common as if all articles had it as often as those
/// of its script. Of two scripts, the one that has it oftener counts.
class GroupFrequency {
 public:
  explicit GroupFrequency(const ScriptArticles& articles) : articles_(articles) {}

  /// Adds a form that `frequency` articles have; numbers and names belong to both scripts.
  void add(std::string_view form, double frequency);
  void add_name(double frequency);

  /// About how many of all articles would have the word; 0 when none has.
  double articles() const;

 private:
  ScriptArticles articles_;
  double without_latin_ = 1;  // chance of an article of the script that has none of the forms
  double without_devanagari_ = 1;
  double without_both_ = 1;
};

}  // namespace khabar
