// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <unistd.h>

#include "common/error.h"
#include "searcher/http/listen.h"

namespace khabar {

TEST_SUITE("http/listen") {
  TEST_CASE("read_listen_address: numbers of both families, and what is none") {
    CHECK(read_listen_address("127.0.0.1:7700") == ListenAddress{"127.0.0.1", 7700});
    CHECK(read_listen_address("[::1]:80") == ListenAddress{"::1", 80});
    CHECK(read_listen_address("localhost:0") == ListenAddress{"127.0.0.1", 0});
    for (const char* wrong : {"", "7700", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x",
                              "127.0.0.1:70000", "nosuch.example:80", ":80", "127.0.0.1:80x"}) {
      CAPTURE(wrong);
      CHECK_THROWS_WITH_AS(
          read_listen_address(wrong),
          ("--listen: error: \"" + std::string(wrong) +
           "\" is no address; write ADDR:PORT such as 127.0.0.1:7700 or [::1]:7700")
              .c_str(),
          Error);
    }
  }

  TEST_CASE("is_loopback: what none but this machine reaches") {
    CHECK(is_loopback({"127.0.0.1", 1}));
    CHECK(is_loopback({"127.1.2.3", 1}));
    CHECK(is_loopback({"::1", 1}));
    CHECK_FALSE(is_loopback({"0.0.0.0", 1}));
    CHECK_FALSE(is_loopback({"::", 1}));
    CHECK_FALSE(is_loopback({"192.168.1.2", 1}));
  }

  TEST_CASE("open_listener: an address that is taken is told with the remedy") {
    const int first = open_listener({"127.0.0.1", 0});
    const ListenAddress taken = address_of_listener(first);
    CHECK(taken.port != 0);
    CHECK_THROWS_WITH_AS(open_listener(taken),
                         ("--listen: error: cannot listen at " + to_url(taken) +
                          " (Address already in use); is another server there? choose another port "
                          "with --listen ADDR:PORT")
                             .c_str(),
                         Error);
    close(first);
  }

  TEST_CASE("to_url: as a browser takes it") {
    CHECK(to_url({"127.0.0.1", 7700}) == "http://127.0.0.1:7700/");
    CHECK(to_url({"::1", 80}) == "http://[::1]:80/");
  }
}

}  // namespace khabar
