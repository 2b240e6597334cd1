// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/worker_pool.h"

#include <limits>
#include <utility>

namespace khabar {

WorkerPool::WorkerPool(std::size_t workers, std::size_t max_waiting) : max_waiting_(max_waiting) {
  for (std::size_t i = 0; i < workers; ++i) threads_.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
  close();
}

void WorkerPool::close() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  arrived_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

bool WorkerPool::put_below(std::size_t most, Work work) {
  {
    const std::lock_guard lock(mutex_);
    if (closing_ || line_.size() >= most) return false;
    line_.push_back(std::move(work));
  }
  arrived_.notify_one();
  return true;
}

bool WorkerPool::try_put(Work work) {
  return put_below(max_waiting_, std::move(work));
}

bool WorkerPool::put(Work work) {
  return put_below(std::numeric_limits<std::size_t>::max(), std::move(work));
}

std::size_t WorkerPool::waiting() const {
  const std::lock_guard lock(mutex_);
  return line_.size();
}

void WorkerPool::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    arrived_.wait(lock, [this] { return closing_ || !line_.empty(); });
    if (line_.empty()) return;
    Work work = std::move(line_.front());
    line_.pop_front();
    lock.unlock();
    work();
    work = nullptr;  // what it holds goes before the lock is taken again
    lock.lock();
  }
}

}  // namespace khabar
