// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// An article in 66 bytes, enough to find those that may be copies of it: how many shingles it has
/// (two bytes) and 64 minhashes of one byte. Two articles agree in as many of them as they share of
/// all their shingles, and by chance in one of 256. Stored in every index.
///
/// Source: Broder, "On the resemblance and containment of documents", 1997; Li and König, "b-Bit
/// Minwise Hashing", 2010.
inline constexpr std::size_t kSketchHashes = 64;

/// The sketch of these shingles; empty for none. Cost: some 15 µs for an article of 300 words.
std::string make_sketch(const std::vector<std::uint64_t>& shingles);

/// Whether two articles may be of one story, as far as their sketches tell: says no to one pair in
/// a hundred that same_story takes for one, and yes to few others.
bool may_be_copies(std::string_view a, std::string_view b);

/// Finds sketches that share a band (two minhashes) with another. Two articles that share a third
/// of their shingles do so with a chance of .97, a half .9999. One in 2,000 does by chance.
///
/// A band that more than kMostOfBand of those added have tells nothing: so many have a form in
/// common, no story, and comparing each with each would take the square of their number.
class SketchTable {
 public:
  /// number  What find() calls it.
  void add(std::string_view sketch, std::uint32_t number);

  /// Numbers of those added that share a band, each once.
  const std::vector<std::uint32_t>& find(std::string_view sketch);

  static constexpr std::uint32_t kMostOfBand = 64;

 private:
  static constexpr std::size_t kBands = kSketchHashes / 2;
  static constexpr std::size_t kBuckets = 1U << 16;

  struct Entry {
    std::uint32_t number = 0;
    std::uint32_t next = 0;  // of the same bucket, from 1
  };
  struct Bucket {
    std::uint32_t first = 0;  // of its entries, from 1
    std::uint32_t size = 0;   // of those added, also beyond kMostOfBand
  };
  static std::size_t bucket_of(std::string_view sketch, std::size_t band);

  std::vector<Bucket> buckets_ = std::vector<Bucket>(kBands * kBuckets);
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> last_found_;  // by number: in which call
  std::uint32_t call_ = 0;
  std::vector<std::uint32_t> found_;
};

}  // namespace khabar
