// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/output_file.h"

#include <cstdio>

#include "common/error.h"

namespace khabar {
namespace {

std::string unfinished(const std::string& path) {
  return path + ".part";
}

}  // namespace

OutputFile::OutputFile(const std::string& path, std::ostream& standard)
    : path_(path), is_standard_(path == "-"), standard_(standard) {
  if (is_standard_) return;
  file_.open(unfinished(path_), std::ios::binary | std::ios::trunc);
  if (!file_) {
    throw Error(
        at({path_, 0}, "error: cannot be opened; name a file in a folder that you may write to"));
  }
}

OutputFile::~OutputFile() {
  if (is_standard_ || finished_) return;
  file_.close();
  std::remove(unfinished(path_).c_str());
}

void OutputFile::check() {
  if (!stream()) {
    throw Error(at({is_standard_ ? "standard output" : path_, 0},
                   "error: cannot be written; is the disk full?"));
  }
}

void OutputFile::finish() {
  stream().flush();
  check();
  finished_ = true;
  if (is_standard_) return;
  file_.close();
  if (std::rename(unfinished(path_).c_str(), path_.c_str()) != 0) {
    throw Error(at({path_, 0}, "error: cannot be replaced; name another file"));
  }
}

}  // namespace khabar
