// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/index_identity.h"

#include <sys/stat.h>

#include "common/format/open_index.h"

namespace khabar {
namespace {

/// An index would have to be exchanged while it is opened, this many times in a row.
constexpr int kMaxExchanges = 20;

}  // namespace

FolderIdentity identify_folder(const std::string& path) {
  constexpr std::int64_t kNanoseconds = 1000000000;
  struct stat folder = {};
  if (stat(path.c_str(), &folder) != 0) return {};
  struct stat version = {};
  if (stat((path + "/iamglass").c_str(), &version) != 0)
    return {folder.st_dev, folder.st_ino, 0, 0};
  return {folder.st_dev, folder.st_ino, version.st_ino,
          version.st_mtim.tv_sec * kNanoseconds + version.st_mtim.tv_nsec};
}

OpenedIndex open_identified(const std::string& path) {
  for (int attempt = 0;; ++attempt) {
    const FolderIdentity folder = identify_folder(path);
    const Xapian::Database index = open_index(path);
    // Its files are opened by their paths one after another: all must be of one folder.
    if (identify_folder(path) == folder || attempt == kMaxExchanges) {
      return {index, {folder, index.get_uuid(), index.get_revision()}};
    }
  }
}

bool has_changed(OpenedIndex& opened, const std::string& path) {
  if (identify_folder(path) != opened.identity.folder) return true;
  if (opened.index.reopen()) return true;
  return identify_folder(path) != opened.identity.folder;  // exchanged during reopen()
}

}  // namespace khabar
