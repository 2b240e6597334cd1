// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/server.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <string>
#include <utility>

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <unistd.h>

#include "common/error.h"
#include "searcher/http/worker_pool.h"
#include "searcher/render/web_address.h"

namespace khabar {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kStreamBlock = 65536;  // bytes handed to the library at once

/// A request from its first line to the end of its answer. Belongs to the thread of connections or
/// to the worker it was handed to: never both, for its connection is suspended meanwhile.
struct Exchange {
  enum class Phase { arriving, arrived, answering, ready, sending };

  HttpRequest request;
  HttpResponse response;
  Phase phase = Phase::arriving;
  Clock::time_point start = Clock::now();
  MHD_Connection* connection = nullptr;
  WorkerPool* workers = nullptr;
  std::string piece;  // of a body that is made while it is sent
  std::size_t taken = 0;
  bool ended = false;
  bool broken = false;
};

int socket_of(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == nullptr ? -1 : info->connect_fd;
}

std::string address_of(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  if (info == nullptr || info->client_addr == nullptr) return {};
  std::array<char, INET6_ADDRSTRLEN> text = {};
  const sockaddr* address = info->client_addr;
  const void* number = nullptr;
  if (address->sa_family == AF_INET) {
    number = &reinterpret_cast<const sockaddr_in*>(address)->sin_addr;
  } else if (address->sa_family == AF_INET6) {
    number = &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr;
  } else {
    return "local";
  }
  inet_ntop(address->sa_family, number, text.data(), static_cast<socklen_t>(text.size()));
  return text.data();
}

MHD_Result keep_header(void* headers, MHD_ValueKind, const char* name, const char* value) {
  std::string lower(name);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  static_cast<HeaderFields*>(headers)->emplace_back(std::move(lower), value ? value : "");
  return MHD_YES;
}

/// Makes the next piece of a body, on a worker.
void make_piece(Exchange& exchange) {
  try {
    exchange.piece = exchange.response.source->next();
    exchange.taken = 0;
    exchange.ended = exchange.piece.empty();
  } catch (...) {
    exchange.broken = true;  // the client sees that the end is missing
  }
}

/// Hands on what there is of a body that is made while it is sent, and has more made meanwhile.
ssize_t on_more(void* context, std::uint64_t, char* room, std::size_t size) {
  auto& exchange = *static_cast<Exchange*>(context);
  if (exchange.broken) return MHD_CONTENT_READER_END_WITH_ERROR;
  if (exchange.ended) return MHD_CONTENT_READER_END_OF_STREAM;
  const std::size_t taken = exchange.piece.copy(room, size, exchange.taken);
  exchange.taken += taken;
  if (taken > 0) return static_cast<ssize_t>(taken);
  MHD_suspend_connection(exchange.connection);
  const bool taken_on = exchange.workers->put([&exchange] {
    make_piece(exchange);
    MHD_resume_connection(exchange.connection);
  });
  if (!taken_on) {  // the server goes down
    exchange.broken = true;
    MHD_resume_connection(exchange.connection);
  }
  return 0;
}

/// Addresses are decoded by web_address.h, after they have been taken apart.
std::size_t leave_encoded(void*, MHD_Connection*, char* text) {
  return std::strlen(text);
}

/// What the library tells may quote a request.
void say_nothing(void*, const char*, va_list) {}

}  // namespace

