// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace khabar {

/// Where a server listens.
struct ListenAddress {
  std::string host;        ///< A number: "127.0.0.1", "::1".
  std::uint16_t port = 0;  ///< 0: one that is free.

  friend bool operator==(const ListenAddress&, const ListenAddress&) = default;
};

/// Reads "127.0.0.1:7700", "[::1]:7700" and "localhost:7700". Throws Error for what is none.
ListenAddress read_listen_address(std::string_view text);

/// Whether none but this machine reaches it.
bool is_loopback(const ListenAddress& address);

/// A socket that listens there. Throws Error, with the remedy, when there can be none.
int open_listener(const ListenAddress& address);

/// Where a listening socket listens; host "local" for one that is no address of the Internet.
ListenAddress address_of_listener(int socket);

/// "http://127.0.0.1:7700/"
std::string to_url(const ListenAddress& address);

/// The socket that systemd has opened for this process, absent when there is none. Source:
/// sd_listen_fds(3).
std::optional<int> inherited_listener();

/// Tells systemd how the process is: "READY=1", "STOPPING=1". Does nothing when nobody asks.
/// Source: sd_notify(3).
void notify_manager(std::string_view state);

}  // namespace khabar
