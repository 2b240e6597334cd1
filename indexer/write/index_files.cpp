// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_files.h"

#include <filesystem>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include "common/format/article_columns.h"
#include "common/format/being_built.h"

namespace khabar {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kRights = 07777;

void give(const fs::path& path, const struct stat& like, mode_t mode) {
  // Only root may give files away, but a group of one's own can be kept; rights come last, as a new
  // owner clears some of them.
  if (chown(path.c_str(), like.st_uid, like.st_gid) != 0) {
    [[maybe_unused]] const int ignored = chown(path.c_str(), static_cast<uid_t>(-1), like.st_gid);
  }
  chmod(path.c_str(), mode);
}

}  // namespace

bool is_index_file(std::string_view name) {
  return name.ends_with(".glass") || name == "iamglass" || name == "flintlock" || name == "v.tmp" ||
         name == kColumnsFile || name == kBuildingFolder;
}

void copy_rights(const std::string& from, const std::string& to) {
  struct stat folder = {};
  struct stat version = {};
  if (stat(from.c_str(), &folder) != 0) return;
  const bool has_version = stat((fs::path(from) / "iamglass").c_str(), &version) == 0;
  for (const auto& entry : fs::directory_iterator(to)) {
    struct stat old_file = {};
    const fs::path old_path = fs::path(from) / entry.path().filename();
    if (stat(old_path.c_str(), &old_file) == 0) {
      give(entry.path(), old_file, old_file.st_mode & kRights);
    } else if (has_version) {
      give(entry.path(), version, version.st_mode & kRights);
    }
  }
  give(to, folder, folder.st_mode & kRights);
}

void move_foreign_files(const std::string& from, const std::string& to) {
  const std::vector<fs::path> all{fs::directory_iterator(from), fs::directory_iterator()};
  for (const auto& path : all) {
    const fs::path target = fs::path(to) / path.filename();
    if (is_index_file(path.filename().native()) || fs::exists(fs::symlink_status(target))) continue;
    fs::rename(path, target);
  }
}

}  // namespace khabar