class Server::Daemon {
 public:
  Daemon(int listening, const ServerOptions& options, HttpService& service)
      : service_(service),
        connections_(options.limits),
        workers_(options.workers, options.max_waiting) {
    const auto idle = std::chrono::duration_cast<std::chrono::seconds>(options.limits.stream);
    daemon_ = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, nullptr, nullptr, &on_request,
        this, MHD_OPTION_EXTERNAL_LOGGER, &say_nothing, nullptr, MHD_OPTION_LISTEN_SOCKET,
        listening, MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(options.max_connections),
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.memory_bytes, MHD_OPTION_CONNECTION_TIMEOUT,
        static_cast<unsigned>(idle.count()), MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_UNESCAPE_CALLBACK, &leave_encoded, nullptr, MHD_OPTION_URI_LOG_CALLBACK,
        &on_address, this, MHD_OPTION_NOTIFY_CONNECTION, &on_connection, this,
        MHD_OPTION_NOTIFY_COMPLETED, &on_completed, this, MHD_OPTION_END);
    if (daemon_ == nullptr) {
      close(listening);
      throw Error(
          "khabar-serve: error: the HTTP server cannot start; is the limit of open files low?");
    }
  }

  ~Daemon() {
    stop_ = true;
    workers_.close();  // ends what is in work: then no connection is suspended any more
    MHD_stop_daemon(daemon_);
    if (listening_ != MHD_INVALID_SOCKET) close(listening_);
  }

  ServerState state() const { return {connections_.size(), workers_.waiting(), working_.load()}; }

  void drain(std::chrono::milliseconds grace) {
    draining_ = true;
    listening_ = MHD_quiesce_daemon(daemon_);
    if (listening_ != MHD_INVALID_SOCKET) close(std::exchange(listening_, MHD_INVALID_SOCKET));
    const auto end = Clock::now() + grace;
    while (working_ > 0 && Clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    stop_ = true;
    // What was stopped still tells its clients so.
    const auto last = Clock::now() + std::min(grace, std::chrono::milliseconds(1000));
    while (working_ > 0 && Clock::now() < last) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }

 private:
  static void* on_address(void* self, const char* address, MHD_Connection* connection) {
    try {
      auto exchange = std::make_unique<Exchange>();
      exchange->connection = connection;
      exchange->workers = &static_cast<Daemon*>(self)->workers_;
      exchange->request.target = address;
      exchange->request.stop = &static_cast<Daemon*>(self)->stop_;
      return exchange.release();
    } catch (...) {
      return nullptr;
    }
  }

  static MHD_Result on_request(void* self, MHD_Connection*, const char*, const char* method,
                               const char*, const char*, std::size_t* upload_size, void** context) {
    auto* exchange = static_cast<Exchange*>(*context);
    if (exchange == nullptr) return MHD_NO;
    try {
      return static_cast<Daemon*>(self)->go_on(*exchange, method, *upload_size);
    } catch (...) {
      return MHD_NO;  // out of memory: the connection is closed
    }
  }

  static void on_connection(void* self, MHD_Connection* connection, void**,
                            MHD_ConnectionNotificationCode code) {
    auto& connections = static_cast<Daemon*>(self)->connections_;
    const int socket = socket_of(connection);
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
      connections.opened(socket);
    } else {
      connections.closed(socket);
    }
  }

  static void on_completed(void* self, MHD_Connection* connection, void** context,
                           MHD_RequestTerminationCode code) {
    const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*context));
    *context = nullptr;
    auto& daemon = *static_cast<Daemon*>(self);
    daemon.connections_.answered(socket_of(connection));
    if (!exchange || exchange->phase == Exchange::Phase::arriving) return;
    if (exchange->phase != Exchange::Phase::arrived) --daemon.working_;
    daemon.service_.answered(exchange->request, exchange->response.status,
                             Clock::now() - exchange->start,
                             code == MHD_REQUEST_TERMINATED_COMPLETED_OK);
  }

  MHD_Result go_on(Exchange& exchange, const char* method, std::size_t& upload_size) {
    switch (exchange.phase) {
      case Exchange::Phase::arriving:
        read(exchange, method);
        exchange.phase = Exchange::Phase::arrived;
        // A body is none of ours: what is sent with one is refused before it comes.
        if (exchange.request.method == "GET" || exchange.request.method == "HEAD") return MHD_YES;
        return begin(exchange);
      case Exchange::Phase::arrived:
        if (std::exchange(upload_size, 0) > 0) return MHD_YES;  // of a GET: passed over
        return begin(exchange);
      case Exchange::Phase::answering:
        return MHD_YES;
      case Exchange::Phase::ready:
        return send(exchange);
      case Exchange::Phase::sending:
        break;
    }
    return MHD_NO;
  }

  void read(Exchange& exchange, const char* method) {
    HttpRequest& request = exchange.request;
    request.method = method;
    const auto question = request.target.find('?');
    request.path = percent_decode(std::string_view(request.target).substr(0, question));
    if (question != std::string::npos) {
      request.parameters = parse_parameters(std::string_view(request.target).substr(question + 1));
    }
    MHD_get_connection_values(exchange.connection, MHD_HEADER_KIND, &keep_header, &request.headers);
    request.client = address_of(exchange.connection);
  }

  MHD_Result begin(Exchange& exchange) {
    exchange.start = Clock::now();
    ++working_;
    connections_.asked(socket_of(exchange.connection));
    exchange.phase = Exchange::Phase::answering;
    if (auto response = service_.answer_at_once(exchange.request)) {
      exchange.response = std::move(*response);
      return send(exchange);
    }
    MHD_suspend_connection(exchange.connection);
    const auto resume = [&exchange] {
      exchange.phase = Exchange::Phase::ready;
      MHD_resume_connection(exchange.connection);
    };
    const bool taken = workers_.try_put([this, &exchange, resume] {
      exchange.response = service_.answer(exchange.request);
      resume();
    });
    if (!taken) {
      exchange.response = service_.refuse(exchange.request);
      resume();
    }
    return MHD_YES;
  }

  MHD_Result send(Exchange& exchange) {
    exchange.phase = Exchange::Phase::sending;
    HttpResponse& answer = exchange.response;
    connections_.answers(socket_of(exchange.connection), answer.source != nullptr);
    MHD_Response* response = nullptr;
    if (answer.source) {
      response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, kStreamBlock, &on_more,
                                                   &exchange, nullptr);
    } else {
      response = MHD_create_response_from_buffer(answer.body.size(), answer.body.data(),
                                                 MHD_RESPMEM_PERSISTENT);
    }
    if (response == nullptr) return MHD_NO;
    for (const auto& [name, value] : answer.headers) {
      MHD_add_response_header(response, name.c_str(), value.c_str());
    }
    if (draining_) MHD_add_response_header(response, "Connection", "close");
    const MHD_Result queued = MHD_queue_response(exchange.connection, answer.status, response);
    MHD_destroy_response(response);
    return queued;
  }

  HttpService& service_;
  ConnectionTable connections_;
  WorkerPool workers_;
  std::atomic<bool> stop_ = false;
  std::atomic<bool> draining_ = false;
  std::atomic<std::size_t> working_ = 0;
  MHD_socket listening_ = MHD_INVALID_SOCKET;  // while the library does not have it
  MHD_Daemon* daemon_ = nullptr;
};

Server::Server(int listening, const ServerOptions& options, HttpService& service)
    : daemon_(std::make_unique<Daemon>(listening, options, service)) {}

Server::~Server() = default;

ServerState Server::state() const {
  return daemon_->state();
}

void Server::drain(std::chrono::milliseconds grace) {
  daemon_->drain(grace);
}

}  // namespace khabar
