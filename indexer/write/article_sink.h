// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "common/error.h"
#include "indexer/write/document_builder.h"

namespace khabar {

/// How much input is worked on at a time, whichever limit is reached first.
struct BatchSize {
  std::size_t records = 64;
  std::size_t bytes = 1U << 20;
};

/// Where built documents go. For each batch of input, in the order of the input: put() for each
/// document, then close_batch(). Throws Error when the index cannot be written.
class ArticleSink {
 public:
  enum class Outcome { added, replaced, unchanged };
  using Known = std::function<bool(const StoredArticle&)>;
  using Task = std::function<void()>;

  virtual ~ArticleSink() = default;

  virtual BatchSize batch_size() const = 0;

  /// A test for articles that the index holds as they are, so that they need not be analyzed. Each
  /// thread makes its own and uses it beside everything else: it may miss what is put meanwhile.
  virtual Known make_known() = 0;

  /// Whether an article that Known found still stands, now that all before it were put.
  virtual bool still_holds(const StoredArticle& article) = 0;

  /// Adds the article, or replaces the one with the same id.
  virtual Outcome put(BuiltDocument built) = 0;

  /// An article that the index did not take after all.
  struct Refused {
    SourceLocation where;
    std::string reason;
    bool was_new = false;  ///< put() called it added.
  };

  /// Where the article comes from that is put next; those that were refused since the last call.
  /// Only an index elsewhere refuses.
  virtual void comes_from(const SourceLocation& /*where*/) {}
  virtual std::vector<Refused> take_refused() { return {}; }

  /// What is left to do for the batch, perhaps nothing: any thread may do it beside anything else.
  virtual Task close_batch() = 0;

  /// Makes everything that was put durable and visible, once all tasks are done.
  virtual void commit() = 0;
};

}  // namespace khabar
