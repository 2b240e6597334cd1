// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// How an English word is written on the other side of the Atlantic, if it is an English word:
/// "organization" for "organisation", "labour" for "labor", "centre" for "center". Which of them
/// are words the index knows, so that some are none ("authour").
///
/// word  Latin letters in lower case. Empty for most words; cost: a look at some endings.
std::vector<std::string> other_english_spellings(std::string_view word);

}  // namespace khabar
