// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "indexer/read/content.h"

namespace khabar {

/// Files that are read as a whole: a page is one record, a feed one for each item.
class WholeFile : public ContentSplitter {
 public:
  WholeFile(std::string name, Content content, std::size_t max_bytes)
      : name_(std::move(name)), content_(content), max_bytes_(max_bytes) {}

  void feed(std::string_view block) override;
  void finish() override;
  std::optional<std::variant<Record, Rejection>> next() override;

 private:
  std::string name_;
  Content content_;
  std::size_t max_bytes_;
  std::string bytes_;
  bool too_long_ = false;
  std::deque<std::variant<Record, Rejection>> ready_;
};

}  // namespace khabar
