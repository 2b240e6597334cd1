// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar::test {

/// Where a file of the source tree is, e.g. "corpus/sample.jsonl".
std::string source_path(std::string_view file);

/// Where the build puts its programs.
std::string program_folder();

/// Path of a program of this build: "khabar-index".
std::string program(std::string_view name);

}  // namespace khabar::test
