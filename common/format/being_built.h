// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace khabar {

/// The folder inside an index in which a first build works.
inline constexpr const char* kBuildingFolder = "building";

/// Whether a first build of the index at `path` goes on, or was killed: the index is empty still.
bool is_being_built(const std::string& path);

}  // namespace khabar
