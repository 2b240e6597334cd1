// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.h"

#include "common/foreign_text.h"

namespace khabar {

std::string at(const SourceLocation& where, std::string_view what) {
  std::string line = shown(where.file);
  if (where.line != 0) line += ":" + std::to_string(where.line);
  return line.append(": ").append(shown(what));
}

}  // namespace khabar
