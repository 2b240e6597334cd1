// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/shell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <iomanip>
#include <optional>
#include <sstream>

#include "common/error.h"
#include "common/foreign_text.h"
#include "common/unicode.h"
#include "searcher/export/count_report.h"
#include "searcher/export/export_hits.h"
#include "searcher/help/query_help.h"
#include "searcher/render/article.h"
#include "searcher/render/explanation.h"
#include "searcher/shell/no_hits.h"

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

/// Other names of commands, as psql, less and shells have them.
struct Alias {
  std::string_view name;
  std::string_view command;
};
constexpr std::array<Alias, 15> kAliases = {{{"n", "next"},
                                             {"p", "previous"},
                                             {"prev", "previous"},
                                             {"b", "back"},
                                             {"undo", "back"},
                                             {"redo", "forward"},
                                             {"o", "open"},
                                             {"q", "quit"},
                                             {"exit", "quit"},
                                             {"\\q", "quit"},
                                             {":q", "quit"},
                                             {"h", "help"},
                                             {"\\?", "help"},
                                             {"\\h", "help"},
                                             {"\\s", "history"}}};

/// Whether one letter was left out, put in, changed, or two were exchanged.
bool is_one_slip_away(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const auto rest_a = a.substr(same);
  const auto rest_b = b.substr(same);
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

/// Paths that go on from `typed`, folders with a slash.
std::vector<std::string> complete_path(const std::string& typed) {
  namespace fs = std::filesystem;
  const auto slash = typed.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : typed.substr(0, slash + 1);
  std::vector<std::string> paths;
  std::error_code failure;
  for (fs::directory_iterator entry(folder.empty() ? "." : folder, failure), end;
       !failure && entry != end; entry.increment(failure)) {
    std::string path = folder + entry->path().filename().string();
    if (!path.starts_with(typed)) continue;
    std::error_code ignored;
    if (entry->is_directory(ignored)) path += '/';
    paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
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
  static const Argument unit = {"year|month|week|day", [](std::string_view text) {
                                  return text.empty() || find_date_unit(text).has_value();
                                }};
  static const Argument file = {"FILE", looks_like_file};
  static const Argument topic = {
      "query", [](std::string_view text) { return text.empty() || text == "query"; }};
  static const Argument facet = {"[FACET]", [](std::string_view text) {
                                   return text.empty() || find_facet(text).has_value();
                                 }};
  static const Argument form = {
      "WORD", [](std::string_view text) { return !text.empty() && text.find(' ') == text.npos; }};
  static const Argument by = {"by NAME[,NAME]", [](std::string_view text) {
                                return text.starts_with("by ") && text.size() > 3;
                              }};
  static const Argument queries = {
      "QUERY | QUERY", [](std::string_view text) { return text.find('|') != text.npos; }};
  static const Argument file_and_fields = {"FILE [FIELDS]", [](std::string_view text) {
                                             return looks_like_file(text.substr(0, text.find(' ')));
                                           }};
  static const Argument on_off = {
      "on|off", [](std::string_view text) { return text == "on" || text == "off"; }};
  static const std::vector<Command> all = {
      {"next", none, "the next page", &Shell::next},
      {"previous", none, "the page before", &Shell::previous},
      {"page", number, "page N of the answer", &Shell::page},
      {"limit", number, "show N articles a page", &Shell::limit},
      {"sort", order, "order the articles", &Shell::sort},
      {"match", words, "how many of the words articles must have", &Shell::match},
      {"recency", on_off, "lift newer articles a little, or not", &Shell::recency},
      {"open", number, "read article N whole", &Shell::open},
      {"like", number, "articles similar to article N", &Shell::like},
      {"explain", number, "why article N matches, word by word, with weights", &Shell::explain},
      {"copies", number, "all articles with the words of article N", &Shell::copies},
      {"related", number, "what tells of the same in another language", &Shell::related},
      {"facets", facet, "who, where, when: the hits counted, in numbered rows", &Shell::facets},
      {"only", number, "keep the articles of facet row N", &Shell::only},
      {"drop", number, "leave out the articles of facet row N", &Shell::drop},
      {"filters", none, "what only and drop have kept and left out", &Shell::filters},
      {"clear", none, "undo all of them", &Shell::clear},
      {"back", none, "the answer before this one, whatever made it", &Shell::back},
      {"forward", none, "the answer that back left", &Shell::forward},
      {"history", none, "what was asked", &Shell::history},
      {"exact", on_off, "search the words as written alone, or not", &Shell::exact},
      {"without", form, "do not search this form of a word", &Shell::without},
      {"collapse", on_off, "show one of articles with the same words, or all", &Shell::collapse},
      {"histogram", unit, "the hits by date, by month if not told", &Shell::histogram},
      {"count", by, "all hits counted by one or two names", &Shell::count},
      {"compare", queries, "queries counted beside one another by month", &Shell::compare},
      {"save", file, "write all hits to a new FILE.jsonl or FILE.csv", &Shell::save},
      {"save!", file, "the same, over a file that is there", &Shell::replace},
      {"export", file_and_fields, "every hit as JSON Lines, CSV or TSV", &Shell::export_all},
      {"time", on_off, "tell how long each query took, or not", &Shell::time},
      {"help", topic, "how to write a query; help alone is this list", &Shell::help},
      {"quit", none, "leave (so does Ctrl-D)", &Shell::quit},
  };
  return all;
}

Shell::Shell(const Engine& engine, SearchRequest defaults, TextStyle style, std::ostream& out,
             ShowText show, bool wants_stories)
    : session_(engine, std::move(defaults), wants_stories),
      style_(style),
      out_(out),
      show_(std::move(show)) {}

std::vector<std::string> Shell::command_names() {
  std::vector<std::string> names;
  for (const auto& command : commands()) names.emplace_back(command.name);
  return names;
}

const Shell::Command* Shell::find_command(std::string_view name) {
  for (const auto& alias : kAliases) {
    if (alias.name == name) return find_command(alias.command);
  }
  for (const auto& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

/// A word that is nearly a command, or begins as commands of other programs do.
bool Shell::looks_mistyped(std::string_view line) {
  constexpr std::size_t kFewestLetters = 4;  // of a command that a word may be a slip of
  if (line.starts_with('\\') || line.starts_with(':')) return true;
  if (line.find(' ') != line.npos || line.size() < kFewestLetters) return false;
  return std::any_of(commands().begin(), commands().end(), [&](const auto& command) {
    return command.name.size() >= kFewestLetters && is_one_slip_away(line, command.name);
  });
}

void Shell::refuse(std::string_view line, const Command* command) {
  std::string message = "no such command: " + std::string(line);
  if (command != nullptr) message += " (it is: " + usage(*command) + ")";
  throw Error(message + "; to search it write ?" + std::string(line));
}

std::string Shell::usage(const Command& command) {
  std::string usage(command.name);
  if (!command.argument.usage.empty()) usage.append(" ").append(command.argument.usage);
  return usage;
}

std::vector<std::string> Shell::complete(const std::string& line) {
  std::vector<std::string> lines;
  for (const auto* name : {"save ", "save! ", "export "}) {
    if (!line.starts_with(name)) continue;
    for (const auto& path : complete_path(line.substr(std::string_view(name).size()))) {
      lines.push_back(name + path);
    }
    return lines;
  }
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
  if (line.starts_with("facets ")) {
    for (const auto name : kFacetNames) {
      const std::string whole = "facets " + std::string(name);
      if (whole.starts_with(line)) lines.push_back(whole);
    }
  }
  for (const auto& completion : session_.complete(line, kCompletions)) {
    if (completion.kind != CompletionKind::title) lines.push_back(completion.text);
  }
  return lines;
}

bool Shell::run_line(std::string_view line) {
  constexpr auto kCommandWords = 2;  // more are hardly a command, mistyped
  line = trim(line);
  if (line.empty()) return true;
  try {
    if (line.starts_with('?')) {
      ask(trim(line.substr(1)));
      return true;
    }
    const auto name_end = std::min(line.find_first_of(" \t"), line.size());
    const auto argument = trim(line.substr(name_end));
    const Command* command = find_command(line.substr(0, name_end));
    if (command != nullptr && command->argument.fits(argument)) {
      (this->*command->run)(argument);
    } else if (command != nullptr && argument.empty()) {
      out_ << usage(*command) << ": " << command->help << "; to search the word: ?" << line << '\n';
    } else if (command != nullptr && std::count(line.begin(), line.end(), ' ') < kCommandWords) {
      refuse(line, command);
    } else if (looks_mistyped(line)) {
      refuse(line, nullptr);
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
  asked_.emplace_back(query);
  print_page();
}

/// One screen: hits first, then what the facets tell in short; all of them are for `facets`.
void Shell::print_page() {
  SearchResult page = session_.result();
  page.has_facets = false;
  render_text(page, style_, out_);
  if (page.total == 0) explain_no_hits(session_.engine(), session_.request(), style_, out_);
  if (session_.result().has_facets && page.total > 1) {
    std::ostringstream rows;
    render_facets_in_short(page.facets, page.total, style_, rows);
    if (!rows.str().empty()) out_ << '\n' << rows.str();
  }
  std::string more;
  if (page.offset + page.hits.size() < page.listed()) more = "more: next";
  if (session_.request().sort != Sort::relevance) {
    more += more.empty() ? "" : " · ";
    more += session_.request().sort == Sort::newest ? "newest first" : "oldest first";
    more += " (best first: sort relevance)";
  }
  if (!more.empty()) out_ << '\n' << more << '\n';
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
  out_ << "A query that reads like a command has a ? before it: ?next\n";
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

void Shell::page(std::string_view number) {
  need_answer();
  if (session_.go_to_page(*parse_number(number))) {
    print_page();
  } else {
    out_ << "there is no page " << number << '\n';
  }
}

void Shell::facets(std::string_view facet) {
  need_answer();
  std::ostringstream rows;
  if (facet.empty()) {
    render_facets(session_.result().facets, style_, rows);
  } else {
    render_facet(session_.facet(*find_facet(facet)), style_, rows);
  }
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
  if (session_.back()) {
    print_page();
  } else {
    out_ << "this is the first answer\n";
  }
}

void Shell::forward(std::string_view) {
  need_answer();
  if (session_.forward()) {
    print_page();
  } else {
    out_ << "this is the last answer\n";
  }
}

void Shell::history(std::string_view) {
  if (asked_.empty()) out_ << "nothing was asked yet\n";
  for (const auto& query : asked_) out_ << query << '\n';
}

void Shell::set(const std::string& name, std::string_view value) {
  session_.set(name, std::string(value));
  if (session_.has_answer()) print_page();
}

void Shell::sort(std::string_view order) {
  need_answer();
  set("sort", order);
}

void Shell::match(std::string_view words) {
  set("match", words);
}

void Shell::exact(std::string_view on_or_off) {
  set("exact", on_or_off);
}

void Shell::without(std::string_view form) {
  need_answer();
  set("without", form);
}

void Shell::collapse(std::string_view on_or_off) {
  set("collapse", on_or_off == "on" ? "story" : "none");
}

void Shell::recency(std::string_view on_or_off) {
  set("recency", on_or_off);
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

void Shell::copies(std::string_view number) {
  need_answer();
  session_.copies(*parse_number(number));
  print_page();
}

void Shell::related(std::string_view number) {
  need_answer();
  session_.related(*parse_number(number));
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

void Shell::count(std::string_view by) {
  need_answer();
  by.remove_prefix(std::string_view("by").size());
  std::ostringstream table;
  render_table(count_report(session_.count(parse_count_dimensions(trim(by))), TableFormat::text,
                            session_.request().counts),
               TableFormat::text, false, style_, table);
  show_(table.str());
}

void Shell::compare(std::string_view queries) {
  std::vector<NamedQuery> named;
  for (;;) {
    const auto bar = std::min(queries.find('|'), queries.size());
    const std::string query(trim(queries.substr(0, bar)));
    if (!query.empty()) named.push_back({query, query});
    if (bar == queries.size()) break;
    queries.remove_prefix(bar + 1);
  }
  SearchRequest request = session_.request();
  request.like.clear();
  std::ostringstream table;
  render_table(comparison(session_.engine(), request, named, {DateUnit::month}, CountUnit::articles,
                          TableFormat::text),
               TableFormat::text, false, style_, table);
  show_(table.str());
}

void Shell::export_all(std::string_view path_and_fields) {
  need_answer();
  const auto space = std::min(path_and_fields.find(' '), path_and_fields.size());
  ExportPlan plan;
  plan.file = path_and_fields.substr(0, space);
  plan.format = format_of_file(plan.file);
  const auto fields = trim(path_and_fields.substr(space));
  if (!fields.empty()) plan.fields = fields;
  if (std::filesystem::exists(plan.file)) {
    throw Error(at({plan.file, 0}, "error: is there already; name another file"));
  }
  const auto written =
      export_hits(session_.engine(), session_.whole_request(), plan, out_, ProgressLine(nullptr));
  tell_written(written, "written to", plan.file);
}

/// How many articles were written, and what that is of the stories on the screen.
void Shell::tell_written(std::uint64_t articles, std::string_view how, std::string_view path) {
  const SearchResult& answer = session_.result();
  const bool are_whole = session_.whole_request().collapse == Collapse::none;
  const bool have_copies = answer.stories && *answer.stories != answer.total;
  out_ << articles << (articles == 1 ? " article" : " articles");
  if (have_copies && are_whole) {
    out_ << ", copies too (" << *answer.stories << (*answer.stories == 1 ? " story)" : " stories)");
  }
  if (have_copies && !are_whole) out_ << ", one a story of " << answer.total << " articles,";
  out_ << ' ' << how << ' ' << shown(path) << '\n';
  if (have_copies && are_whole) out_ << "for one article a story: collapse on, and again\n";
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
  tell_written(hits.size(), "saved in", path);
}

void Shell::time(std::string_view on_or_off) {
  style_.timing = on_or_off == "on";
}

void Shell::quit(std::string_view) {
  leaving_ = true;
}

}  // namespace khabar
