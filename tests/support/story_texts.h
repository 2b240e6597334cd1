// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/format/article.h"

namespace khabar::test {

/// An invented report of `paragraphs` paragraphs in Hindi or English; each number tells another
/// story, some of them on the same subject with the same people.
Article report(std::uint32_t number, std::size_t paragraphs = 8);

/// A copy as other papers print it, by name of what was done to it.
struct MadeCopy {
  std::string what;
  Article article;
};

/// Copies of `original`: word for word, with another headline, shortened, in another order, with an
/// agency's line, in another edition, with typing changed.
std::vector<MadeCopy> copies_of(const Article& original);

}  // namespace khabar::test
