// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/lemmas/reading.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/analysis/lemma_spelling.h"
#include "common/analysis/normalizer.h"

namespace khabar {
namespace {

constexpr std::array<std::pair<std::string_view, VerbForm>, 9> kVerbForms = {{
    {"<perf>", VerbForm::perfective},
    {"<inf>", VerbForm::infinitive},
    {"<fut>", VerbForm::future},
    {"<impf>", VerbForm::imperfective},
    {"<prs>", VerbForm::subjunctive},
    {"<gna>", VerbForm::absolutive},
    {"<agnt>", VerbForm::agent},
    {"<imp>", VerbForm::imperative},
    {"<stem>", VerbForm::stem},
}};

bool has_tag(std::string_view tags, std::string_view tag) {
  return tags.find(tag) != std::string_view::npos;
}

ParadigmClass class_of(std::string_view tags) {
  if (tags.starts_with("<vblex>") || tags.starts_with("<vaux>") || tags.starts_with("<vbser>")) {
    return ParadigmClass::verb;
  }
  if (tags.starts_with("<n>")) {
    return has_tag(tags, "<f>") ? ParadigmClass::feminine_noun : ParadigmClass::masculine_noun;
  }
  if (tags.starts_with("<adj>")) return ParadigmClass::adjective;
  if (tags.starts_with("<np>")) return ParadigmClass::proper_noun;
  if (tags.starts_with("<num>")) return ParadigmClass::numeral;
  if (tags.starts_with("<adv>")) return ParadigmClass::adverb;
  return ParadigmClass::closed;
}

VerbForm form_of(std::string_view tags) {
  for (const auto& [tag, form] : kVerbForms) {
    if (has_tag(tags, tag)) return form;
  }
  return VerbForm::none;
}

std::string_view last_word(std::string_view words) {
  const std::size_t space = words.rfind(' ');
  return space == std::string_view::npos ? words : words.substr(space + 1);
}

bool is_vowel_sign(char32_t c) {
  return U'ा' <= c && c <= U'ौ';
}

bool is_well_spelled(LettersView word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] < 0x0900 || word[i] > 0x097F) return false;
    if (i > 0 && word[i - 1] == U'्' && is_vowel_sign(word[i])) return false;
  }
  return !word.empty();
}

Letters key_of(std::string_view word) {
  return lemma_key(
      to_letters(normalize(word, NormalizerSteps::all().without(NormalizerStep::stray_signs))));
}

}  // namespace

std::optional<DictionaryReading> parse_reading(std::string_view word, std::string_view analysis) {
  const std::size_t tags_begin = analysis.find('<');
  if (tags_begin == std::string_view::npos) return std::nullopt;
  const auto tags = analysis.substr(tags_begin);
  if (tags.starts_with("<sent>") || tags.starts_with("<cm>")) return std::nullopt;
  DictionaryReading reading;
  reading.word = key_of(last_word(word));
  reading.lemma = key_of(last_word(analysis.substr(0, tags_begin)));
  if (!is_well_spelled(reading.word) || !is_well_spelled(reading.lemma)) return std::nullopt;
  if (reading.lemma.back() == U'्') return std::nullopt;
  reading.word_class = class_of(tags);
  if (reading.word_class == ParadigmClass::verb) reading.form = form_of(tags);
  return reading;
}

}  // namespace khabar
