// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// Words with what a dictionary says of each, as constant bytes inside the program. Sorted; each
/// word says only how it differs from the one before, but for the first of every block of 16.
///
/// Layout: for each block a 4-byte little-endian offset, closed by a 0xFFFFFFFF; then the entries:
/// one byte of letters shared with the word before, the other letters, NUL, the value, NUL.
class WordTable {
 public:
  /// image  As pack_words made it; must outlive the table.
  explicit WordTable(std::string_view image);

  /// What the dictionary says of `word`. Cost: about 0.3 µs.
  std::optional<std::string_view> find(std::string_view word) const;

  /// The same of a dictionary that says words, with a space between them.
  std::vector<std::string> find_list(std::string_view word) const;

 private:
  std::string_view first_word(std::size_t block) const;

  std::string_view image_;
  std::size_t blocks_ = 0;
};

/// The image of a table. Words and values must not hold NUL; words are cut at 255 bytes.
std::string pack_words(const std::map<std::string, std::string>& entries);

}  // namespace khabar
