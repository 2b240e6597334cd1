// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <sstream>

#include <doctest/doctest.h>

#include "common/error.h"
#include "searcher/evaluation/evaluation.h"

namespace khabar {
namespace {

std::string topics_error(const std::string& text) {
  std::istringstream input(text);
  try {
    read_topics(input, "topics.tsv");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

std::string qrels_error(const std::string& text) {
  std::istringstream input(text);
  try {
    read_qrels(input, "qrels.txt");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_SUITE("evaluation/evaluation") {
  TEST_CASE("read_topics: one id and query a line, blank lines and CR skipped") {
    std::istringstream input("q1\tचुनाव आयोग\r\n\nq2\t  monsoon rain\n");
    const auto topics = read_topics(input, "topics.tsv");
    REQUIRE(topics.size() == 2);
    CHECK(topics[0].id == "q1");
    CHECK(topics[0].query == "चुनाव आयोग");
    CHECK(topics[1].query == "  monsoon rain");
  }

  TEST_CASE("read_topics: says which line is wrong and how to write it") {
    const std::string shape = "a topic is an id, one tab and a query; write it so";
    CHECK(topics_error("q1\tबजट\nq2 बजट\n") == "topics.tsv:2: " + shape);
    CHECK(topics_error("q1\thi\tबजट\n") == "topics.tsv:1: " + shape);
    CHECK(topics_error("q1\t \n") == "topics.tsv:1: " + shape);
    CHECK(topics_error("q1\tबजट\n\nq1\tbudget\n") ==
          "topics.tsv:3: the topic \"q1\" is already on line 1; give each its own id");
  }

  TEST_CASE("read_qrels: four columns with any white space between") {
    std::istringstream input("q1 0 doc-1 2\nq1\t0\tdoc-2  0\nq2 0 doc-1 -1\n");
    const Qrels qrels = read_qrels(input, "qrels.txt");
    CHECK(qrels.at("q1").at("doc-1") == 2);
    CHECK(qrels.at("q1").at("doc-2") == 0);
    CHECK(qrels.at("q2").at("doc-1") == -1);
  }

  TEST_CASE("read_qrels: says which line is wrong and how to write it") {
    CHECK(qrels_error("q1 0 doc-1\n") ==
          "qrels.txt:1: has 3 columns; a judgement has 4: topic, 0, document, relevance");
    CHECK(qrels_error("q1 0 doc-1 1\nq1 0 doc-2 yes\n") ==
          "qrels.txt:2: the relevance \"yes\" is not a whole number; write 0, 1, 2, …");
    CHECK(qrels_error("q1 0 doc-1 1\nq1 0 doc-1 0\n") ==
          "qrels.txt:2: topic \"q1\" judges \"doc-1\" a second time; keep one of the lines");
  }

  TEST_CASE("write_run: ranks from 1, white space in ids encoded") {
    std::ostringstream output;
    write_run(output, "q1", {{"doc-1", 3.5}, {"two words", 0.25}}, "khabar");
    CHECK(output.str() == "q1 Q0 doc-1 1 3.5 khabar\nq1 Q0 two%20words 2 0.25 khabar\n");
  }

  TEST_CASE("evaluate: one topic, by hand") {
    const Qrels qrels = {{"q1", {{"a", 2}, {"b", 1}, {"c", 0}, {"d", 1}}}};
    const Run run = {{"q1", {{"c", 9}, {"a", 8}, {"x", 7}, {"b", 6}}}};
    const Metrics metrics = evaluate(run, qrels);

    const double gain = 2 / std::log2(3.0) + 1 / std::log2(5.0);
    const double ideal = 2 + 1 / std::log2(3.0) + 1 / std::log2(4.0);
    CHECK(metrics.ndcg_at_10 == doctest::Approx(gain / ideal));
    CHECK(metrics.mrr_at_10 == doctest::Approx(0.5));
    CHECK(metrics.map == doctest::Approx((1.0 / 2 + 2.0 / 4) / 3));
    CHECK(metrics.recall_at_100 == doctest::Approx(2.0 / 3));
    CHECK(metrics.topics == 1);
  }

  TEST_CASE("evaluate: a topic without hits is 0, one without relevant documents is left out") {
    const Qrels qrels = {{"q1", {{"a", 1}}}, {"q2", {{"a", 1}}}, {"q3", {{"a", 0}}}};
    const Run run = {{"q1", {{"a", 1}}}, {"q2", {}}, {"q3", {{"a", 1}}}, {"q4", {{"a", 1}}}};
    const Metrics metrics = evaluate(run, qrels);
    CHECK(metrics.topics == 2);
    CHECK(metrics.mrr_at_10 == doctest::Approx(0.5));
    CHECK(evaluate({}, qrels).topics == 0);
  }

  TEST_CASE("evaluate: ranks follow scores, equal scores the later id, as in trec_eval") {
    const Qrels qrels = {{"q1", {{"a", 1}}}};
    CHECK(evaluate({{"q1", {{"b", 1}, {"a", 2}}}}, qrels).mrr_at_10 == doctest::Approx(1));
    CHECK(evaluate({{"q1", {{"a", 1}, {"b", 1}}}}, qrels).mrr_at_10 == doctest::Approx(0.5));
    // A difference that single precision cannot hold is no difference to trec_eval.
    CHECK(evaluate({{"q1", {{"a", 1 + 1e-12}, {"b", 1}}}}, qrels).mrr_at_10 ==
          doctest::Approx(0.5));
  }

  TEST_CASE("evaluate: cuts at ten and at a hundred") {
    Run run = {{"q1", {}}};
    for (int i = 0; i < 120; ++i) run["q1"].push_back({"d" + std::to_string(i), 200.0 - i});
    const Metrics metrics = evaluate(run, {{"q1", {{"d10", 1}, {"d99", 1}, {"d100", 1}}}});
    CHECK(metrics.mrr_at_10 == 0);
    CHECK(metrics.ndcg_at_10 == 0);
    CHECK(metrics.recall_at_100 == doctest::Approx(2.0 / 3));
    CHECK(metrics.map == doctest::Approx((1.0 / 11 + 2.0 / 100 + 3.0 / 101) / 3));
  }

  TEST_CASE("evaluate: an id with a space is judged under its encoded form") {
    const Metrics metrics = evaluate({{"q1", {{"two words", 1}}}}, {{"q1", {{"two%20words", 1}}}});
    CHECK(metrics.mrr_at_10 == doctest::Approx(1));
  }

  TEST_CASE("append_below: articles that lack a word go on where those that have all end") {
    std::vector<RunEntry> entries = {{"a", 9}, {"b", 4}};
    append_below(entries, {{"c", 20}, {"a", 15}, {"d", 10}});
    REQUIRE(entries.size() == 4);
    CHECK(entries[2].doc_id == "c");
    CHECK(entries[3].doc_id == "d");
    CHECK(entries[2].score < 4);
    CHECK(entries[3].score < entries[2].score);

    std::vector<RunEntry> none;
    append_below(none, {{"c", 2}});
    CHECK(none.size() == 1);
  }
}

}  // namespace khabar
