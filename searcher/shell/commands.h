// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <istream>
#include <ostream>
#include <string>

#include "searcher/engine/searcher.h"
#include "searcher/query/search_request.h"
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
};

/// Answers one query. A query that cannot be understood is a message and kFailed.
ExitCode answer_query(Searcher& searcher, const SearchRequest& request, Output& output);

/// Writes how a query is read, one part a line (see to_string(Query)).
ExitCode explain_query(const std::string& query, Output& output);

/// Writes why the article with this id is a hit of `request`. One that is none is a message and
/// kNotFound.
ExitCode explain_article(Searcher& searcher, const SearchRequest& request, const std::string& id,
                         Output& output);

/// Answers one query a line until the end of `queries`; empty lines are skipped. kFailed when any
/// line could not be understood, else kFound when any had hits.
ExitCode answer_lines(Searcher& searcher, SearchRequest request, std::istream& queries,
                      Output& output);

/// Prints ways to go on with `typed`, one a line or as a JSON array. kNotFound when there are none.
ExitCode print_completions(Searcher& searcher, const std::string& typed, Output& output);

/// Reads commands and queries from the terminal until the reader leaves. Ctrl-C drops the line that
/// is being typed or stops the query that runs.
ExitCode run_shell(Searcher& searcher, SearchRequest defaults, const TextStyle& style);

/// Files of an evaluation; see searcher/evaluation/evaluation.h for their formats.
struct EvaluationFiles {
  std::string topics;
  std::string run;    ///< Written.
  std::string qrels;  ///< May be empty: then nothing is judged.
};

/// Runs every topic, 1,000 hits deep, writes the run and prints the metrics when there are qrels.
ExitCode evaluate_topics(Searcher& searcher, SearchRequest request, const EvaluationFiles& files,
                         Output& output);

}  // namespace khabar
