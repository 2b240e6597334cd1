// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/rejects_file.h"

#include "common/error.h"

namespace khabar {

RejectsFile::RejectsFile(const std::string& path) : path_(path) {
  if (path.empty()) return;
  file_.open(path, std::ios::app | std::ios::binary);
  if (!file_) {
    throw Error(at({path, 0}, "error: cannot be written; name another file for --rejects"));
  }
}

void RejectsFile::keep(const std::string& record) {
  if (path_.empty() || record.empty()) return;
  file_ << record << '\n';
  if (!file_.flush()) throw Error(at({path_, 0}, "error: cannot be written; is the disk full?"));
}

}  // namespace khabar
