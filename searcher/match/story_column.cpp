// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/story_column.h"

#include <unordered_map>

#include "common/format/schema.h"

namespace khabar {

StoryColumn::StoryColumn(const Xapian::Database& index) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (auto row = index.valuestream_begin(schema::kStorySlot);
       row != index.valuestream_end(schema::kStorySlot); ++row) {
    const std::string key = *row;
    const auto [number, is_new] = numbers.emplace(key, static_cast<std::uint32_t>(keys_.size()));
    if (is_new) keys_.push_back(key);
    stories_.resize(row.get_docid() + 1);
    stories_[row.get_docid()] = number->second;
  }
}

}  // namespace khabar
