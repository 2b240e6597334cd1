// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace khabar::test {

/// A node of a cluster as far as HTTP goes: answers what the test says, on a port of this machine.
class FakeNode {
 public:
  struct Answer {
    int status = 200;  ///< 0: the connection ends without an answer.
    std::string body = "{}";
    int after_ms = 0;
  };
  /// The request as it came: first line, headers, body.
  using Handler = std::function<Answer(const std::string& request)>;

  explicit FakeNode(Handler handler);
  ~FakeNode();
  FakeNode(const FakeNode&) = delete;
  FakeNode& operator=(const FakeNode&) = delete;

  /// "127.0.0.1:PORT".
  std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
  std::vector<std::string> requests() const;

 private:
  void serve();
  void serve_connection(int connection);

  Handler handler_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stop_ = false;
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  std::vector<std::thread> connections_;
  std::thread thread_;
};

}  // namespace khabar::test
