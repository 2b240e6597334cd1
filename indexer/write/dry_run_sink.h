// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <unordered_set>

#include <xapian.h>

#include "indexer/write/article_sink.h"

namespace khabar {

/// Tells what would become of articles, and writes nothing.
class DryRunSink : public ArticleSink {
 public:
  /// The index at `path` may not exist yet.
  explicit DryRunSink(const std::string& path);

  BatchSize batch_size() const override { return {}; }
  Known make_known() override;
  bool still_holds(const StoredArticle& article) override;
  Outcome put(BuiltDocument built) override;
  Task close_batch() override { return {}; }
  void commit() override {}

 private:
  std::string path_;
  std::unique_ptr<Xapian::Database> index_;  // null: none yet
  std::unordered_set<std::string> put_;      // id terms
};

}  // namespace khabar
