// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/engine/engine.h"
#include "tests/support/paths.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

/// Adds every file of ours that `path` includes, and every other header, in <> as written.
void gather_includes(const std::string& path, std::set<std::string>& seen) {
  if (!seen.insert(path).second || path.starts_with("<")) return;
  std::istringstream lines(test::read_file(test::source_path(path)));
  constexpr std::string_view kInclude = "#include ";
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(kInclude)) continue;
    const std::string name = line.substr(kInclude.size());
    gather_includes(name.starts_with("<") ? name : name.substr(1, name.size() - 2), seen);
  }
}

/// What a file includes of the searcher.
std::vector<std::string> searcher_includes(const std::filesystem::path& file) {
  std::istringstream lines(test::read_file(file));
  constexpr std::string_view kInclude = "#include \"searcher/";
  std::vector<std::string> rooms;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kInclude)) rooms.push_back(line.substr(kInclude.size()));
  }
  return rooms;
}

}  // namespace

TEST_SUITE("engine/engine") {
  TEST_CASE("engine.h: nothing of Xapian or ICU can be reached from it") {
    std::set<std::string> seen;
    gather_includes("searcher/engine/engine.h", seen);
    CHECK(seen.contains("common/format/article.h"));
    for (const auto& name : seen) {
      CAPTURE(name);
      CHECK_FALSE(name.starts_with("<xapian"));
      CHECK_FALSE(name.starts_with("<unicode/"));
    }
  }

  TEST_CASE("the faces include engine.h of the searcher, and each other downwards") {
    struct Face {
      const char* room;
      std::vector<std::string> may_include;
    };
    const std::vector<Face> faces = {
        {"render", {"engine/engine.h", "render/"}},
        {"evaluation", {"evaluation/"}},
        {"export", {"engine/engine.h", "render/", "export/"}},
        {"help", {"help/"}},
        {"saved", {"engine/engine.h", "render/", "export/", "saved/"}},
        {"http", {"engine/engine.h", "render/", "export/", "help/", "http/"}},
        {"shell", {"engine/engine.h", "render/", "evaluation/", "export/", "help/", "shell/"}}};
    for (const auto& face : faces) {
      const std::string folder = test::source_path(std::string("searcher/") + face.room);
      for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
        if (!file.is_regular_file()) continue;
        CAPTURE(file.path().string());
        for (const auto& include : searcher_includes(file.path())) {
          CAPTURE(include);
          CHECK(std::any_of(face.may_include.begin(), face.may_include.end(),
                            [&](const auto& room) { return include.starts_with(room); }));
        }
      }
    }
  }

  TEST_CASE("open_engine: a folder without an index is told of") {
    const test::TemporaryFolder folder;
    CHECK_THROWS_AS(open_engine(folder / "nothing.idx"), Error);
  }
}

}  // namespace khabar
