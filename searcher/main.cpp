// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "common/error.h"
#include "common/version.h"
#include "searcher/query/facet_filter.h"
#include "searcher/shell/commands.h"
#include "searcher/shell/terminal.h"

namespace {

using khabar::SearchRequest;
using khabar::Sort;

struct Options {
  std::string index;
  std::vector<std::string> words;  // of the query
  SearchRequest request;
  khabar::EvaluationFiles evaluation;
  std::vector<std::string> facets;
  std::string histogram;
  std::optional<std::string> typed;  // of --complete
  std::string explained;             // id of --explain
  std::string colour = "auto";
  bool json = false;
  bool explain_query = false;
};

void define(CLI::App& app, Options& options) {
  app.description(
      "Searches a Khabar index. Without a query: a shell on a terminal, else one query "
      "a line from standard input.");
  app.set_version_flag("--version", khabar::kVersionText);
  app.add_option("INDEX", options.index, "index made by khabar-index add")->required();
  app.add_option("QUERY", options.words, "words in either script; several arguments are one query");
  app.add_flag("--json", options.json, "one line of JSON for each query");
  app.add_option("--limit", options.request.limit, "hits to show")
      ->check(CLI::Range(0, 10000))
      ->capture_default_str();
  app.add_option("--offset", options.request.offset, "hits to skip")->check(CLI::NonNegativeNumber);
  app.add_flag("!--no-facets", options.request.with_facets, "do not count the hits by facet");
  app.add_flag("!--exact", options.request.expand,
               "search the words as written: no other script, spelling or alias");
  const std::map<std::string, Sort> orders = {
      {"relevance", Sort::relevance}, {"newest", Sort::newest}, {"oldest", Sort::oldest}};
  app.add_option("--sort", options.request.sort, "relevance, newest or oldest")
      ->transform(CLI::CheckedTransformer(orders, CLI::ignore_case));
  app.add_flag("--recency", options.request.recency, "lift newer articles a little");
  app.add_option("--like", options.request.like, "articles similar to the one with this id");
  app.add_option("--facet", options.facets,
                 "keep the articles of a facet value: person=narendra-modi,source!=X; repeatable")
      ->allow_extra_args(false);
  app.add_option("--histogram", options.histogram, "count the hits by year, month or day")
      ->check(CLI::IsMember({"year", "month", "day"}));
  app.add_option("--complete", options.typed, "print ways to go on with this beginning of a query");
  app.add_option("--explain", options.explained,
                 "why the article with this id is a hit of QUERY, word by word, with weights");
  app.add_flag("--explain-query", options.explain_query,
               "show how the query is read; search nothing");
  app.add_option("--color", options.colour, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  auto* topics = app.add_option("--topics", options.evaluation.topics,
                                "file of lines ID<TAB>QUERY: run them all");
  auto* run = app.add_option("--run", options.evaluation.run, "TREC run to write")->needs(topics);
  topics->needs(run);
  app.add_option("--qrels", options.evaluation.qrels, "TREC judgements: print metrics of the run")
      ->needs(topics);
}

std::string join_words(const std::vector<std::string>& words) {
  std::string query;
  for (const auto& word : words) query += (query.empty() ? "" : " ") + word;
  return query;
}

int run(Options& options) {
  const bool colour =
      options.colour == "always" || (options.colour == "auto" && khabar::wants_colour());
  khabar::Output output{options.json ? khabar::OutputFormat::json : khabar::OutputFormat::text,
                        {khabar::terminal_columns(), colour},
                        std::cout,
                        std::cerr};
  for (const auto& text : options.facets) {
    for (auto& filter : khabar::parse_facet_filters(text)) {
      options.request.filters.push_back(std::move(filter));
    }
  }
  options.request.histogram = khabar::find_date_unit(options.histogram);
  khabar::Searcher searcher(options.index);
  if (options.typed) return khabar::print_completions(searcher, *options.typed, output);
  if (!options.evaluation.topics.empty()) {
    return khabar::evaluate_topics(searcher, options.request, options.evaluation, output);
  }
  if (!options.explained.empty() && options.words.empty() && options.request.like.empty()) {
    throw khabar::Error("--explain: error: nothing was asked; add a query, or --like");
  }
  if (!options.words.empty() || !options.request.like.empty()) {
    options.request.query = join_words(options.words);
    if (options.explain_query) return khabar::explain_query(options.request.query, output);
    if (!options.explained.empty()) {
      return khabar::explain_article(searcher, options.request, options.explained, output);
    }
    return khabar::answer_query(searcher, options.request, output);
  }
  if (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !options.json) {
    return khabar::run_shell(searcher, options.request, output.style);
  }
  return khabar::answer_lines(searcher, options.request, std::cin, output);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app;
  Options options;
  define(app, options);
  try {
    app.parse(argc, argv);
    return run(options);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? khabar::kFound : khabar::kFailed;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return khabar::kFailed;
  }
}
