// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/process.h"

#include <stdexcept>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace khabar::test {

Process::Process(const std::vector<std::string>& arguments, std::string_view input) {
  const std::string in = folder_.write("in", input);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, (folder_ / "out").c_str(), kWrite, 0600);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, (folder_ / "err").c_str(), kWrite, 0600);
  std::vector<char*> argv;
  for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const int failure = posix_spawn(&pid_, argv[0], &files, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failure != 0) throw std::runtime_error("cannot run " + arguments[0]);
}

Process::~Process() {
  if (pid_ < 0) return;
  kill(SIGKILL);
  wait();
}

void Process::kill(int signal) const {
  ::kill(pid_, signal);
}

std::string Process::messages() const {
  return read_file(folder_ / "err");
}

ProcessResult Process::wait() {
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  const int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return {code, read_file(folder_ / "out"), read_file(folder_ / "err")};
}

ProcessResult run(const std::vector<std::string>& arguments, std::string_view input) {
  return Process(arguments, input).wait();
}

}  // namespace khabar::test
