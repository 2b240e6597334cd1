// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "searcher/http/archives.h"
#include "searcher/http/message.h"

namespace khabar {

/// What a client may ask for at most.
struct AskLimits {
  std::chrono::milliseconds timeout = std::chrono::seconds(5);  ///< For one search.
  std::size_t hits = 1000;        ///< And values of a facet, in one answer.
  std::size_t exported = 100000;  ///< Articles.
  std::chrono::milliseconds export_timeout = std::chrono::seconds(60);  ///< To find them.
};

/// An answer that is an error; what() is told to the client.
class HttpError : public Error {
 public:
  HttpError(unsigned status, const std::string& message) : Error(message), status_(status) {}
  unsigned status() const { return status_; }

 private:
  unsigned status_;
};

/// A request, read: the archive and what is asked of it.
struct Asked {
  std::shared_ptr<const Engine> engine;
  std::string archive;  ///< Empty: all together.
  SearchRequest request;
  Parameters own;  ///< Those that the route has beside the request's, in order.

  /// Last value of one of `own`, empty when there is none.
  std::string_view parameter(std::string_view name) const;
};

/// Reads the parameters of a request: "archive", those named in `own`, and those of
/// request_codec.h. Without a question all articles are asked for. Throws HttpError, 404 for an
/// archive that is none and 400 for what else is wrong.
Asked read_asked(const HttpRequest& request, const std::vector<std::string_view>& own,
                 const Archives& archives, const AskLimits& limits);

}  // namespace khabar
