// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <xapian.h>

#include "common/analysis/sound_key.h"
#include "common/format/schema.h"
#include "indexer/write/vocabulary.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

std::vector<std::string> filed(const Xapian::Database& index, std::string_view prefix,
                               std::string_view word) {
  const std::string key = std::string(prefix) + sound_key(word);
  return {index.synonyms_begin(key), index.synonyms_end(key)};
}

using Words = std::vector<std::string>;

}  // namespace

TEST_SUITE("write/vocabulary") {
  TEST_CASE("Vocabulary: exact forms of every text field are filed by sound, nothing else is") {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase index(folder / "news.idx", Xapian::DB_CREATE);
    Xapian::Document document;
    for (const char* term : {"चुनाव", "Sपुतिन", "XDरूस", "Zमिसाइल", "ZSकमल", "XSRCबीबीसी", "Qसरकार",
                             "putin", "2024", "covid19"}) {
      document.add_term(term);
    }
    Vocabulary vocabulary;
    vocabulary.add(document);
    vocabulary.store(index);

    CHECK(filed(index, schema::kDevanagariSoundPrefix, "चुनाव") == Words{"चुनाव"});
    CHECK(filed(index, schema::kDevanagariSoundPrefix, "पुतिन") == Words{"पुतिन"});
    CHECK(filed(index, schema::kDevanagariSoundPrefix, "रूस") == Words{"रूस"});
    CHECK(filed(index, schema::kLatinSoundPrefix, "putin") == Words{"putin"});
    CHECK(filed(index, schema::kDevanagariSoundPrefix, "मिसाइल").empty());
    CHECK(filed(index, schema::kDevanagariSoundPrefix, "कमल").empty());
    CHECK(filed(index, schema::kDevanagariSoundPrefix, "सरकार").empty());
    CHECK(filed(index, schema::kLatinSoundPrefix, "covid").empty());
  }

  TEST_CASE("Vocabulary: an English word is filed by how it is said as well") {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase index(folder / "news.idx", Xapian::DB_CREATE);
    Vocabulary vocabulary;
    vocabulary.add_word("school");
    vocabulary.store(index);

    CHECK(filed(index, schema::kLatinSoundPrefix, "school") == Words{"school"});
    CHECK(filed(index, schema::kLatinSoundPrefix, "स्कूल") == Words{"school"});
  }

  TEST_CASE("Vocabulary: a later writer adds to what an earlier one filed") {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase index(folder / "news.idx", Xapian::DB_CREATE);
    for (const char* word : {"कमल", "कमाल", "कमल"}) {
      Vocabulary vocabulary;
      vocabulary.add_word(word);
      vocabulary.store(index);
      index.commit();
    }
    CHECK(filed(index, schema::kDevanagariSoundPrefix, "कमल") == Words{"कमल", "कमाल"});
  }

  TEST_CASE("Vocabulary: words of other scripts and very long ones do no harm") {
    const test::TemporaryFolder folder;
    Xapian::WritableDatabase index(folder / "news.idx", Xapian::DB_CREATE);
    Vocabulary vocabulary;
    for (const char* word : {"বাংলা", "தமிழ்", "اردو", "東京", "😀", "\xff\xfe", ""}) {
      vocabulary.add_word(word);
    }
    vocabulary.add_word(std::string(200, 'k'));
    vocabulary.store(index);
    CHECK(filed(index, schema::kLatinSoundPrefix, "k") == Words{std::string(200, 'k')});
  }
}

}  // namespace khabar
