// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/script_articles.h"

#include <algorithm>
#include <array>
#include <string>

namespace khabar {
namespace {

constexpr std::array<const char*, 3> kEnglishWords = {"the", "of", "and"};
constexpr std::array<const char*, 3> kHindiWords = {"के", "में", "है"};

template <typename Words>
double most_frequent(const IndexTerms& index, const Words& words) {
  Xapian::doccount most = 1;
  for (const char* word : words) most = std::max(most, index.get_termfreq(word));
  return most;
}

enum class FormScript { latin, devanagari, both };

FormScript script_of(std::string_view form) {
  const bool has_letter = std::any_of(form.begin(), form.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= 'a' && c <= 'z');
  });
  if (!has_letter) return FormScript::both;
  return static_cast<unsigned char>(form.front()) < 0xE0 ? FormScript::latin
                                                         : FormScript::devanagari;
}

double share_without(double frequency, double articles) {
  return 1 - std::min(1.0, frequency / articles);
}

}  // namespace

ScriptArticles count_scripts(const IndexTerms& index) {
  return {std::max<double>(1, index.get_doccount()), most_frequent(index, kEnglishWords),
          most_frequent(index, kHindiWords)};
}

void GroupFrequency::add(std::string_view form, double frequency) {
  switch (script_of(form)) {
    case FormScript::latin:
      without_latin_ *= share_without(frequency, articles_.latin);
      break;
    case FormScript::devanagari:
      without_devanagari_ *= share_without(frequency, articles_.devanagari);
      break;
    case FormScript::both:
      add_name(frequency);
      break;
  }
}

void GroupFrequency::add_name(double frequency) {
  without_both_ *= share_without(frequency, articles_.all);
}

double GroupFrequency::articles() const {
  const double latin = 1 - without_latin_ * without_both_;
  const double devanagari = 1 - without_devanagari_ * without_both_;
  return articles_.all * std::max(latin, devanagari);
}

}  // namespace khabar
