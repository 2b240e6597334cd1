// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_index.h"

#include <atomic>
#include <sstream>

#include "indexer/add_command.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

namespace khabar::test {

const std::string& sample_index() {
  static const TemporaryFolder folder;
  static const std::string path = [] {
    AddOptions options;
    options.index = folder / "sample.idx";
    options.paths = {source_path("corpus/sample.jsonl")};
    options.progress = Progress::Mode::quiet;
    const std::atomic<bool> stop = false;
    std::ostringstream messages;
    add_articles(options, stop, messages);
    return options.index;
  }();
  return path;
}

}  // namespace khabar::test
