// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/article_subject.h"

#include <array>

namespace khabar {
namespace {

bool is_of_india(const Word& word) {
  static const std::array<std::uint64_t, 13> kWords = {
      word_hash("भारत"),   word_hash("भारतीय"),  word_hash("भारतीयों"), word_hash("इंडिया"),
      word_hash("दिल्ली"),  word_hash("केंद्र"),     word_hash("केंद्रीय"),   word_hash("india"),
      word_hash("indian"), word_hash("indians"), word_hash("delhi"),   word_hash("centre"),
      word_hash("modi")};
  for (const std::uint64_t of_india : kWords) {
    if (word.exact == of_india) return true;
  }
  return false;
}

}  // namespace

ArticleSubject subject_of(const ArticleReading& article) {
  constexpr int kFewest = 2;  // one word of another country is in many articles
  CueSet all = 0;
  int nations = 0;
  bool india = false;
  for (const Reading& text : article.texts) {
    for (std::size_t i = 0; i < text.words.size(); ++i) {
      all |= text.cues[i];
      nations += has_cue(text.cues[i], Cue::nation) ? 1 : 0;
      india = india || is_of_india(text.words[i]);
    }
  }
  return {has_cue(all, Cue::cricket), has_cue(all, Cue::other_sport) && !has_cue(all, Cue::cricket),
          nations >= kFewest && !india};
}

}  // namespace khabar
