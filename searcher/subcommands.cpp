// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/subcommands.h"

#include <algorithm>
#include <iostream>

#include "common/error.h"
#include "searcher/engine/engine.h"
#include "searcher/export/show_articles.h"

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

struct Subcommand {
  std::string_view name;
  ExitCode (*run)(const std::vector<std::string>& arguments, Output& output);
};

constexpr Subcommand kSubcommands[] = {{"show", show}};

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
