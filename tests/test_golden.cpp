// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>

#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include "searcher/engine/engine.h"
#include "searcher/export/count_report.h"
#include "searcher/render/csv.h"
#include "searcher/render/json.h"
#include "searcher/render/table.h"
#include "searcher/render/text.h"
#include "tests/support/paths.h"
#include "tests/support/sample_index.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

/// A question whose whole answer, as text and as JSON, stands in tests/golden.
struct Question {
  const char* name;  // of its files
  const char* query;
};

constexpr Question kQuestions[] = {
    {"election_hindi", "चुनाव आयोग की घोषणा"},
    {"putin_latin", "kim jong un aur putin ki mulaqat"},
    {"chandrayaan_english", "Chandrayaan south pole landing"},
    {"phrase_and_dates", "\"उत्तर कोरिया\" date:2017..2023"},
    {"nothing", "title:\"परग्रही राजदूत\""},
};

/// One line of JSON as a reviewer can read it: a value a line, no time, scores to two decimals.
std::string reviewable(const std::string& line) {
  rapidjson::Document json;
  json.Parse(line.c_str());
  REQUIRE_FALSE(json.HasParseError());
  json["took_ms"].SetInt(0);
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
  writer.SetIndent(' ', 1);
  writer.SetFormatOptions(rapidjson::kFormatSingleLineArray);
  json.Accept(writer);
  static const std::regex score(R"(("score": \d+\.\d\d)\d*)");
  return std::regex_replace(std::string(buffer.GetString(), buffer.GetSize()), score, "$1") + '\n';
}

/// Compares with the file, or writes it anew when KHABAR_UPDATE_GOLDEN=1.
void check_golden(const std::string& name, const std::string& actual) {
  CAPTURE(name);
  const std::string path = test::source_path("tests/golden/" + name);
  const char* update = std::getenv("KHABAR_UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") std::ofstream(path) << actual;
  CHECK(test::read_file(path) == actual);
}

}  // namespace

TEST_SUITE("golden") {
  TEST_CASE("answers from the sample corpus are as reviewed; scripts/update_golden rewrites them") {
    const auto engine = open_engine(test::sample_index());
    for (const auto& question : kQuestions) {
      SearchRequest request;
      request.query = question.query;
      request.limit = 3;
      request.facet_limit = 3;
      request.histogram = DateUnit::year;
      const SearchResult result = engine->search(request);
      std::ostringstream text;
      const TextStyle style{80, false, false};
      render_text(result, style, text);
      check_golden(std::string(question.name) + ".txt", text.str());
      std::ostringstream json;
      render_json(result, json);
      check_golden(std::string(question.name) + ".json", reviewable(json.str()));
      std::ostringstream csv;
      render_csv(result.hits, csv);
      static const std::regex score(R"((,\d+\.\d\d)\d*,)");
      check_golden(std::string(question.name) + ".csv",
                   std::regex_replace(csv.str(), score, "$1,"));
    }
  }

  TEST_CASE("tables from the sample corpus are as reviewed, for readers, programs, spreadsheets") {
    const auto engine = open_engine(test::sample_index());
    SearchRequest request;
    request.query = "चुनाव आयोग";
    const auto write = [](const Table& table, TableFormat format) {
      std::ostringstream text;
      render_table(table, format, false, {80, false, false}, text);
      return text.str();
    };
    for (const auto& [ending, format] :
         {std::pair(".txt", TableFormat::text), std::pair(".json", TableFormat::json),
          std::pair(".csv", TableFormat::csv)}) {
      const auto counts = engine->count(request, {Facet::source, DateUnit::year});
      check_golden(std::string("counts") + ending, write(count_report(counts, format), format));
      const auto terms = engine->telling_terms(request, 4);
      check_golden(std::string("terms") + ending, write(terms_report(terms, format), format));
    }
  }
}

}  // namespace khabar
