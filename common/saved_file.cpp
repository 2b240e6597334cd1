// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/saved_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "common/error.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

/// Makes what stands in a file or folder durable. Returns an error number, or 0. Folders that
/// cannot be synced at all (some network file systems) are none.
int sync(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int error = fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno;
  close(descriptor);
  return error;
}

std::string resolved(const std::string& path) {
  std::error_code ignored;
  // Made absolute first: of a file that is not there yet, its bare name would have no folder.
  const fs::path target = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
  return ignored || target.empty() ? path : target.string();
}

bool is_written_as_it_comes(const std::string& path) {
  std::error_code ignored;
  const fs::file_status status = fs::status(path, ignored);
  return fs::exists(status) && !fs::is_regular_file(status);
}

}  // namespace

SavedFile::SavedFile(std::string path) : path_(std::move(path)), target_(resolved(path_)) {
  const bool as_it_comes = is_written_as_it_comes(path_);
  if (!as_it_comes) beside_ = target_ + ".khabar-" + std::to_string(getpid());
  errno = 0;
  file_.open(as_it_comes ? path_ : beside_, std::ios::binary | std::ios::trunc);
  if (!file_) {
    const int error = errno;
    beside_.clear();
    fail(error);
  }
  std::error_code ignored;
  if (!as_it_comes && fs::exists(target_, ignored)) {
    fs::permissions(beside_, fs::status(target_, ignored).permissions(), ignored);
  }
}

SavedFile::~SavedFile() {
  if (!beside_.empty()) unlink(beside_.c_str());
}

void SavedFile::fail(int error) const {
  throw Error(at({path_, 0}, "error: cannot be written: " + describe_disk_error(error)));
}

void SavedFile::keep() {
  if (!file_) fail(errno);  // an earlier write: its reason, if nothing failed since
  errno = 0;
  file_.close();
  if (!file_) fail(errno);
  if (beside_.empty()) return;
  if (const int error = sync(beside_); error != 0) fail(error);
  if (rename(beside_.c_str(), target_.c_str()) != 0) fail(errno);
  beside_.clear();
  if (const int error = sync(fs::path(target_).parent_path().string()); error != 0) fail(error);
}

std::string describe_disk_error(int error) {
  switch (error) {
    case 0:
      return "is the disk full?";
    case ENOSPC:
    case EDQUOT:
      return std::string(std::strerror(error)) + "; make room and run this again";
    case EACCES:
    case EPERM:
    case EROFS:
    case EISDIR:
    case ENOENT:
    case ENOTDIR:
      return std::string(std::strerror(error)) + "; name a file in a folder that you may write to";
    default:
      return std::strerror(error);
  }
}

}  // namespace khabar
