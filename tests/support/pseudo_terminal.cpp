// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudo_terminal.h"

#include <stdexcept>

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace khabar::test {
namespace {

constexpr int kPatienceMs = 10000;

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (const auto& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

PseudoTerminal::PseudoTerminal(const std::vector<std::string>& arguments,
                               const std::vector<std::string>& variables) {
  std::vector<std::string> environment = {"TERM=xterm", "PATH=/usr/bin:/bin"};
  environment.insert(environment.end(), variables.begin(), variables.end());
  const auto argv = pointers(arguments);
  const auto envp = pointers(environment);
  const winsize size{24, 80, 0, 0};
  pid_ = forkpty(&terminal_, nullptr, nullptr, &size);
  if (pid_ < 0) throw std::runtime_error("cannot make a pseudo-terminal");
  if (pid_ == 0) {
    execve(argv[0], argv.data(), envp.data());
    _exit(127);
  }
}

PseudoTerminal::~PseudoTerminal() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    wait();
  }
  close(terminal_);
}

void PseudoTerminal::type(std::string_view keys) const {
  if (write(terminal_, keys.data(), keys.size()) != static_cast<ssize_t>(keys.size())) {
    throw std::runtime_error("cannot type");
  }
}

std::string PseudoTerminal::read_until(std::string_view text) {
  for (;;) {
    const auto found = unread_.find(text);
    if (found != std::string::npos) {
      const std::string read = unread_.substr(0, found + text.size());
      unread_.erase(0, read.size());
      return read;
    }
    pollfd ready{terminal_, POLLIN, 0};
    char bytes[4096];
    const ssize_t count =
        poll(&ready, 1, kPatienceMs) > 0 ? ::read(terminal_, bytes, sizeof bytes) : 0;
    if (count <= 0) {
      throw std::runtime_error("\"" + std::string(text) + "\" did not come, but: " + unread_);
    }
    unread_.append(bytes, static_cast<std::size_t>(count));
  }
}

int PseudoTerminal::wait() {
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace khabar::test
