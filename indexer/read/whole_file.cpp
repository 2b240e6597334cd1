// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/whole_file.h"

#include <utility>

#include "indexer/read/feed.h"

namespace khabar {

void WholeFile::feed(std::string_view block) {
  if (bytes_.size() + block.size() > max_bytes_) too_long_ = true;
  if (too_long_) {
    bytes_.clear();
  } else {
    bytes_.append(block);
  }
}

void WholeFile::finish() {
  if (too_long_) {
    ready_.emplace_back(Rejection{
        {name_, 0}, "longer than " + std::to_string(max_bytes_) + " bytes; split it or remove it"});
  } else if (content_ == Content::page) {
    ready_.emplace_back(Record{{name_, 1}, std::move(bytes_), Record::Form::page, ""});
  } else {
    auto items = read_feed(bytes_);
    if (const auto* reason = std::get_if<std::string>(&items)) {
      ready_.emplace_back(Rejection{{name_, 0}, *reason});
    } else {
      for (auto& item : std::get<std::vector<FeedItem>>(items)) {
        ready_.emplace_back(Record{{name_, item.line}, std::move(item.json)});
      }
    }
  }
  bytes_ = std::string();
}

std::optional<std::variant<Record, Rejection>> WholeFile::next() {
  if (ready_.empty()) return std::nullopt;
  auto first = std::move(ready_.front());
  ready_.pop_front();
  return first;
}

}  // namespace khabar
