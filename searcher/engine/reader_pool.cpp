// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/reader_pool.h"

#include <utility>

namespace khabar {
namespace {

/// A writer would have to commit between two steps of loading, this many times in a row.
constexpr int kMaxLoads = 20;

constexpr std::size_t kMaxIdle = 32;

}  // namespace

ReaderPool::ReaderPool(std::string path, std::size_t two_from)
    : path_(std::move(path)),
      two_from_(two_from),
      current_(std::make_shared<Revision>(path_, nullptr)) {}

std::shared_ptr<Revision> ReaderPool::current() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

std::unique_ptr<Reader> ReaderPool::take_idle() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return nullptr;
  auto reader = std::move(idle_.back());
  idle_.pop_back();
  return reader;
}

void ReaderPool::give_back(std::unique_ptr<Reader> reader) {
  const std::lock_guard lock(mutex_);
  if (reader->revision == current_ && idle_.size() < kMaxIdle) idle_.push_back(std::move(reader));
}

ReaderPool::Lease ReaderPool::take() {
  for (int attempt = 0; attempt < kMaxLoads; ++attempt) {
    if (auto reader = take_idle()) {
      if (!has_changed(reader->opened, path_)) return {*this, std::move(reader)};
      load_after(reader->revision);
      continue;
    }
    const auto revision = current();
    OpenedIndex opened = open_identified(path_);
    if (opened.identity == revision->snapshot.identity()) {
      auto halves = std::make_unique<Halves>(path_, opened.identity, leased_, two_from_);
      return {*this, std::make_unique<Reader>(Reader{
                         revision, std::move(opened), std::move(halves), Analyzer(), {}, {}})};
    }
    load_after(revision);
  }
  throw Xapian::DatabaseModifiedError("the index changes faster than it can be read");
}

/// Loads the newest revision, unless another thread has replaced `stale` meanwhile.
void ReaderPool::load_after(const std::shared_ptr<Revision>& stale) {
  const std::lock_guard loading(loading_);
  if (current() != stale) return;
  auto newest = std::make_shared<Revision>(path_, &stale->snapshot);
  std::vector<std::unique_ptr<Reader>> outdated;
  const std::lock_guard lock(mutex_);
  current_ = std::move(newest);
  outdated.swap(idle_);
}

}  // namespace khabar
