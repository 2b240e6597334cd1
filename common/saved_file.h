// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <string>

namespace khabar {

/// A file that is written whole or not at all: beside its place first, then put there in one step.
/// What stood there before stays until then, and stays for good when anything fails. Links are
/// followed, rights are kept. What is no file (a pipe, /dev/stdout) is written as it comes.
class SavedFile {
 public:
  /// Throws Error when nothing can be written there.
  explicit SavedFile(std::string path);

  /// Removes what was written unless it was kept.
  ~SavedFile();
  SavedFile(const SavedFile&) = delete;
  SavedFile& operator=(const SavedFile&) = delete;

  std::ostream& out() { return file_; }

  /// Puts what was written in its place, durably. Throws Error, with the reason, when not all of it
  /// could be written.
  void keep();

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_;    // as the user gave it
  std::string target_;  // links resolved
  std::string beside_;  // empty when `target_` is written as it comes
  std::ofstream file_;
};

/// "No space left on device" and the like, with what to do about it.
std::string describe_disk_error(int error);

}  // namespace khabar
