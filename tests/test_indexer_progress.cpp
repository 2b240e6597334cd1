// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>

#include "indexer/progress.h"

namespace khabar {

TEST_SUITE("indexer/progress") {
  TEST_CASE("progress_line: share, speed and time left") {
    const ProgressState half{500, 2, 50'000'000, 100'000'000};
    CHECK(progress_line(half, std::chrono::seconds(10)) ==
          "██████████░░░░░░░░░░ 50 %  500 articles, 2 rejected  50/s  5.0 MB/s  0:10 left");
  }

  TEST_CASE("progress_line: no share of an input without a known end") {
    const ProgressState piped{500, 0, 50'000'000, 0};
    CHECK(progress_line(piped, std::chrono::seconds(10)) == "500 articles  50/s  5.0 MB/s");
  }

  TEST_CASE("message: a line of its own; quiet mode shows no progress") {
    std::ostringstream out;
    Progress progress(out, Progress::Mode::quiet);
    progress.update({1, 0, 1, 2});
    progress.message("june.jsonl:7: no text");
    CHECK(out.str() == "june.jsonl:7: no text\n");
  }
}

}  // namespace khabar
