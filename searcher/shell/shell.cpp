// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/shell.h"

#include <algorithm>
#include <charconv>
#include <iomanip>
#include <optional>
#include <sstream>

#include "common/error.h"
#include "common/foreign_text.h"
#include "searcher/help/query_help.h"
#include "searcher/render/article.h"
#include "searcher/render/explanation.h"

namespace khabar {
namespace {

constexpr std::size_t kCompletions = 8;  // of a kind, for Tab

std::string_view trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const auto begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return "";
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::optional<std::size_t> parse_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Whether a request can have this parameter.
bool is_parameter(const std::string& name, std::string_view value) {
  try {
    decode_request({{name, std::string(value)}});
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// A path, not a word to search: "a.csv", "../a".
bool looks_like_file(std::string_view text) {
  return text.find_first_of("./") != std::string_view::npos;
}

}  // namespace

const std::vector<Shell::Command>& Shell::commands() {
  static const Argument none = {"", [](std::string_view text) { return text.empty(); }};
  static const Argument number = {
      "N", [](std::string_view text) { return parse_number(text).has_value(); }};
  static const Argument order = {"relevance|newest|oldest",
                                 [](std::string_view text) { return is_parameter("sort", text); }};
  static const Argument words = {"any|most|all|automatic",
                                 [](std::string_view text) { return is_parameter("match", text); }};
  static const Argument unit = {"year|month|day", [](std::string_view text) {
                                  return text.empty() || find_date_unit(text).has_value();
                                }};
  static const Argument file = {"FILE", looks_like_file};
  static const Argument topic = {
      "query", [](std::string_view text) { return text.empty() || text == "query"; }};
  static const Argument on_off = {
      "on|off", [](std::string_view text) { return text == "on" || text == "off"; }};
  static const std::vector<Command> all = {
      {"next", none, "the next page", &Shell::next},
      {"previous", none, "the page before", &Shell::previous},
      {"limit", number, "show N articles a page", &Shell::limit},
      {"sort", order, "order the articles", &Shell::sort},
      {"match", words, "how many of the words articles must have", &Shell::match},
      {"recency", on_off, "lift newer articles a little, or not", &Shell::recency},
      {"open", number, "read article N whole", &Shell::open},
      {"like", number, "articles similar to article N", &Shell::like},
      {"explain", number, "why article N matches, word by word, with weights", &Shell::explain},
      {"facets", none, "who, where, when: the hits counted, in numbered rows", &Shell::facets},
      {"only", number, "keep the articles of facet row N", &Shell::only},
      {"drop", number, "leave out the articles of facet row N", &Shell::drop},
      {"filters", none, "what only and drop have kept and left out", &Shell::filters},
      {"back", none, "undo the last only or drop", &Shell::back},
      {"clear", none, "undo all of them", &Shell::clear},
      {"histogram", unit, "the hits by date, by month if not told", &Shell::histogram},
      {"save", file, "write all hits to a new FILE.jsonl or FILE.csv", &Shell::save},
      {"save!", file, "the same, over a file that is there", &Shell::replace},
      {"time", on_off, "tell how long each query took, or not", &Shell::time},
      {"help", topic, "how to write a query; help alone is this list", &Shell::help},
      {"quit", none, "leave (so does Ctrl-D)", &Shell::quit},
  };
  return all;
}

Shell::Shell(const Engine& engine, SearchRequest defaults, TextStyle style, std::ostream& out,
             ShowText show)
    : session_(engine, std::move(defaults)), style_(style), out_(out), show_(std::move(show)) {}

std::vector<std::string> Shell::command_names() {
  std::vector<std::string> names;
  for (const auto& command : commands()) names.emplace_back(command.name);
  return names;
}

const Shell::Command* Shell::find_command(std::string_view name) {
  for (const auto& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string Shell::usage(const Command& command) {
  std::string usage(command.name);
  if (!command.argument.usage.empty()) usage.append(" ").append(command.argument.usage);
  return usage;
}

std::vector<std::string> Shell::complete(const std::string& line) {
  std::vector<std::string> lines;
  for (const auto& command : commands()) {
    const std::string name(command.name);
    if (name.starts_with(line)) lines.push_back(name);
    const std::string_view words = command.argument.usage;
    for (std::size_t begin = 0; begin < words.size() && words.find('|') != words.npos;) {
      const std::size_t end = std::min(words.find('|', begin), words.size());
      const std::string whole = name + " " + std::string(words.substr(begin, end - begin));
      if (line.size() > name.size() && whole.starts_with(line)) lines.push_back(whole);
      begin = end + 1;
    }
  }
  for (const auto& completion : session_.complete(line, kCompletions)) {
    if (completion.kind != CompletionKind::title) lines.push_back(completion.text);
  }
  return lines;
}

bool Shell::run_line(std::string_view line) {
  line = trim(line);
  if (line.empty()) return true;
  try {
    const auto name_end = std::min(line.find_first_of(" \t"), line.size());
    const auto argument = trim(line.substr(name_end));
    const Command* command = find_command(line.substr(0, name_end));
    if (command != nullptr && command->argument.fits(argument)) {
      (this->*command->run)(argument);
    } else if (command != nullptr && argument.empty()) {
      out_ << usage(*command) << ": " << command->help << "; to search the word: \""
           << command->name << "\"\n";
    } else {
      ask(line);
      if (command != nullptr)
        out_ << "\nsearched as words; the command is: " << usage(*command) << '\n';
    }
  } catch (const Error& error) {
    out_ << shown(error.what()) << '\n';
  }
  return !leaving_;
}

std::string Shell::prompt() const {
  if (!session_.has_answer() || session_.request().filters.empty()) return "khabar> ";
  return "khabar [" + shown(session_.trail()) + "]> ";
}

void Shell::ask(std::string_view query) {
  session_.ask(std::string(query));
  print_page();
}

void Shell::print_page() {
  SearchResult page = session_.result();
  page.has_facets = false;  // the command `facets` shows them
  render_text(page, style_, out_);
  if (page.offset + page.hits.size() < page.total) out_ << "\nmore: next\n";
}

void Shell::need_answer() const {
  if (!session_.has_answer())
    throw Error("nothing was asked yet; type a query, such as: चुनाव आयोग");
}

void Shell::help(std::string_view topic) {
  if (!topic.empty()) return help_with_queries();
  out_ << "Type a query in either script, or a command:\n";
  for (const auto& command : commands()) {
    out_ << "  " << std::left << std::setw(29) << usage(command) << command.help << '\n';
  }
  out_ << "A query that reads like a command goes in quotes: \"next\".\n";
}

void Shell::help_with_queries() {
  constexpr std::size_t kIndent = 4;
  for (const auto& section : query_help()) {
    out_ << section.title << '\n';
    for (const auto& [example, meaning] : section.rows) {
      out_ << "  " << example << '\n' << wrap(meaning, style_.columns, kIndent) << '\n';
    }
  }
}

void Shell::next(std::string_view) {
  need_answer();
  if (session_.next_page()) {
    print_page();
  } else {
    out_ << "this is the last page\n";
  }
}

void Shell::previous(std::string_view) {
  need_answer();
  if (session_.previous_page()) {
    print_page();
  } else {
    out_ << "this is the first page\n";
  }
}

void Shell::facets(std::string_view) {
  need_answer();
  std::ostringstream rows;
  render_facets(session_.result().facets, style_, rows);
  show_(rows.str());
}

void Shell::only(std::string_view number) {
  need_answer();
  session_.narrow(*parse_number(number), false);
  print_page();
}

void Shell::drop(std::string_view number) {
  need_answer();
  session_.narrow(*parse_number(number), true);
  print_page();
}

void Shell::back(std::string_view) {
  need_answer();
  if (session_.widen()) {
    print_page();
  } else {
    out_ << "there is no filter to undo\n";
  }
}

void Shell::sort(std::string_view order) {
  need_answer();
  session_.set("sort", std::string(order));
  print_page();
}

void Shell::match(std::string_view words) {
  session_.set("match", std::string(words));
  if (session_.has_answer()) print_page();
}

void Shell::recency(std::string_view on_or_off) {
  session_.set("recency", std::string(on_or_off));
  if (session_.has_answer()) print_page();
}

void Shell::open(std::string_view number) {
  need_answer();
  const auto article = session_.read(*parse_number(number));
  if (!article) throw Error("article " + std::string(number) + " was removed meanwhile");
  std::ostringstream text;
  render_article(*article, style_, text);
  show_(text.str());
}

void Shell::like(std::string_view number) {
  need_answer();
  session_.like(*parse_number(number));
  print_page();
}

void Shell::explain(std::string_view number) {
  need_answer();
  const auto explanation = session_.explain(*parse_number(number));
  if (!explanation)
    throw Error("article " + std::string(number) + " changed and matches no longer");
  std::ostringstream table;
  render_explanation(*explanation, style_, table);
  show_(table.str());
}

void Shell::limit(std::string_view number) {
  const std::size_t hits = *parse_number(number);
  if (hits == 0 || hits > kMaxLimit) {
    throw Error("limit " + std::string(number) + ": error: a page has 1 to " +
                std::to_string(kMaxLimit) + " articles");
  }
  session_.set("limit", std::string(number));
  if (session_.has_answer()) print_page();
}

void Shell::filters(std::string_view) {
  if (session_.request().filters.empty()) out_ << "there is no filter\n";
  for (const auto& filter : session_.request().filters) out_ << shown(describe(filter)) << '\n';
}

void Shell::clear(std::string_view) {
  need_answer();
  if (session_.clear_filters()) {
    print_page();
  } else {
    out_ << "there is no filter to undo\n";
  }
}

void Shell::histogram(std::string_view unit) {
  need_answer();
  std::ostringstream chart;
  render_histogram(session_.histogram(find_date_unit(unit).value_or(DateUnit::month)), style_,
                   chart);
  show_(chart.str());
}

void Shell::save(std::string_view path) {
  save_as(path, Overwrite::refuse);
}

void Shell::replace(std::string_view path) {
  save_as(path, Overwrite::allow);
}

void Shell::save_as(std::string_view path, Overwrite overwrite) {
  need_answer();
  const std::vector<Hit> hits = session_.all_hits();
  save_hits(hits, std::string(path), overwrite);
  out_ << hits.size() << (hits.size() == 1 ? " article" : " articles") << " saved in "
       << shown(path) << '\n';
}

void Shell::time(std::string_view on_or_off) {
  style_.timing = on_or_off == "on";
}

void Shell::quit(std::string_view) {
  leaving_ = true;
}

}  // namespace khabar
