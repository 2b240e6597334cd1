// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <csignal>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>
#include <thread>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "common/analysis/explain.h"
#include "common/entity/builtin_catalogue.h"
#include "common/entity/print_entities.h"
#include "common/error.h"
#include "common/foreign_text.h"
#include "common/format/index_errors.h"
#include "common/last_resort.h"
#include "common/opensearch/address.h"
#include "common/saved_file.h"
#include "common/standard_streams.h"
#include "common/unicode.h"
#include "common/version.h"
#include "indexer/add_command.h"
#include "indexer/clean/clean_text.h"
#include "indexer/opensearch/remote_commands.h"
#include "indexer/write/index_check.h"
#include "indexer/write/index_compact.h"
#include "indexer/write/index_export.h"
#include "indexer/write/index_history.h"
#include "indexer/write/index_stats.h"
#include "indexer/write/names_to_check.h"
#include "indexer/write/print_names.h"
#include "indexer/write/refresh_columns.h"

namespace {

enum ExitCode { kAllIn = 0, kSomeRejected = 1, kFailed = 2, kInterrupted = 130 };

std::atomic<bool> stop_requested = false;

void request_stop(int) {
  stop_requested = true;
}

/// Ctrl-C ends the run after the articles in hand; a second one ends the program at once.
void stop_on_interrupt() {
  struct sigaction action = {};
  action.sa_handler = request_stop;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

struct AddFlags {
  khabar::AddOptions add;
  std::vector<std::string> mappings;
};

void print_summary(const khabar::AddSummary& summary, const khabar::AddOptions& options) {
  std::cout << summary.added << " added, " << summary.replaced << " replaced, " << summary.unchanged
            << " unchanged, " << summary.rejected << " rejected";
  if (summary.rejected_before > 0) std::cout << " (" << summary.rejected_before << " as before)";
  if (options.mirror) std::cout << ", " << summary.removed << " removed";
  std::cout << (options.dry_run ? " if this were no dry run\n" : "\n");
}

int run_add(AddFlags& flags) {
  for (const auto& mapping : flags.mappings) {
    flags.add.field_map.push_back(khabar::parse_field_mapping(mapping));
  }
  const bool shows_progress = !flags.add.quiet && isatty(STDERR_FILENO) == 1;
  flags.add.progress =
      shows_progress ? khabar::Progress::Mode::terminal : khabar::Progress::Mode::quiet;
  stop_on_interrupt();
  const auto summary = khabar::add_articles(flags.add, stop_requested, std::cerr);
  if (!flags.add.quiet) print_summary(summary, flags.add);
  if (summary.interrupted) return kInterrupted;
  const bool read_nothing =
      summary.passed_over > 0 && summary.added + summary.replaced + summary.unchanged == 0;
  return summary.rejected > 0 || read_nothing ? kSomeRejected : kAllIn;
}

/// Returns the ids that no article has.
std::vector<std::string> remove_articles(const std::string& path,
                                         const std::vector<std::string>& ids) {
  khabar::IndexWriter writer(path, {}, khabar::IndexWriter::Open::existing);
  std::vector<std::string> missing;
  for (const auto& id : ids) {
    if (!writer.remove(id)) missing.push_back(id);
  }
  writer.commit();
  return missing;
}

int run_remove(const std::string& path, const std::vector<std::string>& ids) {
  const bool is_remote = khabar::is_opensearch(path);
  const auto missing = is_remote ? khabar::remove_remotely(path, ids) : remove_articles(path, ids);
  for (const auto& id : missing) {
    std::cerr << khabar::at({path, 0},
                            "no article has the id \"" + id + "\"; nothing was removed for it")
              << '\n';
  }
  const std::size_t removed = ids.size() - missing.size();
  if (!is_remote) {
    khabar::keep_history(path, {{}, {}, 0, 0, removed, {}});
    khabar::refresh_columns(path, std::cerr);
  }
  std::cout << removed << " removed\n";
  return missing.empty() ? kAllIn : kSomeRejected;
}

int run_stats(const std::string& path, bool json) {
  const auto stats =
      khabar::is_opensearch(path) ? khabar::read_remote_stats(path) : khabar::read_stats(path);
  if (json) {
    khabar::print_stats_json(stats, std::cout);
  } else {
    khabar::print_stats(stats, std::cout);
  }
  return kAllIn;
}

int run_names(const std::string& path, std::size_t most, bool json) {
  const auto names = khabar::find_names_to_check(path, most, std::cerr);
  if (json) {
    khabar::print_names_json(names, std::cout);
  } else {
    khabar::print_names(names, std::cout);
  }
  return kAllIn;
}

int run_check(const std::string& path) {
  const auto faults = khabar::is_opensearch(path) ? khabar::check_remotely(path, std::cerr)
                                                  : khabar::check_index(path, std::cerr);
  if (faults == 0) {
    std::cout << khabar::shown(path) << ": no faults\n";
    return kAllIn;
  }
  std::cout << khabar::shown(path) << ": " << faults
            << " faults; make the index anew with khabar-index add\n";
  return kSomeRejected;
}

int run_compact(const std::string& path) {
  if (khabar::is_opensearch(path)) {
    throw khabar::Error(
        khabar::at({path, 0}, "error: OpenSearch compacts by itself; there is nothing to do"));
  }
  const auto compaction = khabar::compact_index(path);
  khabar::refresh_columns(path, std::cerr);
  std::cout << khabar::shown(path) << ": " << compaction.before_bytes << " bytes before, "
            << compaction.after_bytes << " after\n";
  return kAllIn;
}

struct ExportFlags {
  bool with_entities = false;
  bool catalogue = false;
  std::string output;
};

int run_export(const std::string& path, const ExportFlags& flags) {
  std::optional<khabar::SavedFile> file;
  if (!flags.output.empty()) file.emplace(flags.output);
  std::ostream& out = file ? file->out() : std::cout;
  if (flags.catalogue) {
    khabar::is_opensearch(path) ? khabar::export_remote_catalogue(path, out)
                                : khabar::export_catalogue(path, out);
    if (file) file->keep();
    return kAllIn;
  }
  const auto count = khabar::is_opensearch(path)
                         ? khabar::export_remotely(path, flags.with_entities, out)
                         : khabar::export_articles(path, flags.with_entities, out);
  if (file) {
    file->keep();
    std::cout << count << " exported\n";
  }
  return kAllIn;
}

int run_analyze(bool terms, bool entities, bool clean) {
  if (clean) {
    const std::string raw{std::istreambuf_iterator<char>(std::cin), {}};
    std::cout << khabar::explain_cleaning(khabar::to_valid_utf8(raw));
    return kAllIn;
  }
  khabar::Analyzer analyzer;
  if (entities) {
    khabar::print_entities(khabar::builtin_catalogue(), std::cin, std::cout);
  } else if (terms) {
    khabar::print_terms(std::cin, std::cout, analyzer);
  } else {
    khabar::print_explanations(std::cin, std::cout, analyzer);
  }
  return kAllIn;
}

void define_add(CLI::App& app, AddFlags& flags) {
  auto* add =
      app.add_subcommand("add", "add or replace articles; makes the index when there is none");
  add->add_option("INDEX", flags.add.index,
                  "folder of the index, or opensearch://HOST:9200,HOST2:9200/NAME")
      ->required();
  add->add_option(
         "PATH", flags.add.paths,
         "files of articles (JSON, CSV, feeds, pages, WARC; plain or packed), folders, or -")
      ->required();
  add->add_option("--map", flags.mappings,
                  "where the archive keeps a field: title=headline, source=site.name")
      ->allow_extra_args(false);
  add->add_option("--catalogue", flags.add.catalogue_path,
                  "JSON Lines of entities of your own; the index keeps them");
  add->add_option("--rejects", flags.add.rejects_path,
                  "append what was rejected to this file, to mend and add again");
  add->add_option("--threads", flags.add.threads, "threads that read and analyze")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  add->add_option("--memory", flags.add.memory_bytes, "memory to use at most: 512M, 2G")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::PositiveNumber)
      ->default_str("1G");
  add->add_flag("--keep-furniture", flags.add.keep_furniture,
                "leave in lines such as \"also read\", share and download links");
  add->add_option("--timezone", flags.add.time_zone,
                  "where the newsroom is: times are filed under its days; the index keeps it")
      ->default_str(khabar::TimeZone::kIndia);
  add->add_option("--entities", flags.add.entities,
                  "names that become facets: all, those of the catalogue, or none but those that "
                  "the articles' JSON names; the index keeps it")
      ->check(CLI::IsMember({"all", "catalogue", "none"}))
      ->default_str("all");
  add->add_flag("--mirror", flags.add.mirror,
                "also remove the articles that are gone from the folder since it was added");
  add->add_flag("--dry-run", flags.add.dry_run, "tell what would be done, and write nothing");
  add->add_option("--shards", flags.add.shards,
                  "parts that a new archive on OpenSearch is cut into")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  add->add_option("--replicas", flags.add.replicas, "copies of each part of a new archive there")
      ->check(CLI::Range(0, 16))
      ->capture_default_str();
  add->add_flag(
      "--anew", flags.add.anew,
      "on OpenSearch: build beside the archive that is there and take its place at the end");
  add->add_flag("--quiet,-q", flags.add.quiet, "tell nothing but what is rejected");
}

/// Tells what is wrong with the arguments, or prints what --help and --version ask for.
int refuse(const CLI::App& app, const CLI::ParseError& error) {
  std::ostringstream told;
  if (app.exit(error, std::cout, told) == 0) return kAllIn;
  std::istringstream lines(told.str());
  for (std::string line; std::getline(lines, line);) std::cerr << khabar::shown(line) << '\n';
  return kFailed;
}

}  // namespace

