// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/subcommands.h"

#include <algorithm>
#include <iostream>
#include <sstream>
#include <utility>

#include "common/error.h"
#include "common/foreign_text.h"
#include "searcher/engine/engine.h"
#include "searcher/export/show_articles.h"
#include "searcher/render/feed.h"
#include "searcher/render/json.h"
#include "searcher/render/table.h"
#include "searcher/saved/alerts.h"
#include "searcher/saved/saved_searches.h"

namespace khabar {
namespace {

/// `show INDEX ID…`; "-" stands for the lines of standard input.
ExitCode show(const std::vector<std::string>& arguments, Output& output) {
  if (arguments.size() < 2) {
    throw Error(
        "khabar-search show: error: nothing to show; write: khabar-search show INDEX ID...");
  }
  std::vector<std::string> ids;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] != "-") {
      ids.push_back(arguments[i]);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);) {
      if (!line.empty()) ids.push_back(line);
    }
  }
  const auto engine = open_engine(arguments.front());
  const bool all_there = show_articles(*engine, ids, output.format == OutputFormat::json,
                                       output.style, output.results, output.messages);
  return all_there ? kFound : kNotFound;
}

/// Takes "NAME VALUE" out of the arguments: the value, or empty.
std::string take_option(std::vector<std::string>& arguments, std::string_view name) {
  const auto found = std::find(arguments.begin(), arguments.end(), name);
  if (found == arguments.end()) return "";
  if (found + 1 == arguments.end()) {
    throw Error(std::string(name) + ": error: a value is missing; write " + std::string(name) +
                " VALUE");
  }
  std::string value = *(found + 1);
  arguments.erase(found, found + 2);
  return value;
}

/// Every option that is left is one that there is not.
void refuse_options(const std::vector<std::string>& arguments) {
  for (const auto& argument : arguments) {
    if (argument.size() > 1 && argument.starts_with("--")) {
      throw Error(argument + ": error: there is no such option; see man khabar-search");
    }
  }
}

std::string saved_path(std::vector<std::string>& arguments, std::string_view index) {
  const std::string named = take_option(arguments, "--saved");
  return named.empty() ? SavedSearches::default_path(index) : named;
}

/// Parameters of a saved search that may stand among its words.
Parameters take_parameters(std::vector<std::string>& arguments) {
  Parameters parameters;
  for (const auto* name : {"facet", "match", "exact", "translation"}) {
    const std::string option = std::string("--") + name;
    while (std::find(arguments.begin(), arguments.end(), option) != arguments.end()) {
      parameters.emplace_back(name, take_option(arguments, option));
    }
  }
  return parameters;
}

ExitCode list_saved(const SavedSearches& saved, Output& output) {
  Table table{{{"name"}, {"query"}, {"told_up_to", true}}, {}};
  for (const auto& search : saved.all()) {
    std::string query = search.request.query;
    for (const auto& filter : search.request.filters) query += " › " + describe(filter);
    table.rows.push_back({search.name, query, std::to_string(search.told)});
  }
  const bool json = output.format == OutputFormat::json;
  render_table(table, json ? TableFormat::json : TableFormat::text, false, output.style,
               output.results);
  return table.rows.empty() ? kNotFound : kFound;
}

ExitCode run_saved(const Engine& engine, const SavedSearches& saved,
                   const std::vector<std::string>& names, Output& output) {
  ExitCode code = kNotFound;
  for (const auto& search : saved.all()) {
    const bool is_asked =
        names.empty() || std::find(names.begin(), names.end(), search.name) != names.end();
    if (!is_asked) continue;
    if (output.format == OutputFormat::text) output.results << "== " << shown(search.name) << '\n';
    if (answer_query(engine, search.request, output) == kFound) code = kFound;
    if (output.format == OutputFormat::text) output.results << '\n';
  }
  return code;
}

