// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/terminal.h"

#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>
// Readline's headers need <stdio.h> before them.
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>

#include <readline/history.h>
#include <readline/readline.h>

namespace khabar {
namespace {

constexpr int kHistoryLines = 2000;

std::vector<std::string>& completion_words() {
  static std::vector<std::string> words;
  return words;
}

char* next_completion(const char* text, int state) {
  static std::size_t index = 0;
  if (state == 0) index = 0;
  const auto& words = completion_words();
  while (index < words.size()) {
    const std::string& word = words[index++];
    if (word.starts_with(text)) return strdup(word.c_str());
  }
  return nullptr;
}

char** complete(const char* text, int, int) {
  rl_attempted_completion_over = 1;  // words, never file names
  return rl_completion_matches(text, next_completion);
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
  rl_free_line_state();
  rl_replace_line("", 0);
  rl_done = 1;
  return 0;
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

void show_in_pager(const std::string& text) {
  if (isatty(STDOUT_FILENO) == 0) {
    std::cout << text;
    return;
  }
  const char* pager = std::getenv("PAGER");
  FILE* pipe = popen(pager != nullptr && *pager != '\0' ? pager : "less -R", "w");
  if (pipe == nullptr) {
    std::cout << text;
    return;
  }
  fwrite(text.data(), 1, text.size(), pipe);
  pclose(pipe);
}

LineReader::LineReader(std::vector<std::string> completions) : history_file_(find_history_file()) {
  completion_words() = std::move(completions);
  rl_readline_name = "khabar";
  rl_attempted_completion_function = complete;
  rl_signal_event_hook = drop_line_on_interrupt;
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
