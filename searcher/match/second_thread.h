// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace khabar {

/// A thread that waits for work beside the one that gives it. Starts with the first work.
class SecondThread {
 public:
  SecondThread() = default;
  ~SecondThread();
  SecondThread(const SecondThread&) = delete;
  SecondThread& operator=(const SecondThread&) = delete;

  /// Calls both at once, `own` on the calling thread; returns when both have returned. Throws what
  /// one of them threw, then what the other did goes unsaid.
  /// Cost: some 10 µs beside the work.
  void run_both(const std::function<void()>& own, const std::function<void()>& other);

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  const std::function<void()>* work_ = nullptr;  // null: none, or done
  std::exception_ptr failed_;                    // by the work that was done last
  bool is_over_ = false;
  std::thread thread_;  // after what it uses
};

}  // namespace khabar
