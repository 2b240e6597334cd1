// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/commands.h"

#include <fstream>
#include <iomanip>
#include <iostream>
#include <new>
#include <sstream>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/foreign_text.h"
#include "common/saved_file.h"
#include "searcher/evaluation/evaluation.h"
#include "searcher/render/explanation.h"
#include "searcher/render/json.h"
#include "searcher/shell/no_hits.h"
#include "searcher/shell/shell.h"
#include "searcher/shell/terminal.h"

namespace khabar {
namespace {

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

void print_metrics(const Metrics& metrics, Output& output) {
  const std::vector<std::pair<std::string, double>> rows = {{"nDCG@10", metrics.ndcg_at_10},
                                                            {"MRR@10", metrics.mrr_at_10},
                                                            {"MAP", metrics.map},
                                                            {"Recall@100", metrics.recall_at_100}};
  const auto topics = static_cast<double>(metrics.topics);
  if (output.format == OutputFormat::json) {
    auto named = rows;
    named.emplace_back("topics", topics);
    return render_json_metrics(named, output.results);
  }
  constexpr int kNameColumns = 12;
  output.results << std::left << std::fixed << std::setprecision(4);
  for (const auto& [name, value] : rows) {
    output.results << std::setw(kNameColumns) << name << value << '\n';
  }
  output.results << std::setw(kNameColumns) << "topics" << metrics.topics << '\n';
}

ExitCode report(const std::string& query, const std::string& message,
                std::optional<std::size_t> column, ExitCode code, Output& output) {
  if (output.format == OutputFormat::json) {
    render_json_error(query, message, column, output.results);
  }
  output.messages << shown(message) << '\n';
  return code;
}

std::vector<RunEntry> rank(const Engine& engine, const SearchRequest& request) {
  std::vector<RunEntry> entries;
  for (const auto& hit : engine.search(request).hits) entries.push_back({hit.id, hit.score});
  return entries;
}

}  // namespace

void Output::show(const std::string& text) {
  if (paged) {
    results.flush();
    show_in_pager(text);
  } else {
    results << text;
  }
}

ExitCode report_failure(const std::string& query, Output& output) {
  try {
    throw;
  } catch (const QueryError& error) {
    return report(query, error.what(), error.column(), kFailed, output);
  } catch (const Error& error) {
    return report(query, error.what(), std::nullopt, kFailed, output);
  } catch (const std::bad_alloc&) {
    return report(query, "khabar-search: error: out of memory; ask for less", std::nullopt, kFailed,
                  output);
  } catch (const std::exception& error) {
    return report(query, std::string("khabar-search: error: ") + error.what(), std::nullopt,
                  kFailed, output);
  } catch (...) {
    return report(query, "khabar-search: error: failed for a reason that it cannot tell",
                  std::nullopt, kFailed, output);
  }
}

ExitCode answer_query(const Engine& engine, const SearchRequest& request, Output& output) {
  const SearchResult result = engine.search(request);
  if (output.format == OutputFormat::json) {
    render_json(result, output.results);
  } else {
    std::ostringstream text;
    render_text(result, output.style, text);
    if (result.total == 0) explain_no_hits(engine, request, output.style, text);
    output.show(text.str());
  }
  return result.total > 0 ? kFound : kNotFound;
}

ExitCode explain_query(const std::string& query, Output& output) {
  const Query read = read_query(query);
  if (output.format == OutputFormat::json) {
    render_json(read, output.results);
  } else {
    output.results << to_string(read);
  }
  return kFound;
}

ExitCode explain_article(const Engine& engine, const SearchRequest& request, const std::string& id,
                         Output& output) {
  const std::string query = display_query(request);
  const auto explanation = engine.explain(request, id);
  if (!explanation) {
    return report(query, "the article \"" + id + "\" is no hit of: " + query, std::nullopt,
                  kNotFound, output);
  }
  if (output.format == OutputFormat::json) {
    render_json(*explanation, query, output.results);
  } else {
    render_explanation(*explanation, output.style, output.results);
  }
  return kFound;
}

ExitCode answer_lines(const Engine& engine, SearchRequest request, std::istream& queries,
                      Output& output) {
  bool found = false;
  bool failed = false;
  for (std::string line; std::getline(queries, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    request.query = line;
    try {
      found |= answer_query(engine, request, output) == kFound;
    } catch (...) {
      report_failure(line, output);
      failed = true;
    }
    if (!output.results.flush()) break;  // main tells why
  }
  return failed ? kFailed : found ? kFound : kNotFound;
}

ExitCode print_completions(const Engine& engine, const std::string& typed, Output& output) {
  const auto completions = engine.complete(typed, kCompletionsOfAKind);
  if (output.format == OutputFormat::json) {
    render_json_completions(completions, output.results);
  } else {
    for (const auto& completion : completions) output.results << shown(completion.text) << '\n';
  }
  return completions.empty() ? kNotFound : kFound;
}

ExitCode run_shell(const Engine& engine, SearchRequest defaults, const TextStyle& style,
                   bool wants_stories) {
  std::cout << engine.article_count() << " articles. Type a query, or help.\n";
  std::atomic<bool>& interrupted = interrupt_flag();
  defaults.stop = &interrupted;
  Shell shell(engine, std::move(defaults), style, std::cout, show_in_pager, wants_stories);
  LineReader lines([&](const std::string& line) { return shell.complete(line); });
  while (const auto line = lines.read(shell.prompt())) {
    interrupted = false;
    shell.set_columns(terminal_columns());
    if (!shell.run_line(*line)) return kFound;
    std::cout.flush();
  }
  std::cout << '\n';
  return kFound;
}

ExitCode evaluate_topics(const Engine& engine, SearchRequest request, const EvaluationPlan& plan,
                         Output& output) {
  auto topics_file = open_file<std::ifstream>(plan.topics, "name a file of lines ID<TAB>QUERY");
  const std::vector<Topic> topics = read_topics(topics_file, plan.topics);
  SavedFile run_file(plan.run);
  request.limit = plan.depth;
  request.detail = HitDetail::ids;
  request.with_facets = false;
  request.histogram.reset();
  Run run;
  for (const auto& topic : topics) {
    request.query = topic.query;
    auto& entries = run[topic.id];
    try {
      entries = rank(engine, request);
    } catch (const QueryError& error) {
      output.messages << at({plan.topics, 0},
                            "topic " + topic.id + ": " + error.what() + " (asked as plain words)")
                      << '\n';
      request.query = without_operators(topic.query);
      entries = rank(engine, request);
    }
    if (entries.size() < request.limit) {
      SearchRequest partial = request;
      partial.match = MatchWords::any;
      append_below(entries, rank(engine, partial));
      entries.resize(std::min(entries.size(), request.limit));
    }
    write_run(run_file.out(), topic.id, entries, "khabar");
  }
  run_file.keep();
  if (plan.qrels.empty()) return kFound;
  auto qrels_file = open_file<std::ifstream>(plan.qrels, "name a file of TREC judgements");
  print_metrics(evaluate(run, read_qrels(qrels_file, plan.qrels)), output);
  return kFound;
}

}  // namespace khabar
