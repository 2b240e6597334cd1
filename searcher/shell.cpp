// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell.h"

#include <algorithm>
#include <charconv>
#include <iomanip>
#include <optional>
#include <sstream>

#include "common/error.h"
#include "searcher/render/article.h"

namespace khabar {
namespace {

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

std::optional<Sort> parse_sort(std::string_view text) {
  if (text == "relevance") return Sort::relevance;
  if (text == "newest") return Sort::newest;
  if (text == "oldest") return Sort::oldest;
  return std::nullopt;
}

}  // namespace

Shell::Shell(Searcher& searcher, SearchRequest defaults, TextStyle style, std::ostream& out,
             ShowText show)
    : session_(searcher, std::move(defaults)), style_(style), out_(out), show_(std::move(show)) {}

const std::vector<Shell::Command>& Shell::commands() {
  static const std::vector<Command> all = {
      {"next", Argument::none, "the next page", &Shell::next},
      {"previous", Argument::none, "the page before", &Shell::previous},
      {"open", Argument::number, "read article N whole", &Shell::open},
      {"facets", Argument::none, "who, where, when: the hits counted, in numbered rows",
       &Shell::facets},
      {"only", Argument::number, "keep the articles of facet row N", &Shell::only},
      {"drop", Argument::number, "leave out the articles of facet row N", &Shell::drop},
      {"back", Argument::none, "undo the last only or drop", &Shell::back},
      {"sort", Argument::sort, "order by relevance, newest or oldest", &Shell::sort},
      {"help", Argument::none, "this list", &Shell::help},
      {"quit", Argument::none, "leave (so does Ctrl-D)", &Shell::quit},
  };
  return all;
}

std::vector<std::string> Shell::command_names() {
  std::vector<std::string> names;
  for (const auto& command : commands()) names.emplace_back(command.name);
  return names;
}

/// The command that `line` is, when its argument is of the command's kind as well.
const Shell::Command* Shell::find_command(std::string_view line, std::string_view& argument) {
  const auto space = std::min(line.find_first_of(" \t"), line.size());
  const auto name = line.substr(0, space);
  argument = trim(line.substr(space));
  for (const auto& command : commands()) {
    if (command.name != name) continue;
    const bool fits = command.argument == Argument::none     ? argument.empty()
                      : command.argument == Argument::number ? parse_number(argument).has_value()
                                                             : parse_sort(argument).has_value();
    return fits ? &command : nullptr;
  }
  return nullptr;
}

bool Shell::run_line(std::string_view line) {
  line = trim(line);
  if (line.empty()) return true;
  try {
    std::string_view argument;
    if (const Command* command = find_command(line, argument)) {
      (this->*command->run)(argument);
    } else {
      session_.ask(std::string(line));
      print_page();
    }
  } catch (const Error& error) {
    out_ << error.what() << '\n';
  }
  return !leaving_;
}

std::string Shell::prompt() const {
  if (!session_.has_answer() || session_.request().filters.empty()) return "khabar> ";
  return "khabar [" + session_.trail() + "]> ";
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

void Shell::help(std::string_view) {
  out_ << "Type a query in either script, or a command:\n";
  for (const auto& command : commands()) {
    std::string usage(command.name);
    if (command.argument == Argument::number) usage += " N";
    if (command.argument == Argument::sort) usage += " ORDER";
    out_ << "  " << std::left << std::setw(14) << usage << command.help << '\n';
  }
  out_ << "A query that reads like a command goes in quotes: \"next\".\n";
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
  render_facets(session_.result().facets, style_, out_);
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
  session_.sort(*parse_sort(order));
  print_page();
}

void Shell::open(std::string_view number) {
  need_answer();
  const Hit& hit = session_.hit(*parse_number(number));
  const auto article = session_.find_article(hit.id);
  if (!article) throw Error("\"" + hit.id + "\" was removed from the index meanwhile");
  std::ostringstream text;
  render_article(*article, session_.find_matches(article->body), style_, text);
  show_(text.str());
}

void Shell::quit(std::string_view) {
  leaving_ = true;
}

}  // namespace khabar
