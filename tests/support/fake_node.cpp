// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_node.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace khabar::test {
namespace {

std::size_t content_length(const std::string& head) {
  const auto at = head.find("Content-Length: ");
  return at == std::string::npos ? 0 : std::strtoull(head.c_str() + at + 16, nullptr, 10);
}

}  // namespace

FakeNode::FakeNode(Handler handler) : handler_(std::move(handler)) {
  listener_ = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      listen(listener_, 16) != 0) {
    throw std::runtime_error("no port to listen at");
  }
  socklen_t size = sizeof address;
  getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

FakeNode::~FakeNode() {
  stop_ = true;
  thread_.join();
  for (auto& connection : connections_) connection.join();
  close(listener_);
}

std::vector<std::string> FakeNode::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

void FakeNode::serve() {
  while (!stop_) {
    pollfd waiting = {listener_, POLLIN, 0};
    if (poll(&waiting, 1, 20) <= 0) continue;
    const int connection = accept(listener_, nullptr, nullptr);
    if (connection >= 0)
      connections_.emplace_back([this, connection] { serve_connection(connection); });
  }
}

void FakeNode::serve_connection(int connection) {
  std::string bytes;
  while (!stop_) {
    pollfd waiting = {connection, POLLIN, 0};
    if (poll(&waiting, 1, 20) <= 0) continue;
    std::array<char, 65536> buffer;
    const auto got = recv(connection, buffer.data(), buffer.size(), 0);
    if (got <= 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string::npos || bytes.size() < end + 4 + content_length(bytes)) continue;
    {
      const std::lock_guard lock(mutex_);
      requests_.push_back(bytes);
    }
    const Answer answer = handler_(std::exchange(bytes, {}));
    for (int waited = 0; waited < answer.after_ms && !stop_; waited += 10) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (answer.status == 0) break;
    const std::string text = "HTTP/1.1 " + std::to_string(answer.status) +
                             " X\r\nContent-Type: application/json\r\nContent-Length: " +
                             std::to_string(answer.body.size()) + "\r\n\r\n" + answer.body;
    if (send(connection, text.data(), text.size(), MSG_NOSIGNAL) < 0) break;
  }
  close(connection);
}

}  // namespace khabar::test
