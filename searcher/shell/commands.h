// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <istream>
#include <ostream>
#include <string>

#include "searcher/engine/engine.h"
#include "searcher/render/text.h"

namespace khabar {

/// Exit codes of khabar-search, as grep has them.
enum ExitCode { kFound = 0, kNotFound = 1, kFailed = 2 };

enum class OutputFormat { text, json };

/// How answers are written, and where.
struct Output {
  OutputFormat format = OutputFormat::text;
  TextStyle style;
  std::ostream& results;
  std::ostream& messages;
  bool paged = false;  ///< An answer longer than the terminal goes through $PAGER.

  void show(const std::string& text);
};

/// Tells of the exception that is being handled, whatever it is: a line among the messages and, in
/// JSON, one among the results. Call it in a catch block. `query` is what was asked.
ExitCode report_failure(const std::string& query, Output& output);

/// Answers one query.
ExitCode answer_query(const Engine& engine, const SearchRequest& request, Output& output);

/// Writes how a query is read, one part a line (see to_string(Query)) or in JSON.
ExitCode explain_query(const std::string& query, Output& output);

/// Writes why the article with this id is a hit of `request`. One that is none is a message and
/// kNotFound.
ExitCode explain_article(const Engine& engine, const SearchRequest& request, const std::string& id,
                         Output& output);

/// Answers one query a line until the end of `queries`; empty lines are skipped. kFailed when any
/// line could not be answered, which is reported, else kFound when any had hits.
ExitCode answer_lines(const Engine& engine, SearchRequest request, std::istream& queries,
                      Output& output);

/// Prints ways to go on with `typed`, one a line or as a JSON array. kNotFound when there are none.
ExitCode print_completions(const Engine& engine, const std::string& typed, Output& output);

/// Reads commands and queries from the terminal until the reader leaves. Ctrl-C drops the line that
/// is being typed or stops the query that runs.
///
/// wants_stories  See Session.
ExitCode run_shell(const Engine& engine, SearchRequest defaults, const TextStyle& style,
                   bool wants_stories);

/// What an evaluation reads and writes; see searcher/evaluation/evaluation.h for the formats.
struct EvaluationPlan {
  std::string topics;
  std::string run;           ///< Written.
  std::string qrels;         ///< May be empty: then nothing is judged.
  std::size_t depth = 1000;  ///< Hits a topic.
};

/// Runs every topic, writes the run and prints the metrics when there are qrels.
ExitCode evaluate_topics(const Engine& engine, SearchRequest request, const EvaluationPlan& plan,
                         Output& output);

}  // namespace khabar
