// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/dictionaries/word_table.h"
#include "common/analysis/normalizer.h"
#include "common/error.h"

namespace {

constexpr std::size_t kMostTranslations = 6;
constexpr int kLastSense = 3;  // rarer senses mislead more than they find

/// How good a translation is: the sense it stands in and its place there, from 0, the best.
using Ranks = std::map<std::string, int>;
using Dictionary = std::map<std::string, Ranks>;

bool is_english_word(std::string_view text) {
  return text.size() > 2 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

/// "high court": what Hindi has one word for.
bool is_english_pair(std::string_view text) {
  const std::size_t space = text.find(' ');
  return space != text.npos && is_english_word(text.substr(0, space)) &&
         is_english_word(text.substr(space + 1));
}

/// One word of Devanagari letters, as dictionaries name things; no sign of more than one word.
bool is_hindi_word(std::string_view text) {
  constexpr std::size_t kShortest = 6;  // two letters
  return text.size() >= kShortest && std::all_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) >= 0x80;
         });
}

/// Nouns, adjectives and verbs carry what a text is about.
bool is_content_class(std::string_view name) {
  return name == "N" || name == "Adj" || name == "N/Adj" || name.starts_with("V");
}

/// The word that `word /pronunciation/ <class>` opens an entry for; empty when it is not wanted.
std::string headword(std::string_view line) {
  const std::size_t end = line.find(" /");
  const std::size_t open = line.rfind('<');
  if (end == std::string_view::npos || open == std::string_view::npos || !line.ends_with('>'))
    return {};
  const std::string_view word = line.substr(0, end);
  const std::string_view name = line.substr(open + 1, line.size() - open - 2);
  return is_english_word(word) && is_content_class(name) ? std::string(word) : std::string();
}

void keep_best(Ranks& ranks, const std::string& word, int rank) {
  const auto [found, added] = ranks.try_emplace(word, rank);
  if (!added) found->second = std::min(found->second, rank);
}

/// The words of a sense, `2. कचहरी, न्यायाधीश`, those of one word only.
void read_sense(std::string_view line, const std::string& english, Dictionary& hindi,
                Dictionary& back) {
  const std::size_t dot = line.find(". ");
  const int sense = line.front() - '0';
  if (dot != 1 || sense < 1 || sense > kLastSense) return;
  int place = 0;
  for (std::string_view rest = line.substr(dot + 2); !rest.empty(); ++place) {
    const std::size_t end = std::min(rest.find_first_of(",;/"), rest.size());
    std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
    word = word.substr(0, word.find_last_not_of(' ') + 1);
    if (!is_hindi_word(word)) continue;
    const std::string exact = khabar::normalize(word);
    const int rank = 2 * (sense - 1) + place;
    keep_best(hindi[english], exact, rank);
    keep_best(back[exact], english, rank);
  }
}

/// Of our own list: a word or two, a tab, its translations, the commonest first. Throws Error.
void read_news_words(std::istream& input, const std::string& file, Dictionary& hindi,
                     Dictionary& back) {
  constexpr int kBeforeOthers = -100;
  std::size_t number = 0;
  for (std::string line; std::getline(input, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::string english = line.substr(0, tab);
    const bool is_pair = is_english_pair(english);
    if (tab == std::string::npos || !(is_pair || is_english_word(english))) {
      throw khabar::Error(khabar::at({file, number}, "no English word; write word<TAB>शब्द शब्द"));
    }
    int rank = kBeforeOthers;
    std::istringstream words(line.substr(tab + 1));
    for (std::string word; words >> word; ++rank) {
      if (!is_hindi_word(word)) {
        throw khabar::Error(khabar::at({file, number}, '"' + word + "\" is no Hindi word"));
      }
      const std::string exact = khabar::normalize(word);
      keep_best(hindi[english], exact, rank);
      if (!is_pair) keep_best(back[exact], english, rank);
    }
  }
}

std::string best_words(const Ranks& ranks) {
  std::vector<std::pair<int, std::string>> ordered;
  for (const auto& [word, rank] : ranks) ordered.emplace_back(rank, word);
  std::sort(ordered.begin(), ordered.end());
  std::string list;
  for (std::size_t i = 0; i < std::min(ordered.size(), kMostTranslations); ++i) {
    if (i > 0) list += ' ';
    list += ordered[i].second;
  }
  return list;
}

}  // namespace

/// Build tool: reads FreeDict's English-Hindi dictionary (dictd's text) on stdin and our own list
/// of words of news in the file that is named, writes the image of a WordTable of both directions
/// to stdout.
int main(int argc, char** argv) {
  try {
    if (argc != 2) throw khabar::Error("name the list of words of news");
    Dictionary dictionary;
    Dictionary back;
    const std::string list = argv[1];
    std::ifstream news_words(list);
    if (!news_words) throw khabar::Error(khabar::at({list, 0}, "cannot be opened"));
    read_news_words(news_words, list, dictionary, back);
    std::string english;
    for (std::string line; std::getline(std::cin, line);) {
      if (line.empty() || line.front() == ' ') continue;
      if (line.front() >= '0' && line.front() <= '9') {
        if (!english.empty()) read_sense(line, english, dictionary, back);
      } else {
        english = headword(line);
      }
    }
    dictionary.merge(back);
    std::map<std::string, std::string> entries;
    for (const auto& [word, ranks] : dictionary) entries.emplace(word, best_words(ranks));
    if (entries.empty()) throw khabar::Error("no translations in the input");
    std::cout << khabar::pack_words(entries) << std::flush;
    return std::cout ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "compile_translations: error: " << error.what() << '\n';
    return 1;
  }
}
