// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/lemmas/lexicon.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

namespace khabar {
namespace {

/// Forms of "to be" that share no letter with होना keep to themselves, as do words that have left
/// their verb (चाहिए is ought, not want).
constexpr std::array<std::pair<LettersView, LettersView>, 9> kIrregular = {{
    {U"है", U"है"},
    {U"हैं", U"है"},
    {U"हूं", U"है"},
    {U"हों", U"है"},
    {U"था", U"था"},
    {U"थे", U"था"},
    {U"थी", U"था"},
    {U"थीं", U"था"},
    {U"चाहिए", U"चाहिए"},
}};

std::optional<Letters> irregular_lemma(LettersView word) {
  for (const auto& [form, lemma] : kIrregular) {
    if (form == word) return Letters(lemma);
  }
  return std::nullopt;
}

bool is_noun(const DictionaryReading& reading) {
  return reading.word_class == ParadigmClass::masculine_noun ||
         reading.word_class == ParadigmClass::feminine_noun;
}

bool is_own_lemma(const DictionaryReading& reading) {
  return reading.word == reading.lemma;
}

/// True when the word looks like an inflected form, so that a reading with the word itself as
/// its lemma is an accident of the dictionary when there is another (सेवाएं beside सेवा).
bool looks_inflected(LettersView word) {
  constexpr std::array<LettersView, 9> kEndings = {U"े",  U"ए", U"एं", U"यां", U"यों",
                                                   U"ों", U"ने", U"ओं", U"ें"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](LettersView ending) { return word.ends_with(ending); });
}

bool is_infinitive_of(const Letters& lemma, const std::set<Letters>& verbs) {
  return lemma.size() > 3 && lemma.ends_with(U"ना") &&
         verbs.contains(lemma.substr(0, lemma.size() - 2));
}

/// True for what the dictionary holds by accident: verbs of a bare consonant, nouns in अ, and
/// three lemmas made up to explain forms of other words (बड़ा, वाला and जुड़ा).
bool is_accident(const DictionaryReading& reading) {
  if (reading.word_class == ParadigmClass::verb) {
    const bool bare_consonant = reading.lemma.size() == 1 && reading.lemma != U"आ";
    return bare_consonant || reading.lemma == U"बड" || reading.lemma == U"वाल";
  }
  if (!is_noun(reading)) return false;
  return (reading.lemma.size() > 1 && reading.lemma.back() == U'अ') || reading.lemma == U"जुडा";
}

int plainness(const DictionaryReading& verb) {
  switch (verb.form) {
    case VerbForm::perfective:
    case VerbForm::infinitive:
    case VerbForm::future:
      return 0;
    case VerbForm::imperfective:
      return 1;
    case VerbForm::subjunctive:
      return verb.word.ends_with(U"ो") ? 2 : 1;  // खो is to lose before it is "row!"
    case VerbForm::absolutive:
      return verb.word.ends_with(U"के") ? 3 : 1;
    default:
      return 2;
  }
}

/// True when `all` hold the masculine adjective (or ordinal) of which the word is a form.
bool has_masculine_adjective(const std::vector<DictionaryReading>& all) {
  return std::any_of(all.begin(), all.end(), [&](const DictionaryReading& other) {
    const bool describes =
        other.word_class == ParadigmClass::adjective || other.word_class == ParadigmClass::numeral;
    return describes && !is_own_lemma(other) && other.lemma.back() == U'ा';
  });
}

/// True for an adjective that is also the participle of a verb in `all`.
bool is_participle(const DictionaryReading& adjective, const std::vector<DictionaryReading>& all) {
  return std::any_of(all.begin(), all.end(), [&](const DictionaryReading& other) {
    return other.word_class == ParadigmClass::verb && adjective.lemma == other.lemma + U'ा';
  });
}

}  // namespace

void Lexicon::add(std::string_view word, std::string_view analysis) {
  auto reading = parse_reading(word, analysis);
  if (!reading) return;
  if (reading->word_class == ParadigmClass::verb) {
    if (reading->lemma == U"होना") reading->lemma = U"हो";
    verbs_.insert(reading->lemma);
    const auto phrase = analysis.substr(0, analysis.find('<'));
    const bool is_phrase = phrase.find(' ') != std::string_view::npos;
    if (is_phrase && phrases_.insert(std::string(phrase)).second) ++phrases_with_[reading->lemma];
  }
  auto& readings = readings_[reading->word];
  const auto same = [&](const DictionaryReading& other) {
    return other.lemma == reading->lemma && other.word_class == reading->word_class &&
           other.form == reading->form;
  };
  if (std::none_of(readings.begin(), readings.end(), same)) readings.push_back(*reading);
}

