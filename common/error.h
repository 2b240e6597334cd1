// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace khabar {

/// A place in the user's input. `line` counts from 1; 0 means the input as a whole.
struct SourceLocation {
  std::string file;
  std::size_t line = 0;
};

/// One diagnostic line: at({"june.jsonl", 7}, "no \"title\"") is `june.jsonl:7: no "title"`.
std::string at(const SourceLocation& where, std::string_view what);

/// Ends the command; main prints what() after "error: " and exits with 2.
/// The message says where, what was found and what to do, in one line.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace khabar
