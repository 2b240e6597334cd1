// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "searcher/http/archives.h"
#include "searcher/http/asked.h"
#include "searcher/http/metrics.h"
#include "searcher/http/rate_limit.h"
#include "searcher/http/route.h"
#include "searcher/http/server.h"
#include "searcher/http/tokens.h"

namespace khabar {

/// Who may ask what of a service, and how much.
struct ServiceOptions {
  AskLimits limits;
  std::string token_file;          ///< Empty: nobody needs a token.
  std::vector<std::string> hosts;  ///< Names that requests may come for; empty: any.
  std::string cors_origin;         ///< Whose pages may ask: "https://example.org". Empty: none.
  double requests_a_second = 0;    ///< Of a client; 0: as many as it likes.
  bool log_queries = false;        ///< Whether parameters stand in the log.
};

/// Khabar's API and page. Every answer has the headers that keep what it holds where it belongs;
/// of a request the log has time, status and path, never what was asked.
class KhabarService : public HttpService {
 public:
  /// log  A line a request; null: none. Throws Error when the token file cannot be read.
  KhabarService(Archives& archives, ServiceOptions options, std::ostream* log);

  std::optional<HttpResponse> answer_at_once(const HttpRequest& request) override;
  HttpResponse answer(const HttpRequest& request) override;
  HttpResponse refuse(const HttpRequest& request) override;
  void answered(const HttpRequest& request, unsigned status, std::chrono::duration<double> time,
                bool whole) override;

  /// Where metrics take the state of the server from.
  void watch(std::function<ServerState()> state);

  /// From now on ready is no more.
  void go_down() { going_down_ = true; }

  /// Opens archives and reads tokens again. Throws Error, and keeps what there is.
  void reopen();

 private:
  bool is_expected_host(const HttpRequest& request) const;
  std::optional<HttpResponse> turn_away(const RoutedPath& path, const HttpRequest& request);
  std::optional<HttpResponse> answer_from_memory(const RoutedPath& path,
                                                 const HttpRequest& request);
  HttpResponse make_answer(const RoutedPath& path, const HttpRequest& request);
  HttpResponse tell_error(const RoutedPath& path, const HttpRequest& request, unsigned status,
                          const std::string& message,
                          std::optional<std::size_t> column = std::nullopt) const;
  HttpResponse metrics() const;
  HttpResponse ready() const;
  void finish(const RoutedPath& path, const HttpRequest& request, HttpResponse& response) const;

  Archives& archives_;
  const ServiceOptions options_;
  std::ostream* log_;
  std::mutex log_mutex_;
  std::shared_ptr<const Tokens> tokens_;  // null: nobody needs one
  mutable std::mutex tokens_mutex_;
  RateLimit rate_;
  ServerMetrics metrics_;
  std::function<ServerState()> state_;
  std::atomic<bool> going_down_ = false;
};

}  // namespace khabar
