// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/format/article.h"

namespace khabar::test {

/// Articles of a few words, sources, sections, languages and days; some lack any of these. The same
/// seed gives the same.
std::vector<Article> random_articles(std::size_t count, std::uint32_t seed);

/// Queries that find some of them, in ways of every kind.
const std::vector<std::string>& queries_of_random_articles();

}  // namespace khabar::test
