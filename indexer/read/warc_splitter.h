// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "indexer/read/content.h"

namespace khabar {

/// Takes the pages out of a WARC file of a web archive (ISO 28500): responses of status 200 and
/// resources that are HTML, with the address they were fetched from. Other records pass by.
///
/// libarchive's reader is no use here: it leaves out every address that ends in "/".
class WarcSplitter : public ContentSplitter {
 public:
  WarcSplitter(std::string name, std::size_t max_record_bytes)
      : name_(std::move(name)), max_record_bytes_(max_record_bytes) {}

  void feed(std::string_view block) override;
  void finish() override;
  std::optional<std::variant<Record, Rejection>> next() override;

 private:
  bool read_header();
  bool read_content();
  void end_record();

  std::string name_;
  std::size_t max_record_bytes_;
  std::string bytes_;
  std::size_t at_ = 0;  // in bytes_
  std::string header_;  // of the record that is read; empty between records
  std::size_t left_ = 0;
  std::string content_;
  std::size_t record_ = 0;  // its number in the file
  bool damaged_ = false;
  std::deque<std::variant<Record, Rejection>> ready_;
};

}  // namespace khabar
