// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <xapian.h>

#include "common/error.h"

namespace khabar {

/// The Error that tells the user what Xapian found wrong with the index at `path`, and the remedy.
Error index_error(const std::string& path, const Xapian::Error& error);

/// What the exception being handled has to say, in one line: for the last catch of a program, as
/// Xapian's errors are no std::exception. Call it within a catch.
std::string current_error();

/// Runs `work`; in damaged tables Xapian reads lengths that no string has, and that becomes a
/// Xapian::DatabaseCorruptError.
template <typename Work>
decltype(auto) with_sound_lengths(Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const std::length_error&) {
    throw Xapian::DatabaseCorruptError("a table holds a length that cannot be");
  }
}

/// Runs `work` and turns any Xapian::Error into index_error(path). Xapian's own
/// DatabaseModifiedError passes through: the reader answers it by reopening.
template <typename Work>
decltype(auto) with_index_errors(const std::string& path, Work&& work) {
  try {
    return with_sound_lengths(std::forward<Work>(work));
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    throw index_error(path, error);
  }
}

}  // namespace khabar
