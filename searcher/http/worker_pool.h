// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace khabar {

/// Threads that do what is put in line, first come, first served. The line has a limit: who comes
/// when it is full is told so at once, which under overload serves all better than a long wait.
class WorkerPool {
 public:
  using Work = std::function<void()>;

  /// workers      Threads, at least 1.
  /// max_waiting  Longest line, not counting what is being done.
  WorkerPool(std::size_t workers, std::size_t max_waiting);

  /// Closes.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// Whether `work` was taken on: false when the line is full, or closed. It must not throw.
  bool try_put(Work work);

  /// The same, however long the line is: for what goes on with something begun.
  bool put(Work work);

  /// Does what is in line, takes nothing on any more, and returns when all is done.
  void close();

  std::size_t waiting() const;

 private:
  bool put_below(std::size_t most, Work work);
  void run();

  const std::size_t max_waiting_;
  mutable std::mutex mutex_;  // of the three below
  std::condition_variable arrived_;
  std::deque<Work> line_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace khabar
