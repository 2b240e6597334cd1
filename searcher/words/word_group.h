// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace khabar {

/// How a form of a word was found.
enum class FormKind : std::uint8_t {
  as_written,  ///< The word itself.
  variant,     ///< A word of the index that sounds like it, in either script.
  joined,  ///< The word written as one with its neighbour: मुख्यमंत्री for मुख्य मंत्री.
  acronym,  ///< The first letters of it and its neighbours: सीडीएस for Chief of Defence Staff.
  translation,  ///< A word of the other language for it.
  in_context,  ///< A word with another vowel that stands where the others are: फोनी for फानी.
};

/// One way in which the index has a word of the query.
struct WordForm {
  std::string exact;
  std::string lemma;     ///< The term of its inflections; `exact` itself for numbers and the like.
  double closeness = 1;  ///< 1 for the word itself, towards 0 the less surely it is the same word.
  FormKind kind = FormKind::as_written;
};

/// A word of a query as the reader meant it: one word, in whatever spelling and script articles
/// have it. It has one rarity, and in an article its nearest form decides.
struct WordGroup {
  std::string written;  ///< As it stands in the query.
  bool stop_word = false;
  bool is_latin = false;
  /// The two words that it may be written as: {"hong", "kong"} for "hongkong". Mostly empty.
  std::vector<std::string> apart;
  bool is_mostly_apart = false;  ///< The index hardly has it as one word.
  /// The word itself first, then the nearest. No two alike.
  std::vector<WordForm> forms;

  const WordForm& word() const { return forms.front(); }
};

/// The nearest Devanagari word that a Latin one is; null when there is none, or it is no Latin
/// word.
const WordForm* nearest_hindi(const WordGroup& group);

}  // namespace khabar
