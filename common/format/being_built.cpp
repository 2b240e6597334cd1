// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/being_built.h"

#include <filesystem>

namespace khabar {

bool is_being_built(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(std::filesystem::path(path) / kBuildingFolder, ignored);
}

}  // namespace khabar
