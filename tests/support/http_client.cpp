// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http_client.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace khabar::test {
namespace {

constexpr int kPatience = 10000;  // ms

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// What the chunks of a body hold; absent size when the last one is not there yet.
bool join_chunks(std::string_view raw, std::string& body) {
  body.clear();
  for (;;) {
    const auto end = raw.find("\r\n");
    if (end == std::string_view::npos) return false;
    const auto size = std::stoul(std::string(raw.substr(0, end)), nullptr, 16);
    raw.remove_prefix(end + 2);
    if (size == 0) return raw.starts_with("\r\n");
    if (raw.size() < size + 2) return false;
    body.append(raw.substr(0, size));
    raw.remove_prefix(size + 2);
  }
}

}  // namespace

std::string HttpAnswer::header(std::string_view name) const {
  for (const auto& [field, value] : headers) {
    if (field == name) return value;
  }
  return "";
}

HttpClient::HttpClient(std::uint16_t port)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    close(socket_);
    throw std::runtime_error("no server listens at port " + std::to_string(port));
  }
}

HttpClient::~HttpClient() {
  close(socket_);
}

bool HttpClient::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool HttpClient::read_more() {
  pollfd ready = {socket_, POLLIN, 0};
  if (poll(&ready, 1, kPatience) <= 0) return false;
  std::array<char, 65536> bytes;
  const auto count = recv(socket_, bytes.data(), bytes.size(), 0);
  if (count <= 0) return false;
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

HttpAnswer HttpClient::receive(bool head) {
  HttpAnswer answer;
  std::size_t end = 0;
  while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
    if (!read_more()) return answer;
  }
  std::istringstream lines(buffer_.substr(0, end));
  std::string line;
  std::getline(lines, line);
  answer.status = std::stoi(line.substr(line.find(' ') + 1));
  while (std::getline(lines, line)) {
    if (line.ends_with('\r')) line.pop_back();
    const auto colon = line.find(": ");
    answer.headers.emplace_back(lower(line.substr(0, colon)), line.substr(colon + 2));
  }
  buffer_.erase(0, end + 4);
  answer.whole = true;
  if (head || answer.status == 304 || answer.status == 204) return answer;
  if (lower(answer.header("transfer-encoding")) == "chunked") {
    while (!join_chunks(buffer_, answer.body)) {
      if (!read_more()) {
        answer.whole = false;
        return answer;
      }
    }
    buffer_.clear();
    return answer;
  }
  const auto length = std::stoul("0" + answer.header("content-length"));
  while (buffer_.size() < length && answer.whole) answer.whole = read_more();
  answer.body = buffer_.substr(0, length);
  buffer_.erase(0, length);
  return answer;
}

bool HttpClient::is_closed_within(int seconds) const {
  pollfd ready = {socket_, POLLIN, 0};
  while (poll(&ready, 1, seconds * 1000) > 0) {
    std::array<char, 4096> bytes;
    if (recv(socket_, bytes.data(), bytes.size(), 0) <= 0) return true;
  }
  return false;
}

HttpAnswer get(std::uint16_t port, const std::string& target,
               const std::vector<std::string>& fields, const std::string& method) {
  HttpClient client(port);
  std::string request = method + " " + target + " HTTP/1.1\r\nConnection: close\r\n";
  const bool has_host = std::any_of(fields.begin(), fields.end(),
                                    [](const auto& field) { return field.starts_with("Host:"); });
  if (!has_host) request += "Host: localhost\r\n";
  for (const auto& field : fields) request += field + "\r\n";
  client.send(request + "\r\n");
  return client.receive(method == "HEAD");
}

}  // namespace khabar::test
