// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>

#include "searcher/http/connection_table.h"
#include "searcher/http/message.h"

namespace khabar {

/// What answers the requests of a Server. Safe to call from several threads. Must not throw.
class HttpService {
 public:
  virtual ~HttpService() = default;

  /// The answer where it takes next to no time; absent where a worker has to find it. Called by the
  /// thread that serves all connections.
  virtual std::optional<HttpResponse> answer_at_once(const HttpRequest& request) = 0;

  /// The answer, by a worker.
  virtual HttpResponse answer(const HttpRequest& request) = 0;

  /// The answer when too many requests wait for a worker already.
  virtual HttpResponse refuse(const HttpRequest& request) = 0;

  /// Told of each request once it is over. `whole` is false when the client was gone before the
  /// end.
  virtual void answered(const HttpRequest& request, unsigned status,
                        std::chrono::duration<double> time, bool whole) = 0;
};

struct ServerOptions {
  std::size_t workers = 2;
  std::size_t max_waiting = 32;        ///< Requests that wait for a worker.
  std::size_t max_connections = 4000;  ///< Further clients wait to be taken on.
  /// Of a connection: a request's address and header, and the header of the answer. Where the three
  /// just do not fit the library closes the connection without a word, so the service refuses
  /// addresses that come near it.
  std::size_t memory_bytes = 32768;
  ConnectionTable::Limits limits;
};

/// What a server is doing.
struct ServerState {
  std::size_t connections = 0;
  std::size_t waiting = 0;  ///< Requests, for a worker.
  std::size_t working = 0;  ///< Requests that are being answered.
};

/// An HTTP/1.1 server. One thread serves all connections by epoll, so that idle and slow ones cost
/// memory alone (about 20 kB each); workers make the answers.
class Server {
 public:
  /// Serves what connects to `listening`, a socket that listens, which it owns from now on.
  /// `service` must outlive it. Throws Error when it cannot.
  Server(int listening, const ServerOptions& options, HttpService& service);

  /// Stops at once.
  ~Server();

  ServerState state() const;

  /// Takes on no more clients, lets those that have asked have their answers for `grace`, then
  /// stops the searches that still run, and ends.
  void drain(std::chrono::milliseconds grace);

 private:
  class Daemon;
  std::unique_ptr<Daemon> daemon_;
};

}  // namespace khabar