/// `saved add INDEX NAME QUERY…`, `saved list INDEX`, `saved run INDEX [NAME…]`,
/// `saved remove INDEX NAME`.
ExitCode saved(const std::vector<std::string>& given, Output& output) {
  const std::string usage =
      "khabar-search saved: error: write saved add INDEX NAME QUERY..., saved list INDEX, saved "
      "run "
      "INDEX [NAME...] or saved remove INDEX NAME";
  std::vector<std::string> arguments = given;
  if (arguments.size() < 2) throw Error(usage);
  const std::string what = arguments[0];
  const std::string index = arguments[1];
  arguments.erase(arguments.begin(), arguments.begin() + 2);
  const bool changes = what == "add" || what == "remove";
  using Access = SavedSearches::Access;
  SavedSearches searches(saved_path(arguments, index), changes ? Access::change : Access::read);
  const Parameters parameters = what == "add" ? take_parameters(arguments) : Parameters();
  refuse_options(arguments);
  if (what == "list" && arguments.empty()) return list_saved(searches, output);
  if (what == "run") {
    for (const auto& name : arguments) searches.find(name);
    return run_saved(*open_engine(index), searches, arguments, output);
  }
  if (what == "remove" && arguments.size() == 1) {
    searches.remove(arguments.front());
    searches.store();
    return kFound;
  }
  if (what != "add" || arguments.size() < 2) throw Error(usage);
  SavedSearch search;
  search.name = arguments.front();
  search.request = decode_request(parameters);
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    search.request.query += (i > 1 ? " " : "") + arguments[i];
  }
  const auto engine = open_engine(index);
  SearchRequest tried = search.request;
  tried.limit = 0;
  engine->search(tried);  // what cannot be asked is told now, not in an alert
  search.told = engine->state().sequence;
  searches.add(std::move(search));
  searches.store();
  return kFound;
}

void write_alert(const Alert& alert, Output& output, std::ostream& out) {
  if (output.format == OutputFormat::json) {
    render_json_alert(alert.name, alert.result, out);
    return;
  }
  out << "== " << shown(alert.name) << '\n';
  TextStyle style = output.style;
  style.timing = false;
  render_text(alert.result, style, out);
  out << '\n';
}

std::vector<std::pair<std::string, Hit>> items_of(const std::vector<Alert>& alerts) {
  std::vector<std::pair<std::string, Hit>> items;
  for (const auto& alert : alerts) {
    for (const auto& hit : alert.result.hits) items.emplace_back(alert.name, hit);
  }
  return items;
}

/// `alerts INDEX`: what is new since each saved search was last told.
ExitCode alerts(const std::vector<std::string>& given, Output& output) {
  constexpr std::size_t kMostHits = 50;
  std::vector<std::string> arguments = given;
  const std::string format = take_option(arguments, "--format");
  const std::string command = take_option(arguments, "--exec");
  const std::string path = take_option(arguments, "--saved");
  refuse_options(arguments);
  const bool feed = format == "rss";
  if (format == "json") output.format = OutputFormat::json;
  if (!format.empty() && !feed && format != "json" && format != "text") {
    throw Error("--format: error: \"" + format + "\" is no such value; write text, json or rss");
  }
  if (arguments.size() != 1) {
    throw Error("khabar-search alerts: error: write khabar-search alerts INDEX");
  }
  const std::string& index = arguments.front();
  SavedSearches searches(path.empty() ? SavedSearches::default_path(index) : path,
                         SavedSearches::Access::change);
  const auto engine = open_engine(index);
  bool failed = false;
  const auto is_bad = [&](const Alert& alert) {
    if (alert.error.empty()) return false;
    output.messages << shown(alert.name + ": " + alert.error) << '\n';
    return failed = true;
  };
  const auto tell = [&](const Alert& alert) {
    if (is_bad(alert)) return false;
    std::ostringstream text;
    if (feed) {
      render_feed(items_of({alert}), "khabar", text);
    } else {
      write_alert(alert, output, text);
    }
    if (command.empty()) {
      output.results << text.str() << std::flush;
      return output.results.good();
    }
    if (run_command(command, alert, text.str())) return true;
    output.messages << shown(alert.name +
                             ": error: the command failed; its articles are told next time: " +
                             command)
                    << '\n';
    failed = true;
    return false;
  };
  const auto tell_together = [&](const std::vector<Alert>& all) {
    for (const auto& alert : all) is_bad(alert);
    render_feed(items_of(all), "khabar", output.results);
    output.results.flush();
    return output.results.good();
  };
  const std::size_t told = feed && command.empty()
                               ? tell_alerts_together(*engine, searches, kMostHits, tell_together)
                               : tell_alerts(*engine, searches, kMostHits, tell);
  if (failed) return kFailed;
  return told > 0 ? kFound : kNotFound;
}

struct Subcommand {
  std::string_view name;
  ExitCode (*run)(const std::vector<std::string>& arguments, Output& output);
};

constexpr Subcommand kSubcommands[] = {{"show", show}, {"saved", saved}, {"alerts", alerts}};

}  // namespace

bool is_subcommand(std::string_view name) {
  return std::any_of(std::begin(kSubcommands), std::end(kSubcommands),
                     [&](const auto& subcommand) { return subcommand.name == name; });
}

ExitCode run_subcommand(const std::vector<std::string>& arguments, Output& output) {
  const auto* found =
      std::find_if(std::begin(kSubcommands), std::end(kSubcommands),
                   [&](const auto& subcommand) { return subcommand.name == arguments.front(); });
  return found->run({arguments.begin() + 1, arguments.end()}, output);
}

}  // namespace khabar
