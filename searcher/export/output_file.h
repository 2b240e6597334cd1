// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <ostream>
#include <string>

namespace khabar {

/// A file that appears under its name when it is whole, in place of one that is there; "-" is
/// `standard`, written as it comes. All throw Error when the file cannot be written.
class OutputFile {
 public:
  OutputFile(const std::string& path, std::ostream& standard);
  /// Removes what was written, unless finish() was called.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream() { return is_standard_ ? standard_ : file_; }

  /// Throws when something could not be written so far.
  void check();

  void finish();

 private:
  std::string path_;
  bool is_standard_;
  std::ostream& standard_;
  std::ofstream file_;
  bool finished_ = false;
};

}  // namespace khabar
