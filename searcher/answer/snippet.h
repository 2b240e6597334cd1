// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/query/byte_range.h"

namespace khabar {

/// The passages of an article shown under a hit. Plain text: renderers escape it.
struct Snippet {
  std::string text;                   ///< Passages joined by " … "; one line.
  std::vector<ByteRange> highlights;  ///< Sorted, not overlapping, inside `text`; each one word.
  std::vector<ByteRange> passages;    ///< Where the passages stand in the article's body; `text`
                                      ///< has one space for each run of white space there.
};

}  // namespace khabar
