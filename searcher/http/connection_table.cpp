// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/connection_table.h"

#include <algorithm>

#include <sys/socket.h>

namespace khabar {

ConnectionTable::ConnectionTable(Limits limits) : limits_(limits), sweeper_([this] { sweep(); }) {}

ConnectionTable::~ConnectionTable() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  closing_changed_.notify_all();
  sweeper_.join();
}

void ConnectionTable::set(int socket, std::chrono::milliseconds limit) {
  const std::lock_guard lock(mutex_);
  deadlines_[socket] = Clock::now() + limit;
}

void ConnectionTable::opened(int socket) {
  set(socket, limits_.request);
}

void ConnectionTable::asked(int socket) {
  const std::lock_guard lock(mutex_);
  deadlines_[socket] = Clock::time_point::max();
}

void ConnectionTable::answers(int socket, bool stream) {
  set(socket, stream ? limits_.stream : limits_.answer);
}

void ConnectionTable::answered(int socket) {
  set(socket, limits_.request);
}

void ConnectionTable::closed(int socket) {
  const std::lock_guard lock(mutex_);
  deadlines_.erase(socket);
}

std::size_t ConnectionTable::size() const {
  const std::lock_guard lock(mutex_);
  return deadlines_.size();
}

/// Shuts sockets down and leaves closing them to the server, which then sees their end.
void ConnectionTable::sweep() {
  const auto pause = std::min(limits_.request / 4, std::chrono::milliseconds(1000));
  std::unique_lock lock(mutex_);
  while (!closing_changed_.wait_for(lock, pause, [this] { return closing_; })) {
    const auto now = Clock::now();
    for (auto& [socket, deadline] : deadlines_) {
      if (deadline > now) continue;
      shutdown(socket, SHUT_RDWR);
      deadline = Clock::time_point::max();
    }
  }
}

}  // namespace khabar
