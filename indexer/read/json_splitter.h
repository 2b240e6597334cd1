// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "indexer/read/content.h"
#include "indexer/read/record_splitter.h"

namespace khabar {

/// RecordSplitter as one of several ways to cut content. An array that is never closed is told at
/// the end: what stood behind is lost.
class JsonSplitter : public ContentSplitter {
 public:
  JsonSplitter(std::string name, std::size_t max_record_bytes)
      : name_(std::move(name)), max_record_bytes_(max_record_bytes), splitter_(max_record_bytes) {}

  void feed(std::string_view block) override { splitter_.feed(block); }
  void finish() override {
    splitter_.finish();
    finished_ = true;
  }
  std::optional<std::variant<Record, Rejection>> next() override;

 private:
  std::string name_;
  std::size_t max_record_bytes_;
  RecordSplitter splitter_;
  bool finished_ = false;
};

}  // namespace khabar
