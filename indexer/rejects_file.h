// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <string>

namespace khabar {

/// Where rejected records are kept, when the user asked for that.
class RejectsFile {
 public:
  /// Appends to the file at `path`; an empty path keeps nothing. Throws Error when it cannot be
  /// written.
  explicit RejectsFile(const std::string& path);

  /// Adds the record on a line of its own. Throws Error when it cannot be written.
  void keep(const std::string& record);

 private:
  std::string path_;
  std::ofstream file_;
};

}  // namespace khabar
