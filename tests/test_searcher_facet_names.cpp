// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "indexer/document_builder.h"
#include "indexer/index_writer.h"
#include "searcher/facet_names.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

/// Two articles, both of the prime minister, one of Narendranagar as well.
struct NamesTest {
  test::TemporaryFolder folder;
  Analyzer analyzer;
  Xapian::Database index;
  FacetColumns columns;
  FacetLabels labels;
  FacetNames names;

  NamesTest()
      : index(write(folder / "names.idx")),
        columns(index),
        labels(index),
        names(index, columns, labels, analyzer) {}

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

TEST_SUITE("searcher/facet_names") {
  TEST_CASE(
      "find: entities by the beginning of their label in either script, most articles first") {
    const NamesTest t;
    CHECK(t.names.find("नरें", std::nullopt, 5) == Strings{"नरेंद्र मोदी", "नरेंद्रनगर"});
    CHECK(t.names.find("narendra", std::nullopt, 5) == Strings{"Narendra Modi", "Narendranagar"});
    CHECK(t.names.find("narendra", std::nullopt, 1) == Strings{"Narendra Modi"});
    CHECK(t.names.find("putin", std::nullopt, 5).empty());
  }

  TEST_CASE("find: the values of one facet; months are no names") {
    const NamesTest t;
    CHECK(t.names.find("naren", Facet::place, 5) == Strings{"Narendranagar"});
    CHECK(t.names.find("", Facet::source, 5) == Strings{"Naya Savera"});
    CHECK(t.names.find("naya", std::nullopt, 5).empty());
    CHECK(t.names.find("", Facet::month, 5).empty());
  }
}

}  // namespace khabar
