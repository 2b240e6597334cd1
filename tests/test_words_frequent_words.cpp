// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "searcher/words/frequent_words.h"

namespace khabar {
namespace {

using Strings = std::vector<std::string>;

void add_words(Xapian::WritableDatabase& index, const Strings& terms) {
  Xapian::Document document;
  for (const auto& term : terms) document.add_term(term);
  index.add_document(document);
}

}  // namespace

TEST_SUITE("words/frequent_words") {
  TEST_CASE("frequent_words: of all fields, most articles first, each once") {
    Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
    add_words(index, {"चुनाव", "Sचुनाव", "चुनौती", "ZSचुनाव", "Zचुन", "XEchunar"});
    add_words(index, {"चुनाव", "Sचुनावी"});
    CHECK(frequent_words(index, "चुन", 5) == Strings{"चुनाव", "चुनावी", "चुनौती"});
    CHECK(frequent_words(index, "चुन", 1) == Strings{"चुनाव"});
    CHECK(frequent_words(index, "राहत", 5).empty());
    CHECK(frequent_words(index, "", 9).size() == 3);
  }

  TEST_CASE("frequent_words: a frequent word is found behind more words than are read") {
    Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
    for (std::size_t i = 0; i < kMaxScannedWords + 500; ++i) {
      add_words(index, {"a" + std::to_string(i), i % 2 == 0 ? "azure" : "azad", "Sazure", "metro"});
    }
    index.delete_document(1);
    CHECK(frequent_words(index, "a", 2) == Strings{"azure", "azad"});
    CHECK(frequent_words(index, "az", 2) == Strings{"azure", "azad"});
  }
}

}  // namespace khabar
