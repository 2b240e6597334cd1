// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "common/format/facet.h"

namespace khabar {

/// Two values, by their places in a list.
using AlikePair = std::pair<std::size_t, std::size_t>;

/// The values of one facet whose labels in one script are nearly the same: a letter in eight is
/// another ("नितिश कुमार", "नीतीश कुमार"), or one has a word more at either end ("Sushant Singh",
/// "Sushant Singh Rajput"). Labels of one word must have eight letters or more to be compared, as
/// short words resemble each other by chance.
///
/// Pairs come in the order of their places; two listed entities are never a pair, as somebody told
/// them apart. Cost: linear, and the square of the number of names that share their first word's
/// consonants, of which 500 are compared.
std::vector<AlikePair> find_alike(const std::vector<FacetValue>& values);

}  // namespace khabar
