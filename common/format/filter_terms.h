// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"

namespace khabar {

/// The value of a filter field, folded like all text ("ABP Live" is "abp live"): its words in
/// their exact forms with a space between. A value without words is itself in lower case.
std::string fold_filter_value(Analyzer& analyzer, std::string_view value);

/// The terms under which a document is found by `value`: the whole folded value and, when it has
/// several words, each word. All start with `prefix`.
std::vector<std::string> filter_terms(Analyzer& analyzer, std::string_view prefix,
                                      std::string_view value);

}  // namespace khabar
