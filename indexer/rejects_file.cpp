// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rejects_file.h"

#include <cerrno>

#include "common/error.h"
#include "common/saved_file.h"

namespace khabar {

RejectsFile::RejectsFile(const std::string& path) : path_(path) {
  if (path.empty()) return;
  file_.open(path, std::ios::app | std::ios::binary);
  if (!file_) {
    throw Error(at({path, 0}, "error: cannot be written: " + describe_disk_error(errno)));
  }
}

void RejectsFile::keep(const std::string& record) {
  if (path_.empty() || record.empty()) return;
  file_ << record << '\n';
  if (!file_.flush()) {
    throw Error(at({path_, 0}, "error: cannot be written: " + describe_disk_error(errno)));
  }
}

}  // namespace khabar
