// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <exception>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "common/format/article_packer.h"
#include "indexer/write/article_sink.h"
#include "indexer/write/facet_dictionary.h"
#include "indexer/write/index_replacement.h"
#include "indexer/write/index_writer.h"
#include "indexer/write/name_source.h"
#include "indexer/write/seen_articles.h"
#include "indexer/write/segment_merger.h"
#include "indexer/write/segment_writer.h"

namespace khabar {

/// The first build of an index, on all cores: batches of input fill a segment, which is written
/// when it is full, segments are merged as they come, and commit() puts the whole index in place of
/// the empty one in one step. The outcome is the index that adding the articles one by one would
/// make.
///
/// Works in the folder "building" inside the index. What a killed build merged there is taken over
/// by the next one, which skips those articles as unchanged; the rest is removed.
class BulkBuild : public ArticleSink {
 public:
  /// index  An empty index, open; it keeps the lock of `path` until the end.
  /// catalogue  Must outlive the build.
  BulkBuild(const std::string& path, IndexWriter index, BatchSize segment, const NameSource& names);

  /// When an error ends the build, all that it wrote is removed: the index is empty as before.
  ~BulkBuild() override;

  /// Whether the index at `path` can be built so; see IndexReplacement.
  static bool possible(const std::string& path);

  /// Removes what a killed build or replacement left of the index at `path`, which the caller has
  /// locked. Throws nothing.
  static void remove_leftovers(const std::string& path);

  BatchSize batch_size() const override;
  Known make_known() override;
  bool still_holds(const StoredArticle& article) override { return seen_.holds(article); }
  Outcome put(BuiltDocument built) override;
  Task close_batch() override;
  void commit() override;

 private:
  void take_over_parts();
  Task close_segment();
  void choose_dictionary();
  void put_aside(const Xapian::Document& document);
  static void find_stories(const std::vector<std::string>& parts);
  std::string file_words(const std::vector<std::string>& parts) const;
  void apply_changed_copies(const std::string& index);

  std::string path_;
  IndexWriter index_;
  BatchSize segment_size_;
  NameSource names_;
  std::string scratch_;
  int errors_before_ = std::uncaught_exceptions();
  IndexReplacement replacement_;
  SegmentMerger merger_;
  SeenArticles seen_;
  FacetDictionary facets_;
  std::string dictionary_;  // of stored articles; empty before there are enough to make one
  std::shared_ptr<const ArticlePacker> packer_;
  Segment segment_;  // being filled
  std::size_t segment_bytes_ = 0;
  std::uint64_t next_segment_ = 0;
  std::ofstream changed_copies_;  // articles as JSON, a line each: newer copies of what was put
};

}  // namespace khabar
