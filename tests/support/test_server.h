// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "searcher/http/khabar_service.h"
#include "searcher/http/listen.h"
#include "searcher/http/server.h"
#include "tests/support/http_client.h"

namespace khabar::test {

/// A server on a free port of this machine, in this process.
class TestServer {
 public:
  /// indexes  As on the command line.
  explicit TestServer(const std::vector<std::string>& indexes, ServiceOptions options = {},
                      const ServerOptions& server = {})
      : archives_(read_places(indexes)),
        service_(archives_, std::move(options), &log_),
        listener_(open_listener({"127.0.0.1", 0})),
        port_(address_of_listener(listener_).port),
        server_(listener_, server, service_) {
    service_.watch([this] { return server_.state(); });
  }

  HttpAnswer get(const std::string& target, const std::vector<std::string>& fields = {},
                 const std::string& method = "GET") const {
    return test::get(port_, target, fields, method);
  }

  std::uint16_t port() const { return port_; }
  KhabarService& service() { return service_; }
  Server& server() { return server_; }
  std::string log() const { return log_.str(); }

 private:
  std::ostringstream log_;
  Archives archives_;
  KhabarService service_;
  int listener_;
  std::uint16_t port_;
  Server server_;
};

}  // namespace khabar::test
