// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace khabar::test {

/// Everything an index holds, as text: terms with postings and positions, values, data, metadata
/// and synonyms.
std::string contents_of(const std::string& path);

}  // namespace khabar::test
