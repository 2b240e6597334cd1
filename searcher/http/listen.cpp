// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/listen.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/error.h"

namespace khabar {
namespace {

constexpr int kFirstInherited = 3;  // SD_LISTEN_FDS_START

/// A socket address of either family.
struct SocketAddress {
  sockaddr_storage storage = {};
  socklen_t size = 0;
  const sockaddr* get() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

std::optional<SocketAddress> socket_address(const ListenAddress& address) {
  SocketAddress made;
  auto* four = reinterpret_cast<sockaddr_in*>(&made.storage);
  if (inet_pton(AF_INET, address.host.c_str(), &four->sin_addr) == 1) {
    four->sin_family = AF_INET;
    four->sin_port = htons(address.port);
    made.size = sizeof(sockaddr_in);
    return made;
  }
  auto* six = reinterpret_cast<sockaddr_in6*>(&made.storage);
  if (inet_pton(AF_INET6, address.host.c_str(), &six->sin6_addr) == 1) {
    six->sin6_family = AF_INET6;
    six->sin6_port = htons(address.port);
    made.size = sizeof(sockaddr_in6);
    return made;
  }
  return std::nullopt;
}

[[noreturn]] void cannot_listen(const ListenAddress& address) {
  const std::string reason = std::strerror(errno);
  throw Error("--listen: error: cannot listen at " + to_url(address) + " (" + reason +
              "); is another server there? choose another port with --listen ADDR:PORT");
}

}  // namespace

ListenAddress read_listen_address(std::string_view text) {
  const auto colon = text.rfind(':');
  ListenAddress address;
  if (colon != std::string_view::npos) {
    auto host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    address.host = host == "localhost" ? "127.0.0.1" : host;
    const auto port = text.substr(colon + 1);
    const auto [rest, error] =
        std::from_chars(port.data(), port.data() + port.size(), address.port);
    const bool is_port = error == std::errc() && rest == port.data() + port.size();
    if (is_port && socket_address(address)) return address;
  }
  throw Error("--listen: error: \"" + std::string(text) +
              "\" is no address; write ADDR:PORT such as 127.0.0.1:7700 or [::1]:7700");
}

bool is_loopback(const ListenAddress& address) {
  return address.host.starts_with("127.") || address.host == "::1" || address.host == "local";
}

int open_listener(const ListenAddress& address) {
  const auto place = socket_address(address);
  if (!place) throw Error("--listen: error: \"" + address.host + "\" is no address");
  const int socket =
      ::socket(place->storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket < 0) cannot_listen(address);
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
  if (bind(socket, place->get(), place->size) != 0 || listen(socket, SOMAXCONN) != 0) {
    const int reason = errno;
    close(socket);
    errno = reason;
    cannot_listen(address);
  }
  return socket;
}

ListenAddress address_of_listener(int socket) {
  SocketAddress place;
  place.size = sizeof(place.storage);
  getsockname(socket, reinterpret_cast<sockaddr*>(&place.storage), &place.size);
  std::array<char, INET6_ADDRSTRLEN> text = {};
  const auto length = static_cast<socklen_t>(text.size());
  if (place.storage.ss_family == AF_INET) {
    const auto* four = reinterpret_cast<const sockaddr_in*>(&place.storage);
    inet_ntop(AF_INET, &four->sin_addr, text.data(), length);
    return {text.data(), ntohs(four->sin_port)};
  }
  if (place.storage.ss_family == AF_INET6) {
    const auto* six = reinterpret_cast<const sockaddr_in6*>(&place.storage);
    inet_ntop(AF_INET6, &six->sin6_addr, text.data(), length);
    return {text.data(), ntohs(six->sin6_port)};
  }
  return {"local", 0};
}

std::string to_url(const ListenAddress& address) {
  const bool six = address.host.find(':') != std::string::npos;
  return "http://" + (six ? "[" + address.host + "]" : address.host) + ":" +
         std::to_string(address.port) + "/";
}

std::optional<int> inherited_listener() {
  const char* process = std::getenv("LISTEN_PID");
  const char* count = std::getenv("LISTEN_FDS");
  if (process == nullptr || count == nullptr) return std::nullopt;
  if (std::strtol(process, nullptr, 10) != getpid() || std::strtol(count, nullptr, 10) < 1) {
    return std::nullopt;
  }
  fcntl(kFirstInherited, F_SETFD, FD_CLOEXEC);
  fcntl(kFirstInherited, F_SETFL, fcntl(kFirstInherited, F_GETFL) | O_NONBLOCK);
  return kFirstInherited;
}

void notify_manager(std::string_view state) {
  const char* path = std::getenv("NOTIFY_SOCKET");
  sockaddr_un address = {};
  if (path == nullptr || std::strlen(path) >= sizeof(address.sun_path)) return;
  address.sun_family = AF_UNIX;
  const std::size_t length = std::strlen(path);
  std::memcpy(address.sun_path, path, length);
  if (address.sun_path[0] == '@') address.sun_path[0] = '\0';  // an abstract name
  const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return;
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
  sendto(socket, state.data(), state.size(), MSG_NOSIGNAL,
         reinterpret_cast<const sockaddr*>(&address), size);
  close(socket);
}

}  // namespace khabar
