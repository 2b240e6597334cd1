// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <sstream>

#include <doctest/doctest.h>
#include <xapian.h>

#include "common/error.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"
#include "common/format/seal.h"
#include "indexer/write/index_check.h"
#include "indexer/write/index_compact.h"
#include "tests/support/index_contents.h"
#include "tests/support/random_articles.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

using test::article;
using test::SmallIndex;

struct Checked {
  std::uint64_t faults;
  std::string told;
};

Checked check(const std::string& path) {
  std::ostringstream told;
  const auto faults = check_index(path, told);
  return {faults, told.str()};
}

/// Changes an index behind Khabar's back.
template <typename Work>
void tamper(const SmallIndex& index, Work work) {
  Xapian::WritableDatabase database(index.path(), Xapian::DB_OPEN);
  work(database);
  database.commit();
}

/// An index whose first article is changed behind Khabar's back.
template <typename Work>
Checked check_after(Work change) {
  const SmallIndex index({article("a", "चुनाव आयोग", "Delhi में मतदान हुआ।", "आज", "2024-03-01"),
                          article("b", "बजट", "कर घटाए गए।")});
  REQUIRE(check(index.path()).faults == 0);
  tamper(index, [&](Xapian::WritableDatabase& database) {
    Xapian::Document document = database.get_document(1);
    change(document);
    database.replace_document(1, document);
  });
  return check(index.path());
}

std::string contents_if_readable(const std::string& path) {
  try {
    return test::contents_of(path);
  } catch (const Xapian::Error& error) {
    return error.get_msg();
  }
}

bool has_faults(const std::string& path) {
  try {
    return check(path).faults > 0;
  } catch (const Error&) {
    return true;
  }
}

}  // namespace

TEST_SUITE("write/index_check") {
  TEST_CASE("a word, a value or the text of an article that changed is found and named") {
    struct Case {
      const char* what;
      std::function<void(Xapian::Document&)> change;
    };
    const Case cases[] = {
        {"a word more", [](auto& document) { document.add_term("नया"); }},
        {"a word less", [](auto& document) { document.remove_term("मतदान"); }},
        {"a word more often", [](auto& document) { document.add_term("मतदान", 1); }},
        {"another day", [](auto& document) { document.add_value(schema::kDaySlot, "20240302"); }},
        {"other words in their order",
         [](auto& document) { document.add_value(schema::kWordsSlot, "x"); }},
        {"no seal", [](auto& document) { document.remove_value(schema::kSealSlot); }},
    };
    for (const auto& c : cases) {
      CAPTURE(c.what);
      const Checked checked = check_after(c.change);
      CHECK(checked.faults == 1);
      CHECK(checked.told.find(": article 1 has changed in the list of its words and values\n") !=
            std::string::npos);
    }
  }

  TEST_CASE("metadata that was changed or lost is found and named") {
    SmallIndex index({article("a", "चुनाव आयोग", "Delhi में मतदान हुआ।", "आज")});
    tamper(index, [](Xapian::WritableDatabase& database) {
      database.set_metadata(schema::facet_value_key(0), "xxxxxxxx");
    });
    CHECK(check(index.path())
              .told.find(": the entry \"khabar.facet.0000000000\" has changed since "
                         "it was stored\n") != std::string::npos);
    tamper(index, [](Xapian::WritableDatabase& database) {
      database.set_metadata(schema::facet_value_key(0), "");
    });
    const Checked lost = check(index.path());
    CHECK(lost.told.find("refers to a facet value that does not exist\n") != std::string::npos);
    CHECK(lost.told.find("stands where \"khabar.facet.0000000000\" should\n") != std::string::npos);
  }

  TEST_CASE("words filed by their sound that are lost are noticed") {
    const SmallIndex index({article("a", "चुनाव आयोग", "मतदान हुआ।")});
    tamper(index, [](Xapian::WritableDatabase& database) {
      database.clear_synonyms(*database.synonym_keys_begin());
    });
    CHECK(check(index.path()).told ==
          index.path() + ": the words filed by their sound have changed since they were filed\n");
  }

  TEST_CASE("what is no clean text in an index is told") {
    const SmallIndex index({article("a", "ख़बर\033[31m", "मतदान हुआ।")});
    CHECK(check(index.path()).told ==
          index.path() + ": article 1 \"a\": \"title\" has control characters\n");
  }

  TEST_CASE("an index that grew, lost articles and was compacted has no faults") {
    SmallIndex index(test::random_articles(40, 1));
    index.add(test::random_articles(60, 2));
    CHECK(check(index.path()).told == "");
    compact_index(index.path());
    CHECK(check(index.path()).told == "");
  }

  TEST_CASE("a flipped bit is found wherever it changes anything that an index says") {
    const SmallIndex index(test::random_articles(60, 3));
    compact_index(index.path());
    const std::string expected = test::contents_of(index.path());
    std::mt19937_64 random(20240913);
    std::size_t found = 0;
    for (const char* name :
         {"docdata.glass", "postlist.glass", "synonym.glass", "termlist.glass"}) {
      CAPTURE(name);
      const fs::path file = fs::path(index.path()) / name;
      const std::string sound = test::read_file(file.string());
      for (int i = 0; i < 40; ++i) {
        const std::uint64_t bit = random() % (sound.size() * 8);
        CAPTURE(bit);
        std::string flipped = sound;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        test::write_file(file.string(), flipped);
        const bool is_found = has_faults(index.path());
        CHECK((is_found || contents_if_readable(index.path()) == expected));
        if (is_found) ++found;
      }
      test::write_file(file.string(), sound);
    }
    CHECK(found > 60);  // the blocks are about half full
  }
}

}  // namespace khabar
