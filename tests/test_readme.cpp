// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

/// A command that README.md shows after "$ ", and what it says the command prints.
struct Example {
  std::string command;
  std::string output;
};

/// README.md, cut so that the texts between the examples and the examples alternate.
struct Readme {
  std::vector<std::string> texts;  // one more than examples; each ends behind "$ "
  std::vector<Example> examples;
};

bool begins_with(const std::string& line, std::string_view prefix) {
  return line.compare(0, prefix.size(), prefix) == 0;
}

/// Takes the blank lines off the end of `output` and returns them.
std::string take_blank_end(std::string& output) {
  std::size_t end = output.size();
  while (end > 1 && output[end - 1] == '\n' && output[end - 2] == '\n') --end;
  std::string blank = output.substr(end);
  output.resize(end);
  return blank;
}

Readme read_readme(const std::string& path) {
  Readme readme;
  readme.texts.emplace_back();
  std::ifstream file(path);
  bool in_block = false;
  bool in_example = false;
  for (std::string line; std::getline(file, line);) {
    const bool fence = begins_with(line, "```");
    const bool command = in_block && begins_with(line, "$ ");
    if (in_example && (fence || command)) {
      readme.texts.emplace_back(take_blank_end(readme.examples.back().output));
      in_example = false;
    }
    if (fence) in_block = !in_block;
    if (command) {
      readme.texts.back() += "$ ";
      readme.examples.push_back({line.substr(2), ""});
      in_example = true;
    } else {
      (in_example ? readme.examples.back().output : readme.texts.back()) += line + '\n';
    }
  }
  return readme;
}

/// Times differ from run to run.
std::string without_times(const std::string& output) {
  static const std::regex time(R"(\d+(\.\d+)? ms)");
  return std::regex_replace(output, time, "1.0 ms");
}

}  // namespace

TEST_SUITE("readme") {
  TEST_CASE("the commands of README.md print what it shows; KHABAR_UPDATE_GOLDEN=1 rewrites them") {
    const std::string path = test::source_path("README.md");
    const Readme readme = read_readme(path);
    REQUIRE(readme.examples.size() >= 3);
    const test::TemporaryFolder folder;
    std::filesystem::create_directory_symlink(test::source_path("corpus"), folder / "corpus");
    const std::string place =
        "cd '" + folder.path() + "' && PATH='" + test::program_folder() + "':$PATH && exec 2>&1\n";
    std::string rewritten = readme.texts.front();
    for (std::size_t i = 0; i < readme.examples.size(); ++i) {
      const Example& example = readme.examples[i];
      CAPTURE(example.command);
      std::string printed = test::run({"/bin/sh", "-c", place + example.command}).out;
      take_blank_end(printed);
      CHECK(without_times(printed) == without_times(example.output));
      rewritten += example.command + '\n' + printed + readme.texts[i + 1];
    }
    const char* update = std::getenv("KHABAR_UPDATE_GOLDEN");
    if (update != nullptr && std::string_view(update) == "1") std::ofstream(path) << rewritten;
  }
}

}  // namespace khabar
