// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/word_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "common/analysis/compounds.h"
#include "common/analysis/lemmatizer.h"
#include "common/analysis/letter_names.h"
#include "common/entity/name_words.h"
#include "common/unicode.h"
#include "searcher/words/acronyms.h"
#include "searcher/words/english_spelling.h"
#include "searcher/words/heard_word.h"
#include "searcher/words/latin_hindi.h"
#include "searcher/words/spelling_in_context.h"
#include "searcher/words/translations.h"

namespace khabar {
namespace {

/// Variants of one word that are searched.
constexpr std::size_t kMaxSearchedVariants = 8;

/// Farther forms are left out: an article would seem to have the word where it does not.
constexpr double kLeastCloseness = 0.2;

/// From here on, a Latin word is taken for the Devanagari one and has all its spellings.
constexpr double kSureCloseness = 0.5;

/// Articles that must have two words as one before they are searched so.
constexpr Xapian::doccount kLeastJoined = 2;

/// A translation is a weak form: it never makes a word as common as itself, and an article that has
/// the word itself comes before one that has the translation.
constexpr double kTranslationCloseness = 0.4;
constexpr double kAcronymCloseness = 0.7;
constexpr double kContextCloseness = 0.7;

/// Words of the longest name that is looked for by its first letters, and of the shortest.
constexpr std::size_t kMaxAcronymWords = 6;
constexpr std::size_t kMinAcronymWords = 3;

bool is_latin(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) < 0x80;
}

/// Whether an article has all the words and the acronym: one that explains it, as the first mention
/// in a story does. Letters that happen to fit have none.
bool stand_together(const IndexTerms& index, const std::vector<std::string>& words,
                    const std::string& acronym) {
  std::vector<std::vector<std::string>> lists = {{acronym}};
  for (const auto& word : words) lists.push_back({word});
  return index->articles_with_all(lists, 1) > 0;
}

/// "Singh" is a name, and not a lion: what names alone write so. Read as Hindi it may be a word.
bool is_name(const std::string& latin, bool is_hindi) {
  return !is_hindi && !name_words(latin).empty() && dictionary_words(latin).empty();
}

/// The word, or how the other half of the English world writes it, where dictionaries know that.
std::string known_spelling(const std::string& latin) {
  if (!dictionary_words(latin).empty()) return latin;
  for (auto& other : other_english_spellings(latin)) {
    if (!dictionary_words(other).empty()) return std::move(other);
  }
  return latin;
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

/// Articles that spell a word out, from which on it is an acronym: fewer are somebody's slip.
constexpr Xapian::doccount kLeastSpelledOut = 5;

bool is_in_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(),
                                        [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

bool is_capitalized(std::string_view word) {
  return word.size() > 1 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a' && word[1] <= 'z';
}

/// "FIR" is एफआईआर and not फिर; एम्स, which is no other word, may be "AIIMS".
void leave_to_letters(std::vector<Variant>& variants) {
  const auto are_letters = [](const Variant& variant) {
    return variant.kind == VariantKind::letters && variant.frequency >= kLeastSpelledOut;
  };
  if (std::none_of(variants.begin(), variants.end(), are_letters)) return;
  std::erase_if(variants, [](const Variant& variant) {
    return variant.kind != VariantKind::letters && is_known_hindi(variant.exact);
  });
}

/// The forms of a word that a compound or a neighbour may be made of: itself, and for a Latin one
/// its nearest Devanagari form.
std::vector<std::string> spellings(const WordGroup& group) {
  std::vector<std::string> found = {group.word().exact};
  if (const WordForm* hindi = nearest_hindi(group)) found.push_back(hindi->exact);
  return found;
}

}  // namespace

std::vector<Variant> WordReader::find_variants(const std::string& exact, bool is_hindi) const {
  return cache_.find(variants_, exact, is_hindi);
}

void WordReader::add_form(WordGroup& group, std::string exact, double closeness, FormKind kind) {
  const auto known = std::find_if(group.forms.begin(), group.forms.end(),
                                  [&](const WordForm& form) { return form.exact == exact; });
  if (known != group.forms.end()) {
    known->closeness = std::max(known->closeness, closeness);
    return;
  }
  analyzer_.analyze(exact, tokens_);
  const bool is_one = tokens_.size() == 1;
  if (is_one && tokens_.front().stop_word) return;
  std::string lemma = is_one ? std::string(tokens_.front().term) : exact;
  group.forms.push_back({std::move(exact), std::move(lemma), closeness, kind});
}

void WordReader::add_variants(WordGroup& group, bool is_hindi) {
  const std::string exact = group.word().exact;
  if (has_digit(exact)) return;
  std::vector<Variant> found =
      group.is_latin ? heard_both_ways(exact, is_hindi) : find_variants(exact);
  if (is_in_capitals(group.written)) {
    add_letters(exact, found);
    leave_to_letters(found);
  }
  for (const auto& variant : found) {
    if (variant.closeness < kLeastCloseness) continue;
    const double closeness = group.is_latin || !is_latin(variant.exact)
                                 ? variant.closeness
                                 : std::min(variant.closeness, heard_back(variant.exact, exact));
    if (closeness < kLeastCloseness) continue;
    add_form(group, variant.exact, closeness, FormKind::variant);
  }
  if (!group.is_latin || found.empty() || is_latin(found.front().exact)) return;
  const std::string nearest = found.front().exact;
  const double nearest_closeness = found.front().closeness;
  if (nearest_closeness < kSureCloseness) return;
  for (const auto& spelling : find_variants(nearest)) {
    const double closeness = nearest_closeness * spelling.closeness;
    if (is_latin(spelling.exact) || closeness < kLeastCloseness) continue;
    add_form(group, spelling.exact, closeness, FormKind::variant);
  }
}

/// Of a word in capitals: "SIT" is एसआईटी, however often articles have "sit".
void WordReader::add_letters(const std::string& latin, std::vector<Variant>& variants) const {
  constexpr double kCloseness = 0.9;
  for (const auto& name : spellings_of_letters(latin)) {
    const bool is_known = std::any_of(variants.begin(), variants.end(),
                                      [&](const Variant& known) { return known.exact == name; });
    const Xapian::doccount articles = is_known ? 0 : lookup_.frequency(name);
    if (articles < kLeastSpelledOut) continue;
    variants.insert(variants.begin(), {name, kCloseness, articles, VariantKind::letters});
  }
}

void WordReader::add_spellings(const std::vector<std::string>& exact, WordGroup& group) {
  constexpr double kKnownCloseness = 0.9;
  for (const auto& word : exact) {
    const bool is_unwanted =
        std::find(options_.without.begin(), options_.without.end(), word) != options_.without.end();
    if (is_unwanted || lookup_.frequency(word) == 0) continue;
    add_form(group, word, kKnownCloseness, FormKind::variant);
  }
}

/// A Latin word among Hindi ones as Hindi is spelled and, where English has it, as English is said:
/// "diesel" is डीजल there too. Among English ones it is no Hindi word: "protest" is not प्रतिशत.
std::vector<Variant> WordReader::heard_both_ways(const std::string& latin, bool is_hindi) const {
  constexpr double kOtherReading = 0.8;
  std::vector<Variant> heard = find_variants(latin, is_hindi);
  if (!HeardWord(latin, 0).is_english()) return heard;
  if (!is_hindi) {
    std::erase_if(heard, [](const Variant& v) { return v.closeness < kSureCloseness; });
    return heard;
  }
  for (Variant other : find_variants(latin, false)) {
    other.closeness *= kOtherReading;
    const auto same = std::find_if(heard.begin(), heard.end(), [&](const Variant& variant) {
      return variant.exact == other.exact;
    });
    if (same == heard.end()) {
      heard.push_back(std::move(other));
    } else {
      same->closeness = std::max(same->closeness, other.closeness);
    }
  }
  std::stable_sort(heard.begin(), heard.end(),
                   [](const Variant& a, const Variant& b) { return a.closeness > b.closeness; });
  heard.resize(std::min(heard.size(), kMaxSearchedVariants));
  return heard;
}

void WordReader::add_english_spellings(WordGroup& group) {
  constexpr double kCloseness = 0.95;
  for (auto& other : other_english_spellings(group.word().exact)) {
    add_form(group, std::move(other), kCloseness, FormKind::variant);
  }
}

/// How surely the Latin word is the Hindi one when it is heard on its own: "fan" is फैन, not फानी.
double WordReader::heard_back(const std::string& latin, const std::string& hindi) const {
  const auto heard = find_variants(latin);
  const auto same = std::find_if(heard.begin(), heard.end(),
                                 [&](const Variant& variant) { return variant.exact == hindi; });
  return same == heard.end() ? 0 : same->closeness;
}

/// "covid19" is कोविड19 as well.
void WordReader::add_with_number(WordGroup& group) {
  const std::string exact = group.word().exact;
  const auto digits = exact.find_first_of("0123456789");
  constexpr std::size_t kLeastLetters = 3;
  if (!group.is_latin || digits == std::string::npos || digits < kLeastLetters) return;
  if (exact.find_first_not_of("0123456789", digits) != std::string::npos) return;
  for (const auto& variant : find_variants(exact.substr(0, digits))) {
    const std::string joined = variant.exact + exact.substr(digits);
    if (lookup_.frequency(joined) == 0) continue;
    add_form(group, joined, variant.closeness, FormKind::variant);
  }
}

/// Words with a hyphen between them, or with a number beside them, are also one word.
void WordReader::add_compounds(std::string_view text, std::vector<WordGroup>& groups) {
  analyzer_.analyze(text, tokens_);
  const std::vector<Compound> compounds = find_compounds(text, tokens_);
  for (std::size_t i = compounds.size(); i-- > 0;) {  // from the last, as groups are erased
    const Compound& compound = compounds[i];
    const auto first = groups.begin() + static_cast<std::ptrdiff_t>(compound.first);
    const auto end = first + static_cast<std::ptrdiff_t>(compound.count);
    if (!compound.whole) {
      for (auto group = first; group != end; ++group) {
        add_form(*group, compound.exact, 1, FormKind::joined);
      }
      continue;
    }
    WordGroup whole;
    for (auto group = first; group != end; ++group) whole.written += group->written;
    whole.is_latin = is_latin(compound.exact);
    whole.forms.push_back({compound.exact, compound.exact, 1, FormKind::as_written});
    *first = std::move(whole);
    groups.erase(first + 1, end);
  }
}

/// लोकसभा may be लोक सभा, "hongkong" is "hong kong": where the index has both parts as words of
/// some length, the pair whose rarer part is most frequent.
void WordReader::split_apart(WordGroup& group) const {
  constexpr Xapian::doccount kLeastArticles = 5;
  const std::string whole = spellings(group).back();
  if (has_digit(whole)) return;
  std::vector<std::size_t> borders;  // bytes, of code points
  for (std::size_t i = 0; i < whole.size();) {
    borders.push_back(i);
    next_code_point(whole, i);
  }
  Xapian::doccount most = kLeastArticles;
  // A sign is a letter here, so that two of Devanagari are a word: उप, कप.
  const std::size_t least = is_latin(whole) ? 3 : 2;
  const std::size_t least_of_longer = 3;
  for (std::size_t i = least; i + least <= borders.size(); ++i) {
    if (std::max(i, borders.size() - i) < least_of_longer) continue;
    const std::string left = whole.substr(0, borders[i]);
    const std::string right = whole.substr(borders[i]);
    const auto articles = std::min(lookup_.frequency(left), lookup_.frequency(right));
    if (articles <= most) continue;
    most = articles;
    group.apart = {left, right};
  }
  group.is_mostly_apart = !group.apart.empty() && lookup_.frequency(whole) < kLeastArticles;
}

/// मुख्य मंत्री is मुख्यमंत्री, "vidhan sabha" विधानसभा, where the index has that word.
void WordReader::join(WordGroup& left, WordGroup& right) {
  const auto left_spellings = spellings(left);
  const auto right_spellings = spellings(right);
  for (std::size_t i = 0; i < std::min(left_spellings.size(), right_spellings.size()); ++i) {
    const std::string joined = left_spellings[i] + right_spellings[i];
    if (is_latin(left_spellings[i]) != is_latin(right_spellings[i])) continue;
    if (lookup_.frequency(joined) < kLeastJoined) continue;
    add_form(left, joined, 1, FormKind::joined);
    add_form(right, joined, 1, FormKind::joined);
  }
}

/// "prime minister" is प्रधानमंत्री, "world cup" विश्वकप beside विश्व and कप.
void WordReader::translate_pair(WordGroup& left, WordGroup& right) {
  if (!options_.translate || !left.is_latin || !right.is_latin) return;
  for (const auto& found : translations(index_, left.word().exact + ' ' + right.word().exact)) {
    add_form(left, found.exact, kTranslationCloseness, FormKind::translation);
    add_form(right, found.exact, kTranslationCloseness, FormKind::translation);
  }
}

void WordReader::join_neighbours(std::vector<WordGroup>& groups) {
  constexpr std::size_t kLeastBytes = 2;
  for (std::size_t i = 1; i < groups.size() && i < kMaxExpandedWords; ++i) {
    WordGroup& left = groups[i - 1];
    WordGroup& right = groups[i];
    if (left.stop_word || right.stop_word) continue;
    const auto is_short = [](const WordGroup& group) {
      return group.word().exact.size() < kLeastBytes;
    };
    if (!is_short(left) && !is_short(right)) join(left, right);
    translate_pair(left, right);
  }
}

std::vector<bool> WordReader::read_latin_words(const std::vector<WordGroup>& groups) {
  std::vector<LatinWord> words;
  std::set<std::string> met;
  for (const auto& group : groups) {
    LatinWord word{known_spelling(group.word().exact), group.stop_word, 0, 0, 0};
    const bool is_new = met.insert(group.word().exact).second;
    if (group.is_latin && is_new && met.size() <= kMaxExpandedWords) {
      on_word_();
      word.latin_articles = lookup_.frequency(group.word().exact);
      const auto found = find_variants(group.word().exact, true);
      const auto best = std::find_if(found.begin(), found.end(), [](const Variant& variant) {
        return variant.kind == VariantKind::script;
      });
      if (best != found.end()) {
        word.variant_closeness = best->closeness;
        word.variant_articles = best->frequency;
      }
    }
    words.push_back(word);
  }
  constexpr double kRatherHindi = 0.5;
  std::vector<bool> hindi;
  for (const auto& reading : read_latin(words)) hindi.push_back(reading.hindi > kRatherHindi);
  return hindi;
}

/// A Latin word is translated as what it was read as: "pole" is ध्रुव, not पुल and therefore
/// "bridge"; "dam" among Hindi words is दाम, not बांध.
void WordReader::add_translations(WordGroup& group, bool is_hindi) {
  const auto add = [&](const std::string& word) {
    const auto found = translations(index_, word);
    for (const auto& translation : found) {
      add_form(group, translation.exact, kTranslationCloseness, FormKind::translation);
    }
    return !found.empty();
  };
  const WordForm* const nearest = nearest_hindi(group);
  const std::string hindi = nearest == nullptr ? std::string() : nearest->exact;
  if (!(is_hindi && !hindi.empty())) {
    if (add(group.word().exact)) return;
    for (const auto& other : other_english_spellings(group.word().exact)) {
      if (add(other)) return;
    }
  }
  if (!hindi.empty() && !is_name(group.word().exact, is_hindi)) add(hindi);
}

/// Chief of Defence Staff is सीडीएस as well: each of the words is there where the letters are.
void WordReader::add_acronyms(std::vector<WordGroup>& groups) {
  const std::size_t count = std::min(groups.size(), kMaxAcronymWords + kMinAcronymWords);
  for (std::size_t first = 0; first + kMinAcronymWords <= count; ++first) {
    if (groups[first].stop_word) continue;
    std::vector<std::string> exact;
    for (auto i = first; i < std::min(count, first + kMaxAcronymWords); ++i) {
      exact.push_back(groups[i].word().exact);
      if (exact.size() < kMinAcronymWords || groups[i].stop_word) continue;
      const auto acronyms = acronym_of(index_, exact);
      const bool is_used = std::any_of(
          acronyms.begin(), acronyms.end(),
          [&](const Variant& acronym) { return stand_together(index_, exact, acronym.exact); });
      if (!is_used) continue;
      for (const auto& acronym : acronyms) {
        for (auto word = first; word <= i; ++word) {
          add_form(groups[word], acronym.exact, kAcronymCloseness, FormKind::acronym);
        }
      }
    }
  }
}

ReadWords WordReader::read(std::string_view text) {
  analyzer_.analyze(text, tokens_);
  ReadWords read;
  for (const auto& token : tokens_) {
    WordGroup group;
    group.written = text.substr(token.begin, token.end - token.begin);
    group.is_latin = token.script == Script::latin;
    group.stop_word = token.stop_word;
    group.forms.push_back(
        {std::string(token.exact), std::string(token.term), 1, FormKind::as_written});
    read.groups.push_back(std::move(group));
  }
  add_compounds(text, read.groups);
  if (!options_.expand) return read;
  std::vector<bool> hindi = read_latin_words(read.groups);
  std::map<std::string, std::size_t> first;  // where each word comes first
  for (std::size_t i = 0; i < read.groups.size(); ++i) {
    WordGroup& group = read.groups[i];
    // "Sidhu" is who is called so; "sidhu" may be any word.
    const std::string& exact = group.word().exact;
    const bool is_grammar = is_latin_hindi_stop_word(exact);  // the "Ki" of a title
    if (!is_grammar && is_capitalized(group.written) && is_name(exact, false)) hindi[i] = false;
    group.stop_word |= hindi[i] && is_latin_hindi_stop_word(group.word().exact);
    if (group.stop_word) continue;
    const auto [place, is_new] = first.try_emplace(group.word().exact, i);
    if (!is_new) {
      group.forms = read.groups[place->second].forms;
      continue;
    }
    on_word_();
    if (expanded_++ >= kMaxExpandedWords) {
      read.cut = true;
      continue;
    }
    if (group.is_latin && !hindi[i]) add_english_spellings(group);
    add_variants(group, hindi[i]);
    add_with_number(group);
    split_apart(group);
    if (options_.translate) add_translations(group, hindi[i]);
  }
  join_neighbours(read.groups);
  add_acronyms(read.groups);
  if (const auto meant = find_in_context(index_, read.groups)) {
    add_form(read.groups[meant->group], meant->exact, kContextCloseness, FormKind::in_context);
  }
  for (auto& group : read.groups) {
    std::erase_if(group.forms, [&](const WordForm& form) {
      return form.kind != FormKind::as_written &&
             std::find(options_.without.begin(), options_.without.end(), form.exact) !=
                 options_.without.end();
    });
  }
  return read;
}

}  // namespace khabar
