// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "common/unicode.h"
#include "searcher/query/query_parser.h"

namespace khabar {
namespace {

constexpr Day kToday{2024, 3, 14};

/// The query in a line: children in brackets, lines of to_string joined.
std::string shape(const QueryNode& node) {
  std::string line = to_string(Query{"", node});
  std::string joined;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (line[i] != '\n') {
      joined += line[i];
    } else {
      joined += " |";
    }
  }
  return joined;
}

std::string parsed(std::string_view text) {
  return shape(parse_query(text, kToday).root);
}

std::string error_of(std::string_view text) {
  try {
    parse_query(text, kToday);
  } catch (const QueryError& error) {
    return error.what();
  }
  return "";
}

struct Case {
  std::string text;
  std::string expected;
};

template <std::size_t size>
void check_parsed(const Case (&cases)[size]) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(parsed(c.text) == c.expected);
  }
}

template <std::size_t size>
void check_errors(const Case (&cases)[size]) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(error_of(c.text) == "query, column " + c.expected);
  }
}

/// Every place is inside the text and holds the places of the children.
void check_places(const QueryNode& node, const ByteRange& outer) {
  CHECK(node.place.begin >= outer.begin);
  CHECK(node.place.end <= outer.end);
  CHECK(node.place.begin < node.place.end);
  for (const QueryNode& child : node.children) check_places(child, node.place);
}

}  // namespace

