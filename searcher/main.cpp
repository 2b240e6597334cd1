// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iostream>
#include <optional>
#include <string_view>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "common/error.h"
#include "common/last_resort.h"
#include "common/opensearch/address.h"
#include "common/standard_streams.h"
#include "common/version.h"
#include "searcher/render/provenance.h"
#include "searcher/reports.h"
#include "searcher/shell/commands.h"
#include "searcher/shell/terminal.h"
#include "searcher/subcommands.h"

namespace {

struct Options {
  std::string index;
  bool partial = false;
  std::vector<std::string> words;  // of the query
  khabar::Parameters parameters;   // of the request
  khabar::EvaluationPlan evaluation;
  std::optional<std::string> typed;  // of --complete
  std::string explained;             // id of --explain
  std::string colour = "auto";
  bool json = false;
  bool explain_query = false;
  khabar::ReportOptions reports;
};

void define_parameters(CLI::App& app, khabar::Parameters& parameters) {
  const auto option = [&](const char* name, const std::string& parameter, const char* value,
                          const char* help) {
    const auto keep = [&parameters, parameter](const std::string& text) {
      parameters.emplace_back(parameter, text);
    };
    app.add_option_function<std::string>(name, keep, help)->type_name(value);
  };
  const auto flag = [&](const char* name, const char* parameter, const char* value,
                        const char* help) {
    const auto keep = [&parameters, parameter, value] {
      parameters.emplace_back(parameter, value);
    };
    app.add_flag_callback(name, keep, help);
  };
  option("--limit", "limit", "N", "hits to show, 0 to 10000; 10 if not given, 1000 with --topics");
  option("--offset", "offset", "N", "hits to skip");
  flag("--no-facets", "facets", "off", "do not count the hits by facet");
  flag("--exact", "exact", "on", "search the words as written: no other script, spelling or alias");
  flag("--no-translation", "translation", "off", "search no words of the other language");
  option("--collapse", "collapse", "WHAT",
         "story: of articles in the same words show one; or none; as text story if not told");
  option("--counts", "counts", "WHAT", "where stories are shown, facets count articles or stories");
  option("--without", "without", "FORM", "do not search this form of a word; repeatable");
  option("--sort", "sort", "ORDER", "relevance, newest or oldest");
  option("--match", "match", "WORDS",
         "how many of the words articles must have: any, most, all, or automatic");
  flag("--recency", "recency", "on", "lift newer articles a little");
  option("--like", "like", "ID", "articles similar to the one with this id");
  const auto keep_filters = [&parameters](const std::vector<std::string>& filters) {
    for (const auto& filter : filters) parameters.emplace_back("facet", filter);
  };
  app.add_option_function<std::vector<std::string>>(
         "--facet", keep_filters,
         "keep the articles of a facet value: person=narendra-modi,source!=X; repeatable")
      ->type_name("FILTERS")
      ->allow_extra_args(false);
  option("--histogram", "histogram", "UNIT", "count the hits by year, month or day");
  option("--timeout", "timeout", "SECONDS", "give a query up after this time");
}

void define_reports(CLI::App& app, khabar::ReportOptions& reports) {
  app.add_option("--export", reports.export_file,
                 "write every match, in the order asked, to this file; - is standard output")
      ->type_name("FILE");
  app.add_option("--fields", reports.fields,
                 "of --export: id,title,published,source,url,snippet,entities,body and more")
      ->type_name("NAMES");
  app.add_flag("--ids", reports.ids, "write the id of every match, in the order asked");
  app.add_option("--count-by", reports.count_by,
                 "count all matches by one or two of year, month, week, day and the facets")
      ->type_name("NAMES");
  app.add_option(
         "--compare", reports.compare,
         "file of lines NAME<TAB>QUERY: count them beside one another, by month if not told")
      ->type_name("FILE");
  app.add_flag("--share", reports.share, "of --compare: shares, per 1000 articles of the archive");
  app.add_flag("--coverage", reports.coverage, "count the matches by source and month");
  app.add_option("--terms", reports.terms, "words and names that tell the answer apart, N of each")
      ->type_name("N")
      ->check(CLI::Range(1, 1000));
  app.add_option("--terms-by", reports.terms_by,
                 "of --terms: for each value of a facet, or each year, month, week or day, apart")
      ->type_name("NAME");
  app.add_option("--concordance", reports.concordance,
                 "every place where the query is met, between WIDTH columns of text on each side")
      ->type_name("WIDTH")
      ->check(CLI::Range(1, 1000));
  app.add_option("--concordance-order", reports.concordance_order,
                 "answer, or by the word to the left or right of it");
  app.add_option("--batch", reports.batch,
                 "file of lines NAME<TAB>QUERY, or queries: answer all in one table")
      ->type_name("FILE");
  app.add_option("--format", reports.format, "of these: text, json, jsonl, csv or tsv")
      ->type_name("FORMAT");
  app.add_flag("--excel", reports.excel, "begin CSV with the mark by which Excel knows UTF-8");
  app.add_flag("--provenance", reports.provenance,
               "say before the result which program, index, revision and query made it, and when");
}

void define(CLI::App& app, Options& options) {
  app.description(
      "Searches a Khabar index. Without a query: a shell on a terminal, else one query "
      "a line from standard input.");
  app.set_version_flag("--version", khabar::kVersionText);
  app.add_option("INDEX", options.index,
                 "index made by khabar-index add, or opensearch://HOST:9200/NAME")
      ->required();
  app.add_flag("--partial", options.partial,
               "on OpenSearch: answer with the shards that are there, and say so");
  app.add_option("QUERY", options.words, "words in either script; several arguments are one query");
  app.add_flag("--json", options.json, "one line of JSON for each query");
  define_parameters(app, options.parameters);
  define_reports(app, options.reports);
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

bool has_parameter(const khabar::Parameters& parameters, std::string_view name) {
  return std::any_of(parameters.begin(), parameters.end(),
                     [&](const auto& parameter) { return parameter.first == name; });
}

/// What was asked, for the answer to say it even when it is an error.
std::string asked(const Options& options) {
  if (options.typed) return *options.typed;
  khabar::SearchRequest request;
  request.query = join_words(options.words);
  for (const auto& [name, value] : options.parameters) {
    if (name == "like") request.like = value;
  }
  return display_query(request);
}

int run(Options& options, khabar::Output& output) {
  khabar::SearchRequest defaults;
  const bool for_reader =
      !options.json && !options.reports.any() && options.evaluation.topics.empty();
  if (for_reader) defaults.collapse = khabar::Collapse::story;
  khabar::SearchRequest request = khabar::decode_request(options.parameters, defaults);
  request.query = join_words(options.words);
  const bool has_query = !options.words.empty();
  if (options.explain_query && !has_query) {
    throw khabar::Error("--explain-query: error: nothing was asked; add a query");
  }
  if (options.explain_query) return khabar::explain_query(request.query, output);
  if (options.partial && !khabar::is_opensearch(options.index)) {
    throw khabar::Error(khabar::at(
        {options.index, 0}, "error: --partial is for an archive on OpenSearch; leave it out"));
  }
  const auto engine = khabar::open_engine(options.index + (options.partial ? "?partial" : ""));
  if (options.typed) return khabar::print_completions(*engine, *options.typed, output);
  if (!options.evaluation.topics.empty()) {
    if (has_parameter(options.parameters, "limit")) options.evaluation.depth = request.limit;
    return khabar::evaluate_topics(*engine, request, options.evaluation, output);
  }
  const bool is_asked = has_query || !request.like.empty();
  if (options.reports.any()) {
    if (!options.reports.batch.empty() && !has_parameter(options.parameters, "limit")) {
      request.limit = 3;
    }
    if (!is_asked && options.reports.asks_itself()) request.query = "*";
    return khabar::write_report(*engine, options.index, request, options.reports, output);
  }
  if (options.reports.provenance) {
    const auto format = options.json ? khabar::TableFormat::json : khabar::TableFormat::text;
    render_provenance(khabar::make_provenance(*engine, options.index, request), format,
                      output.results);
  }
  if (!options.explained.empty()) {
    if (!is_asked) {
      throw khabar::Error("--explain: error: nothing was asked; add a query, or --like");
    }
    return khabar::explain_article(*engine, request, options.explained, output);
  }
  if (is_asked) {
    output.paged = isatty(STDOUT_FILENO) == 1;
    return khabar::answer_query(*engine, request, output);
  }
  if (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !options.json) {
    const bool wants_stories = has_parameter(options.parameters, "collapse") &&
                               request.collapse == khabar::Collapse::story;
    return khabar::run_shell(*engine, request, output.style, wants_stories);
  }
  return khabar::answer_lines(*engine, request, std::cin, output);
}

khabar::Output make_output(bool json, const std::string& colour) {
  const bool coloured = colour == "always" || (colour == "auto" && khabar::wants_colour());
  return {json ? khabar::OutputFormat::json : khabar::OutputFormat::text,
          {khabar::terminal_columns(), coloured},
          std::cout,
          std::cerr,
          false};
}

/// Options that cannot be read are told as all that goes wrong, in JSON where it is asked for.
int refuse(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
  const bool json = std::count(argv + 1, argv + argc, std::string_view("--json")) > 0;
  khabar::Output output = make_output(json, "never");
  try {
    const bool is_unknown =
        std::string_view(error.what()).find("not expected") != std::string::npos;
    const char* hint = is_unknown ? "; a query that begins with - stands after --" : "";
    throw khabar::Error(std::string(error.what()) + hint + "; see khabar-search --help");
  } catch (...) {
    return khabar::report_failure("", output);
  }
}

/// `khabar-search show …`: --json may stand anywhere among the arguments.
int run_subcommand(std::vector<std::string> arguments) {
  const bool json = std::erase(arguments, "--json") > 0;
  khabar::Output output = make_output(json, "auto");
  try {
    const int code = khabar::run_subcommand(arguments, output);
    khabar::finish_standard_output();
    return code;
  } catch (...) {
    return khabar::report_failure("", output);
  }
}

}  // namespace

int main(int argc, char** argv) {
  khabar::end_in_one_line("khabar-search");
  khabar::hold_standard_streams();
  if (argc > 1 && khabar::is_subcommand(argv[1])) return run_subcommand({argv + 1, argv + argc});
  CLI::App app;
  Options options;
  try {
    define(app, options);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return refuse(app, error, argc, argv);
  }
  khabar::Output output = make_output(options.json, options.colour);
  try {
    const int code = run(options, output);
    khabar::finish_standard_output();
    return code;
  } catch (...) {
    return khabar::report_failure(asked(options), output);
  }
}
