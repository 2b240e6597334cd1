// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "common/format/article.h"

namespace khabar {

/// What an article says, small enough to keep of each: a hash of its headline, and one of all its
/// words that is alike where the words are (Charikar's simhash, 2002).
struct TextSketch {
  std::uint64_t headline = 0;
  std::array<std::uint64_t, 2> words{};
};

TextSketch sketch_text(const Article& article);

/// Whether two articles are the same story: the same headline, or mostly the same words.
bool is_same_story(const TextSketch& a, const TextSketch& b);

/// The addresses that identify the articles of a run. An address that turns up again with another
/// headline and another text is a placeholder ("https://example.org/live") and identifies nothing.
/// Memory: about 60 bytes an address.
class SharedAddresses {
 public:
  /// Notes who has the address first; true when that is another story than this.
  bool is_of_another(const std::string& address, const TextSketch& sketch);

 private:
  std::unordered_map<std::uint64_t, TextSketch> first_;  // by hash of the address
};

}  // namespace khabar
