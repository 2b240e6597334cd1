// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace khabar {

/// Runs three steps over a stream of items with `threads` threads, so that the outcome does not
/// depend on how many there are:
///
///   source()            -> optional<Item>   one call at a time, in order; absent ends the stream
///   make_worker()       -> worker           once a thread; worker.prepare(Item) -> Result runs in
///                                           parallel with everything
///   in_order(Result&)                       one call at a time, in the order of the source
///   worker.finish(Result)                   in parallel again, in no order
///
/// At most one item a thread is in flight, which bounds memory. The first exception of any step
/// ends the run and is thrown again here, after every thread has stopped.
template <typename Source, typename MakeWorker, typename InOrder>
void run_ordered(std::size_t threads, Source source, MakeWorker make_worker, InOrder in_order) {
  std::mutex source_mutex;
  std::mutex turn_mutex;
  std::condition_variable turn_changed;
  std::uint64_t next_ticket = 0;  // guarded by source_mutex
  std::uint64_t turn = 0;         // guarded by turn_mutex
  std::exception_ptr failure;     // guarded by turn_mutex

  const auto fail = [&] {
    const std::lock_guard lock(turn_mutex);
    if (!failure) failure = std::current_exception();
    turn_changed.notify_all();
  };
  const auto failed = [&] {
    const std::lock_guard lock(turn_mutex);
    return failure != nullptr;
  };

  const auto run_thread = [&] {
    try {
      auto worker = make_worker();
      while (!failed()) {
        std::unique_lock source_lock(source_mutex);
        auto item = source();
        if (!item) return;
        const std::uint64_t ticket = next_ticket++;
        source_lock.unlock();

        auto result = worker.prepare(std::move(*item));

        std::unique_lock turn_lock(turn_mutex);
        turn_changed.wait(turn_lock, [&] { return turn == ticket || failure; });
        if (failure) return;
        in_order(result);
        ++turn;
        turn_lock.unlock();
        turn_changed.notify_all();

        worker.finish(std::move(result));
      }
    } catch (...) {
      fail();
    }
  };

  std::vector<std::thread> others;
  for (std::size_t i = 1; i < std::max<std::size_t>(threads, 1); ++i) {
    others.emplace_back(run_thread);
  }
  run_thread();
  for (auto& thread : others) thread.join();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace khabar