int main(int argc, char** argv) {
  khabar::end_in_one_line("khabar-index");
  khabar::hold_standard_streams();
  CLI::App app("Makes and keeps the index of a Hindi/English news archive.");
  app.set_version_flag("--version", khabar::kVersionText);
  app.require_subcommand(1);
  AddFlags flags;
  flags.add.threads = std::max(1U, std::thread::hardware_concurrency());
  define_add(app, flags);

  std::string index;
  std::vector<std::string> ids;
  bool json = false;
  const auto subcommand = [&](const char* name, const char* description) {
    auto* command = app.add_subcommand(name, description);
    command->add_option("INDEX", index, "folder of the index, or opensearch://HOST:9200/NAME")
        ->required();
    return command;
  };
  subcommand("remove", "remove articles")->add_option("ID", ids, "ids of articles")->required();
  subcommand("stats", "what the index holds")->add_flag("--json", json, "as one line of JSON");
  std::size_t most_names = 50;
  auto* names = subcommand("names", "the names that need a person's eye, to mend with --catalogue");
  names->add_flag("--json", json, "as one line of JSON");
  names->add_option("--limit", most_names, "rows of each kind to list")
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str();
  subcommand("check", "verify the index");
  subcommand("compact", "rewrite the index without wasted space");
  ExportFlags exported;
  auto* export_command = subcommand("export", "write every article as JSON Lines, for add");
  export_command->add_flag("--with-entities", exported.with_entities,
                           "also who and what was recognised in each");
  export_command
      ->add_flag("--catalogue", exported.catalogue,
                 "write the entities that were given with --catalogue instead")
      ->excludes("--with-entities");
  export_command->add_option("--output,-o", exported.output,
                             "file to write to; standard output if not given");

  bool terms = false;
  bool entities = false;
  auto* analyze = app.add_subcommand(
      "analyze", "show what becomes of the words on standard input, rule by rule");
  auto* terms_flag =
      analyze->add_flag("--terms", terms, "only the index terms, a line for each line");
  auto* entities_flag =
      analyze->add_flag("--entities", entities, "the names in each line, as a JSON array")
          ->excludes(terms_flag);
  bool clean = false;
  analyze
      ->add_flag("--clean", clean,
                 "the text of one article as it would be kept; lines with - go as furniture")
      ->excludes(terms_flag)
      ->excludes(entities_flag);

  try {
    app.parse(argc, argv);
    const int code = [&] {
      if (app.got_subcommand("add")) return run_add(flags);
      if (app.got_subcommand("remove")) return run_remove(index, ids);
      if (app.got_subcommand("stats")) return run_stats(index, json);
      if (app.got_subcommand("names")) return run_names(index, most_names, json);
      if (app.got_subcommand("check")) return run_check(index);
      if (app.got_subcommand("export")) return run_export(index, exported);
      if (app.got_subcommand("analyze")) return run_analyze(terms, entities, clean);
      return run_compact(index);
    }();
    khabar::finish_standard_output();
    return code;
  } catch (const CLI::ParseError& error) {
    return refuse(app, error);
  } catch (...) {
    std::cerr << khabar::shown(khabar::current_error()) << '\n';
    return kFailed;
  }
}
