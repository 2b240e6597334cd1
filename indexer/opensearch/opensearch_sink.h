// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/opensearch/bulk.h"
#include "indexer/opensearch/remote_index.h"
#include "indexer/opensearch/remote_stories.h"
#include "indexer/opensearch/word_counts.h"
#include "indexer/opensearch/writer_turn.h"
#include "indexer/write/article_sink.h"
#include "indexer/write/facet_dictionary.h"
#include "indexer/write/index_writer.h"

namespace khabar {

/// Puts articles into an archive that OpenSearch keeps. Any number of writers may do so at once,
/// on any machines. What was put is durable with each request of some megabytes; it is found, with
/// its words and stories, after each commit.
class OpenSearchSink : public ArticleSink {
 public:
  /// names  Its catalogue must outlive the sink.
  OpenSearchSink(RemoteIndex& index, const NameSource& names, CommitPolicy policy);

  BatchSize batch_size() const override { return {}; }
  Known make_known() override;
  bool still_holds(const StoredArticle& article) override;
  void comes_from(const SourceLocation& where) override { where_ = where; }
  Outcome put(BuiltDocument built) override;
  std::vector<Refused> take_refused() override { return std::move(refused_); }
  Task close_batch() override { return {}; }
  void commit() override;

  /// Removes an article; false when there is none with this id.
  bool remove(const std::string& id);

 private:
  /// What workers found out of articles that are there, by id term; beside put().
  struct Found {
    std::mutex mutex;
    std::unordered_set<std::string> there;
  };

  struct Pending {
    SourceLocation where;
    bool is_new = false;
  };

  void finish_abandoned();
  void note_leaving(const std::string& id);
  void make_findable();
  void join_late_people();
  void link_people(BuiltDocument& built);
  void flush();
  bool exists(const std::string& id_term);

  RemoteIndex& index_;
  CommitPolicy policy_;
  bool was_empty_;
  Analyzer analyzer_;
  DocumentBuilder builder_;
  FacetDictionary facets_;
  WordCounts words_;
  RemoteStories stories_;
  std::shared_ptr<Found> found_ = std::make_shared<Found>();
  std::unordered_set<std::string> written_;  // id terms of this run
  SourceLocation where_;
  std::unique_ptr<WriterTurn> turn_;  // between the first put and the commit
  std::vector<BulkItem> items_;
  std::vector<Pending> pending_;  // beside items_
  std::size_t bytes_ = 0;         // of items_
  std::size_t uncommitted_bytes_ = 0;
  std::vector<Refused> refused_;
  std::chrono::steady_clock::time_point last_commit_ = std::chrono::steady_clock::now();
};

}  // namespace khabar
