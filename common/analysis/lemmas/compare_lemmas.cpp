// SPDX-License-Identifier: GPL-3.0-or-later
#include <exception>
#include <iostream>
#include <string>

#include "common/analysis/lemma_spelling.h"
#include "common/analysis/lemma_table.h"
#include "common/analysis/lemmas/lemma_data.h"
#include "common/analysis/normalizer.h"
#include "common/analysis/stemmer.h"

/// For scripts/measure_lemmas: for each word of stdin, one a line, its normalised spelling, its
/// Snowball stem, and its lemma in the dictionary or else its Snowball stem, with tabs between.
int main() {
  try {
    const khabar::LemmaTable dictionary(khabar::lemma_data());
    khabar::Stemmer snowball(khabar::StemmerLanguage::hindi);
    for (std::string line; std::getline(std::cin, line);) {
      const std::string word = khabar::normalize(line);
      const std::string stem(snowball.stem(word));
      const auto lemma = dictionary.find(khabar::lemma_key(khabar::to_letters(word)));
      std::cout << word << '\t' << stem << '\t' << (lemma ? khabar::to_utf8(*lemma) : stem) << '\n';
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "compare_lemmas: error: " << error.what() << '\n';
    return 1;
  }
}
