// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/shared_addresses.h"

#include <bit>
#include <cstddef>
#include <string_view>
#include <unordered_set>

#include "common/hash.h"

namespace khabar {
namespace {

constexpr std::size_t kBits = 128;
constexpr int kMaxDifferentBits = 42;  // of unrelated articles 64 differ, less what all share

/// Calls visit(word) for each part of `text` between ASCII spaces and punctuation.
template <typename Visit>
void for_each_word(std::string_view text, Visit visit) {
  const auto is_part = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
           ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && is_part(text[i])) ++i;
    if (i > begin) visit(text.substr(begin, i - begin));
    ++i;
  }
}

}  // namespace

TextSketch sketch_text(const Article& article) {
  constexpr std::size_t kMaxWords = 1000;
  std::array<int, kBits> votes{};
  std::unordered_set<std::uint64_t> seen;
  const auto add = [&](std::string_view text) {
    for_each_word(text, [&](std::string_view word) {
      const std::uint64_t low = hash64(word);
      if (seen.size() == kMaxWords || !seen.insert(low).second) return;
      const std::uint64_t high = hash64(std::string(word) + "\n");
      for (std::size_t bit = 0; bit < kBits; ++bit) {
        const std::uint64_t half = bit < 64 ? low : high;
        votes[bit] += (half >> (bit % 64) & 1) != 0 ? 1 : -1;
      }
    });
  };
  add(article.title);
  add(article.description);
  add(article.body);
  TextSketch sketch;
  sketch.headline = article.title.empty() ? 0 : hash64(article.title);
  for (std::size_t bit = 0; bit < kBits; ++bit) {
    if (votes[bit] > 0) sketch.words[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  return sketch;
}

bool is_same_story(const TextSketch& a, const TextSketch& b) {
  if (a.headline != 0 && a.headline == b.headline) return true;
  const int different =
      std::popcount(a.words[0] ^ b.words[0]) + std::popcount(a.words[1] ^ b.words[1]);
  return different <= kMaxDifferentBits;
}

bool SharedAddresses::is_of_another(const std::string& address, const TextSketch& sketch) {
  const auto [known, is_new] = first_.try_emplace(hash64(address), sketch);
  return !is_new && !is_same_story(known->second, sketch);
}

}  // namespace khabar
