// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_compact.h"

#include <filesystem>

#include <xapian.h>

#include "common/format/index_errors.h"
#include "common/format/open_index.h"
#include "indexer/write/index_replacement.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

std::uint64_t bytes_in(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& file : fs::directory_iterator(folder)) {
    if (file.is_regular_file()) bytes += file.file_size();
  }
  return bytes;
}

}  // namespace

Compaction compact_index(const std::string& path) {
  return with_index_errors(path, [&] {
    Xapian::WritableDatabase lock =
        open_to_write(path, Xapian::DB_OPEN);  // no writer until we are done
    check_format(lock, path);
    IndexReplacement fresh(path);
    if (works_inside(path)) {
      throw Error(at({path, 0},
                     "error: a new folder takes the place of the one that you stand in; go to "
                     "another and run this again"));
    }
    Compaction result;
    result.before_bytes = bytes_in(path);
    try {
      lock.compact(fresh.folder(), Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULLER);
      result.after_bytes = bytes_in(fresh.folder());
      fresh.put_in_place();
    } catch (...) {
      fresh.give_up();
      throw;
    }
    return result;
  });
}

}  // namespace khabar
