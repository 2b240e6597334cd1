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
#include "indexer/write/index_files.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

constexpr const char* kProbe = ".khabar-probe";

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

void sync_path(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) close(descriptor);
  if (!synced) fail(path, "cannot be written", error);
}

}  // namespace

IndexReplacement::IndexReplacement(const std::string& index) {
  std::error_code error;
  index_ = fs::canonical(index, error).string();
  if (error) fail(index, "cannot be used", error.value());
  folder_ = index_ + ".khabar-new";
  try {
    // Killed just after the swap, it is the old version, with what was not ours.
    if (fs::is_directory(folder_, error)) move_foreign_files(folder_, index_);
    fs::remove_all(folder_);
    fs::remove(index_ + kProbe);
  } catch (const fs::filesystem_error& failure) {
    fail(folder_, "left by a run before, cannot be removed", failure.code().value());
  }
}

bool IndexReplacement::possible() const {
  if (is_mount_point(index_) || works_inside(index_)) return false;
  std::error_code error;
  const std::string probe = index_ + kProbe;
  fs::create_directory(folder_, error);
  fs::create_directory(probe, error);
  const bool exchanges = exchange(folder_, probe);
  fs::remove(probe, error);
  fs::remove(folder_, error);
  return exchanges;
}

void IndexReplacement::put_in_place() {
  copy_rights(index_, folder_);
  if (!exchange(folder_, index_)) fail(index_, "the new index cannot be put in place", errno);
  sync_folder(fs::path(index_).parent_path().string());
  try {
    move_foreign_files(folder_, index_);
    fs::remove_all(folder_);
  } catch (const fs::filesystem_error&) {
    // The next replacement finds what stays.
  }
}

void IndexReplacement::give_up() const noexcept {
  try {
    // When the swap was the last thing done, the old version is there, with what is not ours.
    if (fs::is_directory(folder_)) move_foreign_files(folder_, index_);
    fs::remove_all(folder_);
  } catch (const fs::filesystem_error&) {
    // The next replacement finds what stays.
  }
}

bool works_inside(const std::string& folder) {
  std::error_code error;
  const std::string here = fs::current_path(error).string();
  const std::string outer = fs::weakly_canonical(folder, error).string();
  return !error && (here == outer || here.starts_with(outer + "/"));
}

void sync_folder(const std::string& folder) {
  sync_path(folder);
}

void sync_files(const std::string& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) sync_path(entry.path().string());
  }
  sync_path(folder);
}

}  // namespace khabar
