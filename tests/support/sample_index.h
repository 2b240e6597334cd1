// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace khabar::test {

/// Path of an index of corpus/sample.jsonl, made once for all tests.
const std::string& sample_index();

}  // namespace khabar::test
