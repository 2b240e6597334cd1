// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace khabar::test {

/// An answer as it came.
struct HttpAnswer {
  int status = 0;                                            ///< 0 when there was none.
  std::vector<std::pair<std::string, std::string>> headers;  ///< Names in lower case.
  std::string body;                                          ///< Without the sizes of its chunks.
  bool whole = false;                                        ///< Its end came.

  std::string header(std::string_view name) const;
};

/// A connection to a server of this machine, over which several requests may go.
class HttpClient {
 public:
  explicit HttpClient(std::uint16_t port);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  /// Sends bytes as they are.
  bool send(std::string_view bytes) const;

  /// Reads one answer; whole is false when the server ends before, or 10 s pass.
  HttpAnswer receive(bool head = false);

  /// Whether the server has closed the connection, for which it waits so many seconds.
  bool is_closed_within(int seconds) const;

  int socket() const { return socket_; }

 private:
  bool read_more();

  int socket_ = -1;
  std::string buffer_;
};

/// GETs an address, on a connection of its own. `fields` are further lines "Name: value".
HttpAnswer get(std::uint16_t port, const std::string& target,
               const std::vector<std::string>& fields = {}, const std::string& method = "GET");

}  // namespace khabar::test
