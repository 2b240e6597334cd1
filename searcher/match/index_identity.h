// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

namespace khabar {

/// Which folder stands at a path, and which version of its index. A bulk build and a compaction put
/// another folder in its place; a commit puts a new file `iamglass` into it.
struct FolderIdentity {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;          ///< 0 when there is nothing at the path.
  std::uint64_t version_inode = 0;  ///< Of the file, and when it was written.
  std::int64_t version_ns = 0;

  friend bool operator==(const FolderIdentity&, const FolderIdentity&) = default;
};

FolderIdentity identify_folder(const std::string& path);

/// Which index, and which revision of it, a database is open on. The number of the revision alone
/// does not tell: a new index and one built in bulk both have 1.
struct IndexIdentity {
  FolderIdentity folder;
  std::string uuid;
  Xapian::rev revision = 0;

  friend bool operator==(const IndexIdentity&, const IndexIdentity&) = default;
};

/// An open index, and which one it is.
struct OpenedIndex {
  Xapian::Database index;
  IndexIdentity identity;
};

/// Opens the newest revision of the index at `path`. Throws Xapian::Error.
OpenedIndex open_identified(const std::string& path);

/// Whether there is a newer revision than that of `opened`, or another folder in the place of its
/// own. Then `opened` is of no use any more. Throws Xapian::Error. Cost: four stat() calls and the
/// reading of one small file.
bool has_changed(OpenedIndex& opened, const std::string& path);

}  // namespace khabar
