// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>
#include <signal.h>

#include "indexer/write/index_check.h"
#include "indexer/write/index_stats.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

using test::program;

/// Each n-th call takes several runs of programs: all of them only when asked for.
long step_between_faults() {
  return std::getenv("KHABAR_ALL_FAULTS") == nullptr ? 7 : 1;
}

std::string articles(int from, int to) {
  std::string lines;
  for (int i = from; i < to; ++i) {
    const std::string number = std::to_string(i);
    lines += R"({"id":"a)" + number + R"(","title":"ख़बर )" + number +
             R"(","body":"चुनाव आयोग ने Delhi में मतदान की तारीख़ बताई।"})" + "\n";
  }
  return lines;
}

/// A command that changes an index, and how many articles there are before and after it.
struct Change {
  const char* name;
  std::vector<std::string> arguments;  // INDEX stands for the path
  std::string input;
  std::uint64_t before;  // 0: there is no index
  std::uint64_t after;
};

class FaultyDisk {
 public:
  explicit FaultyDisk(Change change) : change_(std::move(change)) {
    if (change_.before == 0) return;
    const auto made = test::run({program("khabar-index"), "add", folder_ / "before.idx", "-"},
                                articles(0, static_cast<int>(change_.before)));
    REQUIRE(made.exit_code == 0);
  }

  /// How many calls the command makes that can fail.
  long count_calls() {
    begin();
    REQUIRE(run_with({"KHABAR_FAULT_COUNT=" + (folder_ / "count")}).exit_code == 0);
    return std::stol(test::read_file(folder_ / "count"));
  }

  /// Fails the n-th call, or from the n-th on all: the index is sound and as before or after, and
  /// the same command succeeds when the disk is well again.
  void fail(long n, int error, bool stays) {
    begin();
    std::vector<std::string> settings = {"KHABAR_FAULT_AT=" + std::to_string(n),
                                         "KHABAR_FAULT_ERRNO=" + std::to_string(error)};
    if (stays) settings.emplace_back("KHABAR_FAULT_STAYS=1");
    const auto result = run_with(settings);
    CAPTURE(result.err);
    const bool told = result.exit_code == 2 && result.err.find(": error: ") != std::string::npos &&
                      std::count(result.err.begin(), result.err.end(), '\n') == 1;
    CHECK((told || result.exit_code == 0));
    CHECK(result.err.find("cancel()") == std::string::npos);
    check_sound(result.exit_code == 0);
    CHECK_FALSE(fs::exists(index() + "/building"));
    const auto again = run_with({});
    CAPTURE(again.err);
    CHECK(again.exit_code <= 1);  // 1: what is to be removed was removed before
    check_sound(true);
    CHECK_FALSE(fs::exists(index() + ".khabar-new"));
  }

 private:
  [[nodiscard]] std::string index() const { return folder_ / "news.idx"; }

  void begin() const {
    fs::remove_all(index());
    fs::remove_all(index() + ".khabar-new");
    if (change_.before > 0) fs::copy(folder_ / "before.idx", index());
  }

  test::ProcessResult run_with(std::vector<std::string> settings) {
    std::vector<std::string> command = {"/usr/bin/env", "ASAN_OPTIONS=verify_asan_link_order=0",
                                        "LD_PRELOAD=" + program("libkhabar_faults.so")};
    command.insert(command.end(), settings.begin(), settings.end());
    command.push_back(program("khabar-index"));
    for (const auto& argument : change_.arguments) {
      command.push_back(argument == "INDEX" ? index() : argument);
    }
    return test::run(command, change_.input);
  }

  void check_sound(bool done) {
    if (!done && !fs::exists(index() + "/iamglass")) {
      CHECK(change_.before == 0);
      return;
    }
    if (!done && change_.before == 0) {
      const auto found = test::run({program("khabar-search"), index(), "चुनाव"});
      const bool never_finished =
          found.exit_code == 2 && found.err.find("begun and never finished") != std::string::npos;
      if (never_finished) return;
    }
    std::ostringstream faults;
    CHECK(check_index(index(), faults) == 0);
    CAPTURE(faults.str());
    const auto count = read_stats(index()).articles;
    CAPTURE(count);
    CHECK((count == change_.after || (!done && count == change_.before)));
  }

  Change change_;
  test::TemporaryFolder folder_;
};

void walk(const Change& change) {
  FaultyDisk disk(change);
  const long calls = disk.count_calls();
  CAPTURE(change.name);
  CAPTURE(calls);
  REQUIRE(calls > 10);
  for (long n = 1; n <= calls; n += step_between_faults()) {
    CAPTURE(n);
    disk.fail(n, n % 2 == 0 ? EIO : ENOSPC, false);
    disk.fail(n, n % 2 == 0 ? EDQUOT : ENOSPC, true);
  }
}

}  // namespace

TEST_SUITE("cli/faults") {
  TEST_CASE("the n-th write of a first build fails: one line, nothing left, and again is well") {
    walk({"build", {"add", "INDEX", "-", "-q"}, articles(0, 30), 0, 30});
  }

  TEST_CASE("the n-th write of a later add fails: the index is sound, and again is well") {
    walk({"add", {"add", "INDEX", "-", "-q"}, articles(20, 50), 30, 50});
  }

  TEST_CASE("the n-th write of a removal fails: the index is sound, and again is well") {
    walk({"remove", {"remove", "INDEX", "a1", "a2"}, "", 30, 28});
  }

  TEST_CASE("the n-th write of a compaction fails: the index is sound, and again is well") {
    walk({"compact", {"compact", "INDEX"}, "", 30, 30});
  }
}

}  // namespace khabar
