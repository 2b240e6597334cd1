// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace khabar {

/// As `--version` prints it; the same as project(VERSION) in CMakeLists.txt.
inline constexpr const char* kVersionText = "khabar " KHABAR_VERSION;

}  // namespace khabar
