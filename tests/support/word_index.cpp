// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/word_index.h"

#include <sstream>

#include "indexer/write/vocabulary.h"

namespace khabar::test {

WordIndex::WordIndex(const std::vector<std::pair<std::string, int>>& words) {
  Xapian::WritableDatabase index(folder_ / "words.idx", Xapian::DB_CREATE);
  Vocabulary vocabulary;
  for (const auto& [text, articles] : words) {
    Xapian::Document document;
    std::istringstream exact(text);
    for (std::string word; exact >> word;) document.add_term(word);
    vocabulary.add(document);
    for (int i = 0; i < articles; ++i) index.add_document(document);
  }
  vocabulary.store(index);
  index.commit();
}

void WordIndex::remove(const std::string& word) {
  Xapian::WritableDatabase index(folder_ / "words.idx", Xapian::DB_OPEN);
  index.delete_document(word);
  index.commit();
}

}  // namespace khabar::test
