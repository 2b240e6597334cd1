// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/commands.h"

#include <fstream>
#include <iomanip>
#include <iostream>

#include "common/error.h"
#include "searcher/evaluation/evaluation.h"
#include "searcher/query/query_parser.h"
#include "searcher/render/explanation.h"
#include "searcher/render/json.h"
#include "searcher/shell/shell.h"
#include "searcher/shell/terminal.h"

namespace khabar {
namespace {

constexpr std::size_t kRunDepth = 1000;
constexpr std::size_t kCompletionsOfAKind = 5;

template <typename Stream>
Stream open_file(const std::string& path, const char* remedy) {
  Stream file(path);
  if (!file) throw Error(at({path, 0}, std::string("error: cannot be opened; ") + remedy));
  return file;
}

/// Questions are prose: a quote that is never closed must not cost the topic.
std::string without_operators(std::string text) {
  for (char& c : text) {
    if (std::string_view("\"()+*~^:").find(c) != std::string_view::npos) c = ' ';
  }
  return text;
}

void print_metrics(const Metrics& metrics, std::ostream& out) {
  const auto row = [&](const char* name, double value) {
    out << std::left << std::setw(12) << name << std::fixed << std::setprecision(4) << value
        << '\n';
  };
  row("nDCG@10", metrics.ndcg_at_10);
  row("MRR@10", metrics.mrr_at_10);
  row("MAP", metrics.map);
  row("Recall@100", metrics.recall_at_100);
  out << std::left << std::setw(12) << "topics" << metrics.topics << '\n';
}

ExitCode report(const QueryError& error, const SearchRequest& request, Output& output) {
  if (output.format == OutputFormat::json) {
    render_json_error(request.query, error.what(), output.results);
  }
  output.messages << error.what() << '\n';
  return kFailed;
}

}  // namespace

ExitCode answer_query(Searcher& searcher, const SearchRequest& request, Output& output) {
  try {
    const SearchResult result = searcher.search(request);
    if (output.format == OutputFormat::json) {
      render_json(result, output.results);
    } else {
      render_text(result, output.style, output.results);
    }
    return result.total > 0 ? kFound : kNotFound;
  } catch (const QueryError& error) {
    return report(error, request, output);
  }
}

ExitCode explain_query(const std::string& query, Output& output) {
  try {
    output.results << to_string(parse_query(query, today()));
    return kFound;
  } catch (const QueryError& error) {
    output.messages << error.what() << '\n';
    return kFailed;
  }
}

ExitCode explain_article(Searcher& searcher, const SearchRequest& request, const std::string& id,
                         Output& output) {
  try {
    const auto explanation = searcher.explain(request, id);
    if (!explanation) {
      output.messages << "the article \"" << id << "\" is no hit of: " << display_query(request)
                      << '\n';
      return kNotFound;
    }
    if (output.format == OutputFormat::json) {
      render_json(*explanation, display_query(request), output.results);
    } else {
      render_explanation(*explanation, output.style, output.results);
    }
    return kFound;
  } catch (const QueryError& error) {
    return report(error, request, output);
  }
}

ExitCode answer_lines(Searcher& searcher, SearchRequest request, std::istream& queries,
                      Output& output) {
  bool found = false;
  bool failed = false;
  for (std::string line; std::getline(queries, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    request.query = line;
    const ExitCode code = answer_query(searcher, request, output);
    output.results.flush();
    found |= code == kFound;
    failed |= code == kFailed;
  }
  return failed ? kFailed : found ? kFound : kNotFound;
}

ExitCode print_completions(Searcher& searcher, const std::string& typed, Output& output) {
  const auto completions = searcher.complete(typed, kCompletionsOfAKind);
  if (output.format == OutputFormat::json) {
    render_json_completions(completions, output.results);
  } else {
    for (const auto& completion : completions) output.results << completion.text << '\n';
  }
  return completions.empty() ? kNotFound : kFound;
}

ExitCode run_shell(Searcher& searcher, SearchRequest defaults, const TextStyle& style) {
  std::cout << searcher.article_count() << " articles. Type a query, or help.\n";
  std::atomic<bool>& interrupted = interrupt_flag();
  defaults.stop = &interrupted;
  Shell shell(searcher, std::move(defaults), style, std::cout, show_in_pager);
  LineReader lines([&](const std::string& line) { return shell.complete(line); });
  while (const auto line = lines.read(shell.prompt())) {
    interrupted = false;
    if (!shell.run_line(*line)) return kFound;
    std::cout.flush();
  }
  std::cout << '\n';
  return kFound;
}

ExitCode evaluate_topics(Searcher& searcher, SearchRequest request, const EvaluationFiles& files,
                         Output& output) {
  auto topics_file = open_file<std::ifstream>(files.topics, "name a file of lines ID<TAB>QUERY");
  const std::vector<Topic> topics = read_topics(topics_file, files.topics);
  auto run_file = open_file<std::ofstream>(files.run, "name a file that can be written");
  request.limit = kRunDepth;
  Run run;
  for (const auto& topic : topics) {
    request.query = topic.query;
    auto& entries = run[topic.id];
    try {
      entries = searcher.rank(request);
    } catch (const QueryError& error) {
      output.messages << at({files.topics, 0}, "topic " + topic.id + ": ") << error.what()
                      << " (asked as plain words)\n";
      request.query = without_operators(topic.query);
      entries = searcher.rank(request);
    }
    if (entries.size() < request.limit) {
      SearchRequest partial = request;
      partial.match = MatchWords::any;
      append_below(entries, searcher.rank(partial));
      entries.resize(std::min(entries.size(), request.limit));
    }
    write_run(run_file, topic.id, entries, "khabar");
  }
  if (!run_file.flush())
    throw Error(at({files.run, 0}, "error: cannot be written; is the disk full?"));
  if (files.qrels.empty()) return kFound;
  auto qrels_file = open_file<std::ifstream>(files.qrels, "name a file of TREC judgements");
  print_metrics(evaluate(run, read_qrels(qrels_file, files.qrels)), output.results);
  return kFound;
}

}  // namespace khabar
