// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace khabar {

/// Makes sure that standard input, output and error are open, so that no file of an index takes the
/// number of one that was closed and has results written into it. What was closed stays unusable.
/// Call it first in main.
void hold_standard_streams();

/// Writes what is left of standard output. Throws Error when any of it could not be written: a
/// full disk must not look like an answer. A reader that has left ends the program before, quietly.
void finish_standard_output();

}  // namespace khabar
