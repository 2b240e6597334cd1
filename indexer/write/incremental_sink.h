// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include "indexer/write/article_sink.h"
#include "indexer/write/index_writer.h"

namespace khabar {

/// Puts articles into an index one by one; they become durable and visible as the writer's policy
/// says. Memory: about 40 bytes for each article written.
class IncrementalSink : public ArticleSink {
 public:
  IncrementalSink(const std::string& path, IndexWriter writer);

  BatchSize batch_size() const override { return {}; }
  Known make_known() override;
  bool still_holds(const StoredArticle& article) override;
  Outcome put(BuiltDocument built) override;
  Task close_batch() override { return {}; }
  void commit() override { writer_.commit(); }

 private:
  std::string path_;
  IndexWriter writer_;
  std::unordered_set<std::uint64_t> written_;  // id terms of this run, hashed
};

}  // namespace khabar
