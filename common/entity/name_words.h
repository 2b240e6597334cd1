// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace khabar {

/// How names write this part of them in the other script, the commonest first, at most three: खान
/// for "khan", "singh" for सिंह; empty for what is in no name. Sounds and letters do not tell:
/// English says "khan" as कान, and writes the same of सिंह and सिंग.
///
/// exact  A word as the Analyzer makes it.
/// Source: people and places of the built-in catalogue whose labels have as many words in either
/// script, those pairs that the letters could spell. Cost: about 0.3 µs.
std::vector<std::string> name_words(const std::string& exact);

}  // namespace khabar
