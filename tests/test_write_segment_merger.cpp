// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <doctest/doctest.h>
#include <xapian.h>

#include "indexer/write/segment_merger.h"
#include "indexer/write/segment_writer.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

using namespace std::chrono_literals;

/// Writes segments of one document each.
void write_segments(SegmentMerger& merger, std::uint64_t begin, std::uint64_t end) {
  for (std::uint64_t number = begin; number < end; ++number) {
    Xapian::Document document;
    document.add_term("चुनाव");
    write_segment({{document}, {}}, ArticlePacker(""), merger.segment_folder(number));
    merger.add(number);
  }
}

}  // namespace

TEST_SUITE("write/segment_merger") {
  TEST_CASE("what was made durable of a killed build is taken over, though it makes no run yet") {
    const test::TemporaryFolder folder;
    const std::string scratch = folder / "building";
    {
      SegmentMerger killed(scratch, 0ms);
      write_segments(killed, 0, 5);
    }
    SegmentMerger next(scratch, 0ms);
    CHECK(next.next_segment() == 5);
    CHECK(next.parts().size() == 5);

    write_segments(next, 5, 32);
    CHECK(next.parts() == std::vector<std::string>{scratch + "/run-0-32"});
    CHECK(Xapian::Database(scratch + "/run-0-32").get_doccount() == 32);
  }

  TEST_CASE("what the power may have taken is not: only runs and segments that were synced count") {
    const test::TemporaryFolder folder;
    const std::string scratch = folder / "building";
    {
      SegmentMerger killed(scratch, 1h);
      write_segments(killed, 0, 5);
    }
    CHECK(SegmentMerger(scratch).next_segment() == 0);
    CHECK(fs::is_empty(scratch));
  }

  TEST_CASE("folders that only have the name of a part end nothing and block nothing") {
    for (const char* name : {"run-0-0", "run-0-32", "run-0-", "run--", "run-5-3", "segment-0",
                             "segment-", "run-0-99999999999999999999"}) {
      CAPTURE(name);
      const test::TemporaryFolder folder;
      const std::string scratch = folder / "building";
      fs::create_directories(scratch + "/" + name);
      folder.write("building/durable", "9");
      const SegmentMerger merger(scratch);
      CHECK(merger.next_segment() == 0);
      CHECK(fs::is_empty(scratch));
    }
  }
}

}  // namespace khabar
