// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "indexer/write/names_to_check.h"

namespace khabar {

/// The three kinds under a line each that says what to do about them; articles' texts cannot move
/// the cursor.
void print_names(const NamesToCheck& names, std::ostream& out);

/// One line of JSON: {"version": 1, "linked": […], "weak": […], "alike": […]} and the totals.
void print_names_json(const NamesToCheck& names, std::ostream& out);

}  // namespace khabar
