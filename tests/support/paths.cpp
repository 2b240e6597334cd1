// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/paths.h"

namespace khabar::test {

std::string source_path(std::string_view file) {
  return std::string(KHABAR_SOURCE_DIR "/").append(file);
}

std::string program_folder() {
  return KHABAR_PROGRAM_DIR;
}

std::string program(std::string_view name) {
  return program_folder().append("/").append(name);
}

}  // namespace khabar::test
