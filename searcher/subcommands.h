// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/shell/commands.h"

namespace khabar {

/// Whether the first argument of khabar-search is one of its subcommands, not an index. An index of
/// such a name is given as ./show.
bool is_subcommand(std::string_view name);

/// Runs `khabar-search NAME …`. Throws Error.
///
/// arguments  From the name on.
ExitCode run_subcommand(const std::vector<std::string>& arguments, Output& output);

}  // namespace khabar
