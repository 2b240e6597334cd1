// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/terminal.h"

#include <langinfo.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>
// Readline's headers need <stdio.h> before them.
#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string_view>

#include <readline/history.h>
#include <readline/readline.h>

#include "common/unicode.h"

namespace khabar {
namespace {

constexpr int kHistoryLines = 2000;

CompleteLine& line_completer() {
  static CompleteLine completer;
  return completer;
}

std::vector<std::string> completions_of(const char* line) {
  try {
    return line_completer()(line);
  } catch (...) {
    return {};  // no exception may pass through readline, which is C
  }
}

char* next_completion(const char* line, int state) {
  static std::vector<std::string> lines;
  static std::size_t index = 0;
  if (state == 0) {
    lines = completions_of(line);
    index = 0;
  }
  return index < lines.size() ? strdup(lines[index++].c_str()) : nullptr;
}

/// Words of a line without their quotes, in lower case.
std::vector<std::string> plain_words(std::string_view line) {
  std::vector<std::string> words(1);
  for (const char c : to_lower(line)) {
    if (c == '"') continue;
    if (std::string_view(" :-").find(c) != std::string_view::npos) {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  std::erase(words, "");
  return words;
}

/// Whether all that was typed stands in `line` too, each word perhaps longer: "person:modi" in
/// person:"Narendra Modi".
bool keeps_typed(std::string_view typed, std::string_view line) {
  const auto words = plain_words(line);
  std::size_t at = 0;
  for (const auto& word : plain_words(typed)) {
    while (at < words.size() && !words[at].starts_with(word)) ++at;
    if (at++ == words.size()) return false;
  }
  return true;
}

/// Tab never deletes: what the ways to go on have in common replaces the line only when it keeps
/// all that was typed; else they are but shown.
char** complete(const char* line, int, int) {
  rl_attempted_completion_over = 1;  // never file names
  rl_completion_append_character = '\0';
  char** matches = rl_completion_matches(line, next_completion);
  if (matches == nullptr || keeps_typed(line, matches[0])) return matches;
  if (matches[1] == nullptr) {  // a single one: shown as two would be
    char** shown = static_cast<char**>(calloc(3, sizeof(char*)));
    shown[0] = strdup(line);
    shown[1] = matches[0];
    free(matches);
    return shown;
  }
  free(matches[0]);
  matches[0] = strdup(line);
  return matches;
}

/// Completes the word that the cursor stands in, to its end.
int complete_word(int, int key) {
  while (rl_point < rl_end && rl_line_buffer[rl_point] != ' ') ++rl_point;
  return rl_complete(0, key);
}

/// Text is UTF-8 here whatever the locale; readline and the pager count its columns by theirs.
void use_utf8_locale() {
  setlocale(LC_CTYPE, "");
  if (std::string_view(nl_langinfo(CODESET)) == "UTF-8") return;
  setenv("LC_ALL", "C.UTF-8", 1);
  setlocale(LC_CTYPE, "");
}

void raise_interrupt_flag(int) {
  interrupt_flag() = true;
}

std::string find_history_file() {
  namespace fs = std::filesystem;
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  if (state == nullptr && home == nullptr) return "";
  const fs::path folder =
      (state != nullptr ? fs::path(state) : fs::path(home) / ".local" / "state") / "khabar";
  std::error_code failure;
  fs::create_directories(folder, failure);
  return failure ? "" : (folder / "history").string();
}

/// Ctrl-C drops the line that is being typed, not the shell.
int drop_line_on_interrupt() {
  if (!interrupt_flag().exchange(false)) return 0;  // another signal: the window's size
  rl_free_line_state();
  rl_replace_line("", 0);
  rl_crlf();
  rl_on_new_line();
  rl_redisplay();
  return 0;
}

std::size_t terminal_rows() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0) return size.ws_row;
  return 24;
}

}  // namespace

std::size_t terminal_columns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
}

std::atomic<bool>& interrupt_flag() {
  static std::atomic<bool> flag = [] {
    struct sigaction action = {};
    action.sa_handler = raise_interrupt_flag;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    return false;
  }();
  return flag;
}

void show_in_pager(const std::string& text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (isatty(STDOUT_FILENO) == 0 || lines < terminal_rows()) {
    std::cout << text;
    return;
  }
  const char* pager = std::getenv("PAGER");
  FILE* pipe = popen(pager != nullptr && *pager != '\0' ? pager : "less -R", "w");
  if (pipe == nullptr) {
    std::cout << text;
    return;
  }
  const auto old_action = signal(SIGPIPE, SIG_IGN);  // the reader may leave before the end
  fwrite(text.data(), 1, text.size(), pipe);
  pclose(pipe);
  signal(SIGPIPE, old_action);
}

LineReader::LineReader(CompleteLine completer) : history_file_(find_history_file()) {
  use_utf8_locale();
  interrupt_flag();  // from now on Ctrl-C does not end the program
  line_completer() = std::move(completer);
  rl_readline_name = "khabar";
  rl_completer_word_break_characters = "";  // a completion is the whole line
  rl_sort_completion_matches = 0;           // the best first
  rl_attempted_completion_function = complete;
  rl_bind_key('\t', complete_word);
  rl_signal_event_hook = drop_line_on_interrupt;
  rl_event_hook = drop_line_on_interrupt;  // a signal that came while no key was waited for
  using_history();
  stifle_history(kHistoryLines);
  if (!history_file_.empty()) read_history(history_file_.c_str());
}

LineReader::~LineReader() {
  if (!history_file_.empty()) write_history(history_file_.c_str());
}

std::optional<std::string> LineReader::read(const std::string& prompt) {
  char* typed = readline(prompt.c_str());
  if (typed == nullptr) return std::nullopt;
  std::string line = typed;
  free(typed);
  const HIST_ENTRY* last = history_length > 0 ? history_get(history_length) : nullptr;
  if (!line.empty() && (last == nullptr || line != last->line)) add_history(line.c_str());
  return line;
}

}  // namespace khabar