std::vector<LemmaEntry> Lexicon::entries() const {
  std::vector<LemmaEntry> entries;
  entries.reserve(readings_.size());
  for (const auto& [word, readings] : readings_) entries.push_back({word, choose(readings)});
  return entries;
}

std::size_t Lexicon::phrases_with(const Letters& verb) const {
  const auto found = phrases_with_.find(verb);
  return found == phrases_with_.end() ? 0 : found->second;
}

/// The readings without accidents, verbs by their stem: करना as a noun or as a stem is कर.
Lexicon::Readings Lexicon::settled(const Readings& readings) const {
  Readings settled;
  for (DictionaryReading reading : readings) {
    if (is_accident(reading)) continue;
    const bool may_be_infinitive = reading.word_class == ParadigmClass::verb ||
                                   reading.word_class == ParadigmClass::masculine_noun;
    if (may_be_infinitive && is_infinitive_of(reading.lemma, verbs_)) {
      reading.lemma.resize(reading.lemma.size() - 2);
      reading.word_class = ParadigmClass::verb;
      if (reading.form == VerbForm::none) reading.form = VerbForm::infinitive;
    }
    settled.push_back(std::move(reading));
  }
  return settled;
}

bool Lexicon::plainer_verb(const DictionaryReading& a, const DictionaryReading& b) const {
  const auto key = [&](const DictionaryReading& verb) {
    return std::tuple(plainness(verb), -static_cast<int>(phrases_with(verb.lemma)),
                      verb.lemma.size(), verb.lemma);
  };
  return key(a) < key(b);
}

/// What speaks against a reading; the order of the numbers is all that counts.
int Lexicon::cost(const DictionaryReading& reading, const Readings& all) const {
  const Letters& word = reading.word;
  const Letters& lemma = reading.lemma;
  const bool ends_in_aa = lemma.back() == U'ा';
  const int accident = is_own_lemma(reading) && looks_inflected(word) ? 20 : 0;
  const bool plural_oblique = word == lemma + U"ों";
  switch (reading.word_class) {
    case ParadigmClass::verb: {
      if (word.ends_with(U"कर") && lemma != U"कर") return 30;  // जलकर is having burnt
      const std::size_t phrases = phrases_with(lemma);
      return phrases >= 10 ? 20 : phrases >= 3 ? 38 : phrases >= 1 ? 42 : 60;
    }
    case ParadigmClass::masculine_noun:
      if (is_own_lemma(reading) && word.ends_with(U"नी")) return 18;  // पानी
      if (plural_oblique) return 34;
      return (ends_in_aa && !word.ends_with(U"ों") ? 40 : 36) + accident;
    case ParadigmClass::feminine_noun:
      if (is_own_lemma(reading) && has_masculine_adjective(all)) return 47;
      return (plural_oblique ? 42 : 36) + accident;
    case ParadigmClass::adjective:
      if (is_participle(reading, all)) return 65;  // खुला is opened, from खुल
      if (ends_in_aa) return 44;
      if (is_own_lemma(reading) && has_masculine_adjective(all)) return 46;
      return 34 + accident;
    case ParadigmClass::proper_noun:
      return 35;
    case ParadigmClass::numeral:
      return 42;
    case ParadigmClass::adverb:
      return has_masculine_adjective(all) ? 47 : 50 + accident;
    case ParadigmClass::closed:
      break;
  }
  return 80;
}

Letters Lexicon::choose(const Readings& readings) const {
  const Letters& word = readings.front().word;
  if (word.size() == 1) return word;
  if (const auto lemma = irregular_lemma(word)) return *lemma;
  Readings left = settled(readings);
  if (left.empty()) return word;
  const auto first_noun = std::partition(
      left.begin(), left.end(),
      [](const DictionaryReading& reading) { return reading.word_class == ParadigmClass::verb; });
  if (first_noun != left.begin()) {  // of the verbs only the plainest is left to compete
    const auto plainest = std::min_element(
        left.begin(), first_noun,
        [&](const DictionaryReading& a, const DictionaryReading& b) { return plainer_verb(a, b); });
    std::iter_swap(left.begin(), plainest);
    left.erase(left.begin() + 1, first_noun);
  }
  const auto key = [&](const DictionaryReading& reading) {
    return std::tuple(cost(reading, left), reading.lemma.size(), reading.lemma);
  };
  return std::min_element(left.begin(), left.end(),
                          [&](const DictionaryReading& a, const DictionaryReading& b) {
                            return key(a) < key(b);
                          })
      ->lemma;
}

}  // namespace khabar
