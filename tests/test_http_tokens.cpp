// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "common/error.h"
#include "searcher/http/tokens.h"
#include "tests/support/temporary_folder.h"

namespace khabar {
namespace {

Tokens tokens_of(const std::string& text) {
  std::istringstream lines(text);
  return Tokens(lines, "tokens");
}

}  // namespace

TEST_SUITE("http/tokens") {
  TEST_CASE("name_of: the name of a bearer token, or of a browser's password") {
    const Tokens tokens =
        tokens_of("# who may ask\n\nasha  0123456789abcdef\nravi fedcba9876543210\n");
    CHECK(tokens.name_of("Bearer fedcba9876543210") == "ravi");
    CHECK(tokens.name_of("bearer  0123456789abcdef") == "asha");
    CHECK(tokens.name_of("Basic YW55Ym9keTowMTIzNDU2Nzg5YWJjZGVm") == "asha");  // anybody:0123…
    for (const char* wrong :
         {"", "Bearer", "Bearer ", "Bearer 0123456789abcdeg", "Basic", "Basic !!!!",
          "Bearer 0123456789abcdef0", "0123456789abcdef", "Basic MDEyMzQ1Njc4OWFiY2RlZg=="}) {
      CAPTURE(wrong);
      CHECK(tokens.name_of(wrong).empty());
    }
    CHECK(Tokens().name_of("Bearer ").empty());
  }

  TEST_CASE("Tokens: a line that is none is told with its number, and without what stands in it") {
    CHECK_THROWS_WITH_AS(tokens_of("asha"),
                         "tokens:1: error: is not a name and a token; write NAME TOKEN", Error);
    CHECK_THROWS_WITH_AS(tokens_of("\nasha 0123456789abcdef x"),
                         "tokens:2: error: is not a name and a token; write NAME TOKEN", Error);
    CHECK_THROWS_WITH_AS(tokens_of("asha secret"),
                         "tokens:1: error: the token of \"asha\" has fewer than 16 characters; "
                         "make one with openssl rand -hex 20",
                         Error);
    CHECK_THROWS_WITH_AS(tokens_of("# none\n"),
                         "tokens: error: has no token; write NAME TOKEN, one a line", Error);
  }

  TEST_CASE("read_tokens: a file that everyone may read is refused") {
    const test::TemporaryFolder folder;
    const std::string path = folder.write("tokens", "asha 0123456789abcdef\n");
    chmod(path.c_str(), 0600);
    CHECK(read_tokens(path).name_of("Bearer 0123456789abcdef") == "asha");
    chmod(path.c_str(), 0644);
    CHECK_THROWS_WITH_AS(read_tokens(path),
                         (path + ": error: everyone may read it; chmod 600 " + path).c_str(),
                         Error);
    CHECK_THROWS_WITH_AS(
        read_tokens(folder / "nosuch"),
        (folder / "nosuch" + ": error: cannot be read; name a file of lines NAME TOKEN").c_str(),
        Error);
  }

  TEST_CASE("decode_base64: text, with and without its end; empty for what is none") {
    CHECK(decode_base64("YTpi") == "a:b");
    CHECK(decode_base64("YQ==") == "a");
    CHECK(decode_base64("4KSW") == "ख");
    CHECK(decode_base64("a b").empty());
  }
}

}  // namespace khabar