TEST_SUITE("query/query_parser") {
  TEST_CASE("parse_query: words side by side, punctuation around them dropped") {
    check_parsed({
        {"चुनाव", "word चुनाव"},
        {"  चुनाव   आयोग ", "best of |  word चुनाव |  word आयोग"},
        {"चुनाव, आयोग।", "best of |  word चुनाव |  word आयोग"},
        {"चुनाव - आयोग ?", "best of |  word चुनाव |  word आयोग"},
        {"प्रधानमंत्री कौन है?", "best of |  word प्रधानमंत्री |  word कौन |  word है"},
        {"covid-19 पी.एम.", "best of |  word covid-19 |  word पी.एम"},
        {"‘ख़बर’ @pmo #बजट", "best of |  word ख़बर |  word @pmo |  word #बजट"},
        {"क्‍या", "word क्‍या"},
        {"AT&T 18%", "best of |  word AT&T |  word 18"},
    });
  }

  TEST_CASE("parse_query: quotes of any kind are phrases, with a number near") {
    check_parsed({
        {"\"चुनाव आयोग\"", "phrase \"चुनाव आयोग\""},
        {"“चुनाव आयोग”", "phrase \"चुनाव आयोग\""},
        {"«चुनाव» „आयोग“", "best of |  phrase \"चुनाव\" |  phrase \"आयोग\""},
        {"\"बाढ़ राहत\"~5", "near \"बाढ़ राहत\", words between up to 5"},
        {"\"बाढ़ राहत\"~०", "near \"बाढ़ राहत\", words between up to 0"},
        {"\"बाढ़\nराहत\"~5^2", "near \"बाढ़ राहत\", words between up to 5, weight 2"},
        {"कहा\"सच\"है", "best of |  word कहा |  phrase \"सच\" |  word है"},
        {"\"\" सच \"।\"", "word सच"},
        {"कौन आया? \"", "best of |  word कौन |  word आया"},
    });
  }

  TEST_CASE("parse_query: AND, OR and NOT in capitals; AND holds closer than OR") {
    check_parsed({
        {"a AND b", "all of |  + word a |  + word b"},
        {"a OR b AND c", "one of |  word a |  all of |    + word b |    + word c"},
        {"a b AND c", "all of |  + best of |    word a |    word b |  + word c"},
        {"a AND NOT b", "all of |  + word a |  - word b"},
        {"a NOT b c", "best of |  word a |  - word b |  word c"},
        {"NOT a", "best of |  - word a"},
        {"a OR NOT b", "one of |  word a |  best of |    - word b"},
        {"(a OR b) AND (c OR d)",
         "all of |  + one of |    word a |    word b |  + one of |    word c |    word d"},
        {"a and b", "best of |  word a |  word and |  word b"},
        {"राम और श्याम", "best of |  word राम |  word और |  word श्याम"},
        {"a \"AND\" b", "best of |  word a |  phrase \"AND\" |  word b"},
        {"ANDROID", "word ANDROID"},
    });
  }

  TEST_CASE("parse_query: + and - before a word, a quote or a group; elsewhere they are dashes") {
    check_parsed({
        {"+a b -c", "best of |  + word a |  word b |  - word c"},
        {"-a", "best of |  - word a"},
        {"+a", "word a"},
        {"a -\"b c\"", "best of |  word a |  - phrase \"b c\""},
        {"a -(b c)", "best of |  word a |  - best of |    word b |    word c"},
        {"a -source:abp", "best of |  word a |  - word abp in source"},
        {"2019-2024 C++", "best of |  word 2019-2024 |  word C"},
        {"\"covid\"-19", "best of |  phrase \"covid\" |  word 19"},
        {"a -- b", "best of |  word a |  word b"},
    });
  }

  TEST_CASE("parse_query: fields hold for a word, a quote or a group") {
    check_parsed({
        {"title:मोदी", "word मोदी in title"},
        {"Title:मोदी", "word मोदी in title"},
        {"title: मोदी", "word मोदी in title"},
        {"शीर्षक:मोदी", "word मोदी in title"},
        {"title:\"मोदी सरकार\"", "phrase \"मोदी सरकार\" in title"},
        {"title:(मोदी पुतिन)", "best of |  word मोदी in title |  word पुतिन in title"},
        {"title:(मोदी body:रूस)", "best of |  word मोदी in title |  word रूस in body"},
        {"org:isro", "word isro in organisation"},
        {"id:http://x.in/a?b=1~2", "word http://x.in/a?b=1~2 in id"},
        {"title:चुन*^3", "pattern चुन* in title, weight 3"},
    });
  }

  TEST_CASE("parse_query: a colon that is no field's is text") {
    check_parsed({
        {"10:30", "word 10:30"},
        {"दु:ख", "word दु:ख"},
        {"http://x.in/a?b=1", "word http://x.in/a?b=1"},
        {"localhost:8080", "word localhost:8080"},
        {"Covid:रिपोर्ट", "word Covid:रिपोर्ट"},
        {"मोदी: दौरा", "best of |  word मोदी |  word दौरा"},
        {"Date: बजट", "best of |  word Date |  word बजट"},
        {"\"foo:bar\"", "phrase \"foo:bar\""},
    });
  }

  TEST_CASE("parse_query: filters are required, those of one value are alternatives") {
    check_parsed({
        {"पुतिन source:abp", "best of |  word पुतिन |  + word abp in source"},
        {"पुतिन source:abp source:ndtv",
         "best of |  word पुतिन |  + one of |    word abp in source |    word ndtv in source"},
        {"source:abp source:ndtv source:pti",
         "one of |  word abp in source |  word ndtv in source |  word pti in source"},
        {"person:modi person:putin", "best of |  + word modi in person |  + word putin in person"},
        {"source:abp -source:ndtv", "best of |  + word abp in source |  - word ndtv in source"},
        {"source:(abp ndtv)", "one of |  word abp in source |  word ndtv in source"},
        {"a (source:b OR title:c) source:d",
         "best of |  word a |  one of |    word b in source |    word c in title |  + word d in "
         "source"},
        {"a OR source:b", "one of |  word a |  word b in source"},
    });
  }

  TEST_CASE("parse_query: dates") {
    check_parsed({
        {"date:2023-09", "date from 2023-09-01 to 2023-09-30"},
        {"date:2023-01-01..2023-06-30", "date from 2023-01-01 to 2023-06-30"},
        {"date:last-30-days", "date from 2024-02-14 to 2024-03-14"},
        {"date:\"13 सितंबर 2023\"", "date 2023-09-13"},
        {"तारीख:सितंबर-2023,", "date from 2023-09-01 to 2023-09-30"},
        {"date:(2022 OR today)", "one of |  date from 2022-01-01 to 2022-12-31 |  date 2024-03-14"},
        {"बाढ़ date:2023..", "best of |  word बाढ़ |  + date from 2023-01-01"},
    });
  }

  TEST_CASE("parse_query: patterns, and question marks that are none") {
    check_parsed({
        {"चुन*", "pattern चुन*"},
        {"k?m", "pattern k?m"},
        {"*वाद", "pattern *वाद"},
        {"k?m?", "pattern k?m"},
        {"क्यों???", "word क्यों"},
        {"a * b", "best of |  word a |  word b"},
        {"*", "everything"},
    });
  }

  TEST_CASE("parse_query: fuzzy words and weights") {
    check_parsed({
        {"putin~", "word like putin, changed letters up to 1"},
        {"vladimir~", "word like vladimir, changed letters up to 2"},
        {"पुतिन~२", "word like पुतिन, changed letters up to 2"},
        {"putin~2^1.5,", "word like putin, changed letters up to 2, weight 1.5"},
        {"putin^2~1", "word like putin, changed letters up to 1, weight 2"},
        {"(a b)^3", "best of, weight 3 |  word a |  word b"},
        {"a~b x^y 5^", "best of |  word a~b |  word x^y |  word 5"},
        {"~5 !^2", "best of |  word 5 |  word 2"},
    });
  }

  TEST_CASE("parse_query: full-width signs are read as plain ones") {
    check_parsed({
        {"（a　OR b）", "one of |  word a |  word b"},
        {"title：＂a b＂～5", "near \"a b\", words between up to 5 in title"},
        {"－a b", "best of |  - word a |  word b"},
    });
  }

  TEST_CASE("parse_query: what is wrong is said with its column and the remedy") {
    check_errors({
        {"बजट \"चुनाव आयोग",
         "5: error: the quote that opens \"चुनाव आयोग is never closed; add \" at the end"},
        {"(रूस OR यूक्रेन",
         "1: error: the parenthesis that opens (रूस OR यूक्रेन is never closed; add ) at the end"},
        {"रूस)", "3: error: no parenthesis is open that this one could close; remove it"},
        {"रूस AND",
         "4: error: nothing to search for stands after AND; add a word there, or write \"AND\" in "
         "quotes to search for it"},
        {"OR रूस",
         "1: error: nothing to search for stands before OR; add a word there, or write \"OR\" in "
         "quotes to search for it"},
        {"रूस (a NOT)",
         "7: error: nothing to search for stands after NOT; add a word there, or write \"NOT\" in "
         "quotes to search for it"},
        {"रूस title:",
         "4: error: nothing to search for follows \"title:\"; write a word after it, or several in "
         "quotes"},
        {"source:*",
         "1: error: nothing to search for follows \"source:\"; write a word after it, or several "
         "in quotes"},
        {"रूस subject:बजट",
         "4: error: there is no field \"subject\"; use one of title, description, body, author, "
         "source, section, language, keyword, person, place, organisation, entity, id, url, date, "
         "dateline, story, or put the text in quotes to search for it"},
        {"date:31-02-2023",
         "6: error: \"31-02-2023\" is no date; write one such as 2023, 2023-09, 2023-09-13, "
         "2023-01..2023-06, last-30-days or \"13 सितंबर 2023\""},
        {"date:2023..2022", "6: error: the dates \"2023..2022\" end before they start; swap them"},
        {"putin~3",
         "1: error: the number after ~ is how many letters of \"putin\" may differ; write ~1 or "
         "~2"},
        {"put*n~", "1: error: \"put*n\" cannot have both ~ and * or ?; keep one of them"},
        {"\"a b\"~",
         "1: error: the ~ after a quote needs the number of words that may stand between; write 0 "
         "to 100, such as ~5"},
        {"a^0",
         "1: error: the weight after ^ is not above 0 and at most 100; write one such as ^2"},
        {" ?! … ।", "1: error: there is no word to search for; write one, or * for all articles"},
        {"", "1: error: there is no word to search for; write one, or * for all articles"},
        {"() \"\"", "1: error: there is no word to search for; write one, or * for all articles"},
        {"रूस \xff", "4: error: the text is not UTF-8 from here on; convert it to UTF-8"},
    });
  }

  TEST_CASE("parse_query: too deep and too long are errors") {
    const auto nested = [](std::size_t depth) {
      return std::string(depth, '(') + "a" + std::string(depth, ')');
    };
    CHECK(parsed(nested(kMaxQueryDepth)) == "word a");
    CHECK(error_of(nested(kMaxQueryDepth + 1)) ==
          "query, column 41: error: parentheses are nested more than 40 deep; take some away");
    CHECK(error_of(std::string(70000, 'a')) ==
          "query, column 1: error: the query has 70000 bytes; write one of at most 65536");
    CHECK(error_of("\"" + std::string(60000, 'a')).size() < 200);
  }

  TEST_CASE("parse_query: a part remembers where it was written") {
    const std::string text = "रूस +title:(\"a b\"^2 OR चुन*)";
    const Query query = parse_query(text, kToday);
    check_places(query.root, {0, text.size()});
    const QueryNode& group = query.root.children.at(1);
    CHECK(text.substr(group.place.begin, group.place.end - group.place.begin) ==
          "+title:(\"a b\"^2 OR चुन*)");
    const QueryNode& pattern = group.children.at(1);
    CHECK(text.substr(pattern.place.begin, pattern.place.end - pattern.place.begin) == "चुन*");

    const std::string gathered = "source:abp रूस source:ndtv";
    const Query filtered = parse_query(gathered, kToday);
    check_places(filtered.root, {0, gathered.size()});
  }

  TEST_CASE("parse_query: any text gives a query or an error in it") {
    const std::vector<std::string> parts = {
        "चुनाव",  "\"",   "(",       ")",    " ",  "AND",  "OR",  "NOT",  "title:",
        "date:", "2023", "..",      "*",    "?",  "~",    "^",   "2",    "+",
        "-",     "“",    "source:", "foo:", "।",  "\xe0", "id:", "~100", "^0",
        "\xff",  "\n",   "person:", ",",    "：", "（",   "a",   " ",    " "};
    std::mt19937 random(7);
    std::size_t queries = 0;
    for (int round = 0; round < 3000; ++round) {
      std::string text;
      for (std::size_t i = random() % 12; i > 0; --i) text += parts[random() % parts.size()];
      CAPTURE(text);
      try {
        const Query query = parse_query(text, kToday);
        check_places(query.root, {0, text.size()});
        ++queries;
      } catch (const QueryError& error) {
        CHECK(error.column() >= 1);
        CHECK(error.column() <= text.size() + 1);
      }
    }
    CHECK(queries > 500);
  }
}

}  // namespace khabar
