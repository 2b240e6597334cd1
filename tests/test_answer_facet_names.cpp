// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/metadata.h"
#include "common/format/schema.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_writer.h"
#include "searcher/answer/facet_names.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// Two articles, both of the prime minister, one of Narendranagar as well.
struct NamesTest {
  test::TemporaryFolder folder;
  Analyzer analyzer;
  Xapian::Database index;
  ArticleColumns article_columns;
  FacetColumns columns;
  FacetLabels labels;
  FacetNames names;

  NamesTest()
      : index(write(folder / "names.idx")),
        article_columns(ArticleColumns::read(index)),
        columns(article_columns),
        labels(index),
        names(columns, labels, analyzer) {}

  static Xapian::Database write(const std::string& path) {
    const FacetValue modi = {Facet::person, "narendra-modi", "नरेंद्र मोदी", "Narendra Modi"};
    const FacetValue town = {Facet::place, "narendranagar", "नरेंद्रनगर", "Narendranagar"};
    IndexWriter writer(path);
    const Catalogue nobody;
    DocumentBuilder builder(nobody);
    BuiltDocument both = builder.build(test::article("a", "पहली", ""));
    both.facets = {town, modi, {Facet::source, "Naya Savera", "", ""}};
    writer.put(both);
    BuiltDocument one = builder.build(test::article("b", "दूसरी", ""));
    one.facets = {modi, {Facet::month, "2024-01", "", ""}};
    writer.put(one);
    writer.commit();
    return Xapian::Database(path);
  }
};

using Strings = std::vector<std::string>;

}  // namespace

TEST_SUITE("answer/facet_names") {
  TEST_CASE(
      "find: entities by the beginning of their label in either script, most articles first") {
    NamesTest t;
    t.names.learn_frequent(10);
    CHECK(t.names.find("नरें", std::nullopt, 5) == Strings{"नरेंद्र मोदी", "नरेंद्रनगर"});
    CHECK(t.names.find("narendra", std::nullopt, 5) == Strings{"Narendra Modi", "Narendranagar"});
    CHECK(t.names.find("narendra", std::nullopt, 1) == Strings{"Narendra Modi"});
    CHECK(t.names.find("putin", std::nullopt, 5).empty());
  }

  TEST_CASE("find: the values of one facet; months are no names") {
    NamesTest t;
    t.names.learn_frequent(10);
    CHECK(t.names.find("naren", Facet::place, 5) == Strings{"Narendranagar"});
    CHECK(t.names.find("", Facet::source, 5) == Strings{"Naya Savera"});
    CHECK(t.names.find("naya", std::nullopt, 5).empty());
    CHECK(t.names.find("", Facet::month, 5).empty());
  }

  TEST_CASE("learn_frequent: so many names more each time, those of most articles first") {
    NamesTest t;
    CHECK(t.names.find("narendra", std::nullopt, 5).empty());
    t.names.learn_frequent(1);
    CHECK(t.names.find("narendra", std::nullopt, 5) == Strings{"Narendra Modi"});
    t.names.learn_frequent(1);
    CHECK(t.names.find("narendra", std::nullopt, 5) == Strings{"Narendra Modi", "Narendranagar"});
    t.names.learn_frequent(100);
    CHECK(t.names.find("", Facet::source, 5) == Strings{"Naya Savera"});
    CHECK(t.names.find("", Facet::person, 5) == Strings{"Narendra Modi", "नरेंद्र मोदी"});
  }

  TEST_CASE("learn_from: names of articles, no more than told, and never twice") {
    NamesTest t;
    t.names.learn_from({2, 99}, 5);
    CHECK(t.names.find("", std::nullopt, 5) == Strings{"Narendra Modi", "नरेंद्र मोदी"});
    t.names.learn_from({1}, 1);
    CHECK(t.names.find("नरेंद्रनगर", Facet::place, 5) == Strings{"नरेंद्रनगर"});
    CHECK(t.names.find("", Facet::source, 5).empty());
    t.names.learn_frequent(100);
    CHECK(t.names.find("narendra m", std::nullopt, 5) == Strings{"Narendra Modi"});
  }

  TEST_CASE("find: letters that folding changes are found as they are typed") {
    struct Case {
      const char* label;
      const char* prefix;
    };
    const std::vector<Case> cases = {{"ज़ाकिर हुसैन", "जा"},
                                     {"Émile Zola", "emi"},
                                     {"“मन की बात”", "मन"},
                                     {"अाशा भोसले", "आशा"},
                                     {"२०२४ समिति", "2024"}};
    for (const auto& c : cases) {
      CAPTURE(c.label);
      test::SmallIndex index({});
      Xapian::WritableDatabase database(index.path(), Xapian::DB_OPEN);
      Xapian::Document document;
      document.add_value(schema::kFacetSlot, pack_facets({{Facet::organisation, 0}}));
      database.add_document(document);
      write_entry(database, schema::facet_value_key(0),
                  pack_facet_value({Facet::organisation, "x", c.label, ""}));
      const ArticleColumns article_columns = ArticleColumns::read(database);
      const FacetColumns columns(article_columns);
      FacetLabels labels(database);
      Analyzer analyzer;
      FacetNames names(columns, labels, analyzer);
      names.learn_frequent(1);
      CHECK(names.find(c.prefix, std::nullopt, 1) == Strings{c.label});
    }
  }
}

}  // namespace khabar
