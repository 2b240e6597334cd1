// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "searcher/engine/opensearch/dsl.h"

namespace khabar {
namespace {

/// Says queries of an index of three articles.
class Saying {
 public:
  Saying() {
    for (const char* term : {"चुनाव", "Zचुनाव", "Sचुनाव"}) {
      Xapian::Document document;
      document.add_term(term);
      index_.add_document(document);
    }
  }

  std::string filter(const XQuery& query) { return dsl().filter(query.plan()); }
  std::string weighed(const XQuery& query) { return dsl().weighed(query.plan()); }
  Dsl dsl() { return {terms_, norms_, analyzer_}; }

 private:
  Xapian::WritableDatabase index_{"", Xapian::DB_BACKEND_INMEMORY};
  IndexTerms terms_{index_};
  ArchiveNorms norms_{3, 10};
  Analyzer analyzer_;
};

WeighedGroup group(std::vector<ScoredTerm> terms) {
  return {std::move(terms), {}, {}, 2, 1};
}

XQuery groups(std::vector<WeighedGroup> words, WantedWords wanted) {
  const WeighedGroups made{std::move(words), std::move(wanted)};
  return {Xapian::Query(std::string("x")), {.groups = std::make_shared<const WeighedGroups>(made)}};
}

}  // namespace

TEST_SUITE("opensearch/dsl") {
  TEST_CASE("terms are tokens of their fields") {
    Saying say;
    CHECK(say.filter(XQuery("XVSABP Live")) == R"({"term":{"source":"ABP Live"}})");
    CHECK(say.filter(XQuery("ZSचुनाव")) == R"({"term":{"title":"Zचुनाव"}})");
    CHECK(say.filter(XQuery(std::string())) == R"({"match_all":{}})");
    CHECK(say.filter(XQuery()) == R"({"match_none":{}})");
  }

  TEST_CASE("operators are clauses") {
    Saying say;
    const XQuery a("Lhi");
    const XQuery b("XVLen");
    const std::string first = R"({"term":{"language_words":"hi"}})";
    const std::string second = R"({"term":{"language":"en"}})";
    CHECK(say.filter(XQuery(XQuery::OP_AND, a, b)) ==
          R"({"bool":{"filter":[)" + first + "," + second + "]}}");
    CHECK(say.filter(XQuery(XQuery::OP_OR, a, b)) ==
          R"({"bool":{"should":[)" + first + "," + second + R"(],"minimum_should_match":1}})");
    CHECK(say.filter(XQuery(XQuery::OP_AND_NOT, a, b)) ==
          R"({"bool":{"filter":[)" + first + R"(],"must_not":[)" + second + "]}}");
    CHECK(say.filter(XQuery(XQuery::OP_AND_MAYBE, a, b)) == first);
    CHECK(say.filter(XQuery(XQuery::OP_FILTER, a, XQuery())) ==
          R"({"bool":{"filter":[)" + first + R"(,{"match_none":{}}]}})");
  }

  TEST_CASE("days and commits are ranges, a story is a value") {
    Saying say;
    CHECK(say.filter(XQuery(XQuery::OP_VALUE_RANGE, schema::kDaySlot, "20230101", "20230630")) ==
          R"({"range":{"day":{"gte":20230101,"lte":20230630}}})");
    CHECK(say.filter(
              XQuery(XQuery::OP_VALUE_GE, schema::kSequenceSlot, schema::sequence_value(300))) ==
          R"({"range":{"sequence":{"gte":300}}})");
    CHECK(say.filter(XQuery(XQuery::OP_VALUE_RANGE, schema::kStorySlot, "00ff", "00ff")) ==
          R"({"term":{"story":"00ff"}})");
  }

  TEST_CASE("a beginning of a filter's value is a prefix") {
    Saying say;
    CHECK(say.filter(XQuery(XQuery::OP_WILDCARD, "XSRCabp l", 1000,
                            XQuery::WILDCARD_LIMIT_MOST_FREQUENT)) ==
          R"({"prefix":{"source_words":"abp l"}})");
  }

  TEST_CASE("a phrase is spans in each field, in order and without a gap") {
    Saying say;
    WordOrder order{{{"उत्तर"}, {"कोरिया", "korea"}}, false, 0, {}};
    order.fields.set(0);
    CHECK(say.dsl().in_order(order) ==
          R"({"span_near":{"clauses":[{"span_or":{"clauses":[{"span_term":{"title":"उत्तर"}}]}},)"
          R"({"span_or":{"clauses":[{"span_term":{"title":"korea"}},)"
          R"({"span_term":{"title":"कोरिया"}}]}}],"slop":0,"in_order":true}})");
  }

  TEST_CASE("words near each other are spans of lemmas in any order") {
    Saying say;
    WordOrder order{{{"किसान"}, {"आंदोलन"}}, true, 4, {}};
    order.fields.set(2);
    const std::string said = say.dsl().in_order(order);
    CHECK(said.find(R"({"span_term":{"body":"Zकिसान"}})") != std::string::npos);
    CHECK(said.find(R"("slop":2,"in_order":false)") != std::string::npos);
  }

  TEST_CASE("a word counts by its nearest form, in one script for all") {
    Saying say;
    const std::string said = say.weighed(
        groups({group({{"चुनाव", 1, false}, {"Zचुनाव", 0.95, false}, {"chunav", 0.8, false}})}, {}));
    const auto read = read_json(said, "test");
    const JsonValue& weighed =
        (*json_at(read, {"bool", "should"}))[0]["function_score"]["functions"];
    REQUIRE(weighed.Size() == 3);
    CHECK(weighed[0]["script_score"]["script"]["params"]["c"].GetDouble() == 1);
    CHECK(weighed[2]["script_score"]["script"]["params"]["c"].GetDouble() == 0.8);
    CHECK(json_at(weighed[2], {"filter"}) == nullptr);
    CHECK(std::string(weighed[0]["script_score"]["script"]["source"].GetString()) ==
          weighed[2]["script_score"]["script"]["source"].GetString());
    // A form that no article has is matched, but not counted.
    CHECK(said.find(R"({"term":{"body":{"value":"chunav")") == std::string::npos);
    CHECK(said.find(R"({"terms":{"body":["चुनाव","Zचुनाव","chunav"]}})") != std::string::npos);
  }

  TEST_CASE("of the words as many are wanted as were asked for") {
    Saying say;
    const std::vector<WeighedGroup> two = {group({{"चुनाव", 1, false}}), group({{"Lhi", 1, false}})};
    const std::string a = R"({"term":{"body":"चुनाव"}})";
    const std::string b = R"({"term":{"language_words":"hi"}})";
    CHECK(say.filter(groups(two, {2, {}})) ==
          R"({"bool":{"should":[)" + a + "," + b + R"(],"minimum_should_match":2}})");
    CHECK(say.filter(groups(two, {1, {false, true, false, true}})) ==
          R"({"bool":{"should":[{"bool":{"filter":[)" + a + R"(],"must_not":[)" + b +
              R"(]}},{"bool":{"filter":[)" + a + "," + b + R"(]}}],"minimum_should_match":1}})");
  }

  TEST_CASE("what weighs nothing is a filter") {
    Saying say;
    CHECK(say.weighed(XQuery(XQuery::OP_SCALE_WEIGHT, XQuery("Lhi"), 0)) ==
          R"({"constant_score":{"filter":{"term":{"language_words":"hi"}},"boost":0.0}})");
  }
}

}  // namespace khabar
