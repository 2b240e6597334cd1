// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace khabar {

/// A new version of an index, made in a folder beside it and put in its place in one step: at any
/// moment, the path of the index is a whole index. Readers that have the old one open go on with
/// it until they reopen. The caller holds the lock of the index (an open WritableDatabase).
///
/// The new folder and its tables get the owner, the group and the rights of the old ones, as far as
/// this program may give them. What else stands in the folder and is not Khabar's moves over.
class IndexReplacement {
 public:
  /// Removes what an interrupted replacement left. Throws Error when that cannot be done.
  explicit IndexReplacement(const std::string& index);

  /// Whether it can be done: not when the index is a mount point, stands in a folder that this
  /// program may not write to, or is where the program was started, whose shell would be left in a
  /// folder that is gone.
  bool possible() const;

  /// The folder to make the new version in; it does not exist yet.
  const std::string& folder() const { return folder_; }

  /// Swaps the two, durably, and removes the old version. Throws Error when that cannot be done.
  void put_in_place();

  /// Removes what was made of the new version. Throws nothing.
  void give_up() const noexcept;

 private:
  std::string index_;  // links resolved
  std::string folder_;
};

/// Makes the names in `folder` durable. Throws Error when that cannot be done.
void sync_folder(const std::string& folder);

/// Makes the files in `folder` durable, and their names. Throws Error when that cannot be done.
void sync_files(const std::string& folder);

/// Whether this program works in `folder` or in one inside it.
bool works_inside(const std::string& folder);

}  // namespace khabar
