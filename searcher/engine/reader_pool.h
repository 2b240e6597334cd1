// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "searcher/answer/facet_names.h"
#include "searcher/engine/news.h"
#include "searcher/match/halves.h"
#include "searcher/match/index_identity.h"
#include "searcher/match/known_terms.h"
#include "searcher/match/postings.h"
#include "searcher/match/snapshot.h"
#include "searcher/words/variants.h"

namespace khabar {

/// A snapshot, and what is learned of it while it is asked: names of facet values, how many
/// articles have a term and which have words in a row, variants of words, what is new.
struct Revision {
  Revision(const std::string& path, const Snapshot* before) : snapshot(path, before) {}

  const Snapshot snapshot;
  std::mutex names_mutex;  // of the two below
  Analyzer names_analyzer;
  std::optional<FacetNames> names;  // made when first asked for
  std::shared_ptr<KnownTerms> terms = std::make_shared<KnownTerms>();
  KnownRows rows;
  VariantCache variants;
  NewsCache news;
};

/// What one search has for itself.
struct Reader {
  std::shared_ptr<Revision> revision;
  OpenedIndex opened;              // of that revision
  std::unique_ptr<Halves> halves;  // null: one thread answers
  Analyzer analyzer;
  std::vector<Token> tokens;
  std::unique_ptr<NewsScratch> scratch;  // null until something new was asked for
  std::unique_ptr<const Postings> postings =
      local_postings(opened.index, revision->snapshot.bm25(), halves.get(), &revision->rows);

  const Snapshot& snapshot() const { return revision->snapshot; }
  const Xapian::Database& index() const { return opened.index; }
};

/// Readers of the newest revision of an index, each used by one thread at a time. The revision is
/// loaded once for all, when a reader is asked for and the index is no longer what it was: after a
/// commit, or when a bulk build or a compaction has put another folder in its place.
class ReaderPool {
 public:
  /// two_from  Articles from which two threads answer a question; see Halves.
  /// Throws Error when the schema is another, and Xapian::Error.
  explicit ReaderPool(std::string path, std::size_t two_from = Halves::kLeast);

  /// A reader for as long as it is held.
  class Lease {
   public:
    Lease(ReaderPool& pool, std::unique_ptr<Reader> reader)
        : pool_(&pool), reader_(std::move(reader)) {
      ++pool_->leased_;
    }
    Lease(Lease&&) = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease() {
      if (!reader_) return;
      --pool_->leased_;
      pool_->give_back(std::move(reader_));
    }
    Reader& operator*() const { return *reader_; }

   private:
    ReaderPool* pool_;
    std::unique_ptr<Reader> reader_;
  };

  /// Throws Xapian::Error; DatabaseModifiedError when writers commit faster than revisions load.
  Lease take();

 private:
  std::shared_ptr<Revision> current() const;
  std::unique_ptr<Reader> take_idle();
  void give_back(std::unique_ptr<Reader> reader);
  void load_after(const std::shared_ptr<Revision>& stale);

  std::string path_;
  std::size_t two_from_;
  std::atomic<unsigned> leased_ = 0;
  std::mutex loading_;  // held while a revision is loaded, before the other
  mutable std::mutex mutex_;
  std::shared_ptr<Revision> current_;
  std::vector<std::unique_ptr<Reader>> idle_;  // of the current revision
};

}  // namespace khabar
