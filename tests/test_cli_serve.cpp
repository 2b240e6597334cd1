// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <regex>
#include <thread>

#include <doctest/doctest.h>

#include "tests/support/http_client.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/small_index.h"

namespace khabar {
namespace {

std::vector<Article> news() {
  return {
      test::article("a", "Rail strike", "Trains stood on Monday.", "Daily Lantern", "2024-07-15")};
}

/// Waits until the program has said where it listens.
std::uint16_t port_of(const test::Process& process) {
  for (int i = 0; i < 1000; ++i) {
    const std::string said = process.messages();
    std::smatch found;
    static const std::regex address("http://127\\.0\\.0\\.1:(\\d+)/\n");
    if (std::regex_search(said, found, address))
      return static_cast<std::uint16_t>(std::stoi(found[1]));
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  FAIL("the server did not start: " << process.messages());
  return 0;
}

}  // namespace

TEST_SUITE("cli/serve") {
  TEST_CASE("serves until SIGTERM, opens again at SIGHUP, and ends with 0") {
    const test::SmallIndex index(news());
    test::Process server({test::program("khabar-serve"), "--listen", "127.0.0.1:0", index.path()});
    const std::uint16_t port = port_of(server);
    CHECK(test::get(port, "/api/v1/search?q=rail").status == 200);
    CHECK(test::get(port, "/api/v1/search", {"Host: elsewhere.example"}).status == 421);
    server.kill(SIGHUP);
    CHECK(test::get(port, "/api/v1/search?q=rail").status == 200);
    server.kill(SIGTERM);
    const auto end = server.wait();
    CHECK(end.exit_code == 0);
    CHECK(end.err.starts_with("khabar-serve: 1 articles at http://127.0.0.1:"));
    CHECK(end.err.find("rail") == std::string::npos);
  }

  TEST_CASE("an address that others reach needs a word on who may ask") {
    const test::SmallIndex index(news());
    const auto refused =
        test::run({test::program("khabar-serve"), "--listen", "0.0.0.0:7700", index.path()});
    CHECK(refused.exit_code == 2);
    CHECK(refused.err ==
          "--listen: error: others reach http://0.0.0.0:7700/; say who may ask with --token-file "
          "FILE, or --no-auth if everyone may\n");
  }

  TEST_CASE("what cannot be served is told in a line") {
    const auto missing = test::run({test::program("khabar-serve"), "/nosuch/news.idx"});
    CHECK(missing.exit_code == 2);
    CHECK(missing.err.starts_with("/nosuch/news.idx: error: "));
    const test::SmallIndex index(news());
    const auto tokens = test::run({test::program("khabar-serve"), "--token-file", "/nosuch",
                                   "--listen", "127.0.0.1:0", index.path()});
    CHECK(tokens.err == "/nosuch: error: cannot be read; name a file of lines NAME TOKEN\n");
  }
}

}  // namespace khabar
