// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_replacement.h"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/error.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, const std::string& what, int error) {
  throw Error(at({path, 0}, "error: " + what + ": " + std::strerror(error)));
}

bool exchange(const std::string& a, const std::string& b) {
  return renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

bool is_mount_point(const std::string& folder) {
  struct statx status = {};
  return statx(AT_FDCWD, folder.c_str(), 0, STATX_BASIC_STATS, &status) == 0 &&
         (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

}  // namespace

IndexReplacement::IndexReplacement(const std::string& index) {
  std::error_code error;
  index_ = fs::canonical(index, error).string();
  if (error) fail(index, "cannot be used", error.value());
  folder_ = index_ + ".khabar-new";
  fs::remove_all(folder_, error);
  if (error) fail(folder_, "cannot be removed", error.value());
}

bool IndexReplacement::possible() const {
  if (is_mount_point(index_)) return false;
  std::error_code error;
  const std::string probe = index_ + ".khabar-probe";
  fs::create_directory(folder_, error);
  fs::create_directory(probe, error);
  const bool exchanges = exchange(folder_, probe);
  fs::remove(probe, error);
  fs::remove(folder_, error);
  return exchanges;
}

void IndexReplacement::put_in_place() {
  if (!exchange(folder_, index_)) fail(index_, "the new index cannot be put in place", errno);
  sync_folder(fs::path(index_).parent_path().string());
  std::error_code ignored;  // what stays is removed by the next replacement
  fs::remove_all(folder_, ignored);
}

void sync_folder(const std::string& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY);
  const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) close(descriptor);
  if (!synced) fail(folder, "cannot be written", error);
}

}  // namespace khabar
