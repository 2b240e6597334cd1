// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/second_thread.h"

namespace khabar {

SecondThread::~SecondThread() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void SecondThread::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return is_over_ || work_ != nullptr; });
    if (work_ == nullptr) return;
    const auto* work = work_;
    lock.unlock();
    std::exception_ptr failed;
    try {
      (*work)();
    } catch (...) {
      failed = std::current_exception();
    }
    lock.lock();
    failed_ = failed;
    work_ = nullptr;
    changed_.notify_all();
  }
}

void SecondThread::run_both(const std::function<void()>& own, const std::function<void()>& other) {
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  {
    const std::lock_guard lock(mutex_);
    work_ = &other;
  }
  changed_.notify_all();
  std::exception_ptr failed;
  try {
    own();
  } catch (...) {
    failed = std::current_exception();
  }
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return work_ == nullptr; });
  if (!failed) failed = failed_;
  if (failed) std::rethrow_exception(failed);
}

}  // namespace khabar
