// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/engine/engine.h"

namespace khabar {

/// Names and values of a message's header, in order. Names are in lower case.
using HeaderFields = std::vector<std::pair<std::string, std::string>>;

/// One request of a client. Text as it came is any bytes: nothing here is trusted.
struct HttpRequest {
  std::string method;     ///< "GET", "HEAD", …
  std::string target;     ///< As it came: "/api/v1/search?q=%E0…".
  std::string path;       ///< Decoded, without the parameters: "/api/v1/search".
  Parameters parameters;  ///< Decoded, in order.
  HeaderFields headers;
  std::string client;                       ///< Address of the other end, without its port.
  const std::atomic<bool>* stop = nullptr;  ///< True when the server goes down. May be null.

  /// Value of a header field, empty when there is none. `name` is in lower case.
  std::string_view header(std::string_view name) const {
    for (const auto& [field, value] : headers) {
      if (field == name) return value;
    }
    return {};
  }

  /// Last value of a parameter, empty when there is none.
  std::string_view parameter(std::string_view name) const {
    std::string_view found;
    for (const auto& [parameter, value] : parameters) {
      if (parameter == name) found = value;
    }
    return found;
  }
};

/// A body that is made while it is sent.
class BodySource {
 public:
  virtual ~BodySource() = default;

  /// The next piece; empty at the end. Throws Error when it cannot go on: the client then sees an
  /// answer that breaks off. Called by one thread at a time.
  virtual std::string next() = 0;
};

/// The answer to a request.
struct HttpResponse {
  unsigned status = 200;
  std::string body;
  HeaderFields headers;
  std::unique_ptr<BodySource> source;  ///< When there is one, the body is what it makes.
};

}  // namespace khabar
