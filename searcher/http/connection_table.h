// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace khabar {

/// Ends connections whose client takes too long: to send a whole request, however many bytes of it
/// trickle in (the "slowloris" attack), or to take an answer. An idle client is one that has sent
/// no request. While an answer is made nothing is asked of the client.
class ConnectionTable {
 public:
  struct Limits {
    std::chrono::milliseconds request = std::chrono::seconds(30);  ///< From the answer before.
    std::chrono::milliseconds answer = std::chrono::seconds(120);  ///< For an answer in memory.
    std::chrono::milliseconds stream = std::chrono::minutes(30);   ///< One made while it is sent.
  };
  explicit ConnectionTable(Limits limits);
  ~ConnectionTable();
  ConnectionTable(const ConnectionTable&) = delete;
  ConnectionTable& operator=(const ConnectionTable&) = delete;

  // Of the connection with this socket, which stays open until `closed`.
  void opened(int socket);
  void asked(int socket);  ///< A whole request is there.
  void answers(int socket, bool stream);
  void answered(int socket);
  void closed(int socket);

  std::size_t size() const;

 private:
  using Clock = std::chrono::steady_clock;
  void set(int socket, std::chrono::milliseconds limit);
  void sweep();

  const Limits limits_;
  mutable std::mutex mutex_;  // of the three below
  std::condition_variable closing_changed_;
  bool closing_ = false;
  std::unordered_map<int, Clock::time_point> deadlines_;  // by socket
  std::thread sweeper_;
};

}  // namespace khabar
