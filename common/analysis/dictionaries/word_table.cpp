// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/dictionaries/word_table.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace khabar {
namespace {

constexpr std::size_t kBlock = 16;
constexpr std::size_t kOffsetBytes = 4;
constexpr std::uint32_t kEndOfOffsets = 0xFFFFFFFF;
constexpr std::size_t kLongestWord = 255;

void append_offset(std::string& image, std::uint32_t offset) {
  for (unsigned shift = 0; shift < 32; shift += 8) image += static_cast<char>(offset >> shift);
}

std::uint32_t offset_at(std::string_view image, std::size_t number) {
  std::uint32_t offset = 0;
  for (std::size_t i = kOffsetBytes; i-- > 0;) {
    offset = offset << 8 | static_cast<unsigned char>(image[number * kOffsetBytes + i]);
  }
  return offset;
}

std::size_t shared_letters(std::string_view a, std::string_view b) {
  const auto [end, other] = std::mismatch(
      a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  return static_cast<std::size_t>(end - a.begin());
}

std::string_view take_text(std::string_view image, std::size_t& at) {
  const std::size_t begin = at;
  const std::size_t end = image.find('\0', begin);
  at = end + 1;
  return image.substr(begin, end - begin);
}

}  // namespace

WordTable::WordTable(std::string_view image) : image_(image) {
  while (offset_at(image_, blocks_) != kEndOfOffsets) ++blocks_;
}

std::string_view WordTable::first_word(std::size_t block) const {
  std::size_t at = offset_at(image_, block) + 1;
  return take_text(image_, at);
}

std::optional<std::string_view> WordTable::find(std::string_view word) const {
  std::size_t low = 0;
  for (std::size_t high = blocks_; low < high;) {
    const std::size_t middle = (low + high) / 2;
    if (first_word(middle) <= word) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == 0) return std::nullopt;
  std::string here;
  std::size_t at = offset_at(image_, low - 1);
  for (std::size_t i = 0; i < kBlock && at < image_.size(); ++i) {
    here.resize(static_cast<unsigned char>(image_[at++]));
    here += take_text(image_, at);
    const std::string_view value = take_text(image_, at);
    if (here == word) return value;
    if (here > word) break;
  }
  return std::nullopt;
}

std::vector<std::string> WordTable::find_list(std::string_view word) const {
  std::vector<std::string> words;
  for (std::string_view rest = find(word).value_or(std::string_view()); !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    words.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

std::string pack_words(const std::map<std::string, std::string>& entries) {
  std::string body;
  std::vector<std::size_t> blocks;
  std::string_view before;
  std::size_t number = 0;
  for (const auto& [word, value] : entries) {
    const std::string_view letters = std::string_view(word).substr(0, kLongestWord);
    const bool opens_block = number++ % kBlock == 0;
    if (opens_block) blocks.push_back(body.size());
    const std::size_t shared = opens_block ? 0 : shared_letters(letters, before);
    body += static_cast<char>(shared);
    body.append(letters.substr(shared)) += '\0';
    body.append(value) += '\0';
    before = letters;
  }
  std::string image;
  const std::size_t table_bytes = (blocks.size() + 1) * kOffsetBytes;
  for (const std::size_t offset : blocks) {
    append_offset(image, static_cast<std::uint32_t>(offset + table_bytes));
  }
  append_offset(image, kEndOfOffsets);
  return image + body;
}

}  // namespace khabar
