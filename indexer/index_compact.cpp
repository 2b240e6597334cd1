// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_compact.h"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <stdio.h>
#include <xapian.h>

#include "common/index_errors.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

std::uint64_t bytes_in(const fs::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& file : fs::directory_iterator(folder)) bytes += file.file_size();
  return bytes;
}

/// Swaps two folders in one step, so that a crash leaves either the one or the other in place.
void exchange(const fs::path& a, const fs::path& b) {
  if (renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return;
  throw Error(at({a.string(), 0}, std::string("error: cannot put the compacted index in place: ") +
                                      std::strerror(errno)));
}

}  // namespace

Compaction compact_index(const std::string& path) {
  return with_index_errors(path, [&] {
    Xapian::WritableDatabase lock(path, Xapian::DB_OPEN);  // no writer until we are done
    check_schema_version(lock, path);
    const fs::path folder = fs::path(path).lexically_normal();
    const fs::path fresh =
        (folder.filename().empty() ? folder.parent_path() : folder).string() + ".compact";
    fs::remove_all(fresh);  // an interrupted compaction leaves it behind
    Compaction result;
    result.before_bytes = bytes_in(folder);
    lock.compact(fresh.string(), Xapian::DBCOMPACT_NO_RENUMBER);
    result.after_bytes = bytes_in(fresh);
    exchange(folder, fresh);
    fs::remove_all(fresh);
    return result;
  });
}

}  // namespace khabar
