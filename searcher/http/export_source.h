// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "searcher/engine/engine.h"
#include "searcher/http/message.h"

namespace khabar {

enum class ExportFormat { jsonl, csv };

/// All hits of an answer as a file, made a hundred articles at a time while it is sent, so that a
/// slow client keeps no worker and no revision of the index. The ids and their order are of one
/// revision; an article that is removed on the way is left out.
class ExportSource : public BodySource {
 public:
  /// `found` needs no more of its hits than ids and scores.
  ExportSource(std::shared_ptr<const Engine> engine, const SearchResult& found,
               ExportFormat format);

  std::string next() override;

 private:
  std::shared_ptr<const Engine> engine_;
  std::vector<std::pair<std::string, double>> found_;  // ids and scores
  ExportFormat format_;
  std::size_t sent_ = 0;
  bool begun_ = false;
};

}  // namespace khabar
