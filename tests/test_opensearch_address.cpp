// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "common/error.h"
#include "common/opensearch/address.h"
#include "common/opensearch/secrets.h"
#include "searcher/saved/saved_searches.h"
#include "tests/support/environment.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"

namespace khabar {
namespace {

std::string refusal(std::string_view where) {
  try {
    read_opensearch_address(where);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

std::string secrets_refusal(std::string_view text) {
  try {
    parse_opensearch_secrets(text, "secrets");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_SUITE("opensearch/address") {
  TEST_CASE("an address names hosts in their order and an archive") {
    const auto address = read_opensearch_address("opensearch://one:9201,two,[::1]:9203/news-2023");
    CHECK(address.hosts ==
          std::vector<std::string>{"http://one:9201", "http://two:9200", "http://[::1]:9203"});
    CHECK(address.archive == "news-2023");
    CHECK_FALSE(address.partial);
  }

  TEST_CASE("TLS and partial answers are asked for in the address") {
    const auto address = read_opensearch_address("opensearch+tls://one/news?partial");
    CHECK(address.hosts.front() == "https://one:9200");
    CHECK(address.archive == "news");
    CHECK(address.partial);
  }

  TEST_CASE("a folder is no such address") {
    CHECK_FALSE(is_opensearch("news.idx"));
    CHECK_FALSE(is_opensearch("/var/opensearch"));
    CHECK(is_opensearch("opensearch://one/news"));
  }

  TEST_CASE("saved searches of such an archive lie in a file of its name") {
    CHECK(SavedSearches::default_path("opensearch://one:9200,two/news") == "news.saved");
    CHECK(SavedSearches::default_path("news.idx/") == "news.idx.saved");
  }

  TEST_CASE("what is wrong with an address is told") {
    CHECK(refusal("opensearch://one:9200") ==
          "opensearch://one:9200: error: it names no archive; write "
          "opensearch://HOST:9200,HOST2:9200/NAME");
    CHECK(refusal("opensearch://one/News") ==
          "opensearch://one/News: error: \"News\" is no name of an archive; write lower case "
          "letters, digits, - and _");
    CHECK(refusal("opensearch:///news") ==
          "opensearch:///news: error: it names no host; write "
          "opensearch://HOST:9200,HOST2:9200/NAME");
    CHECK(refusal("opensearch://one,,two/news") ==
          "opensearch://one,,two/news: error: \"\" is no host; write "
          "opensearch://HOST:9200,HOST2:9200/NAME");
  }

  TEST_CASE("a password in an address is refused and not repeated") {
    const std::string told = refusal("opensearch://me:geheim@one/news");
    CHECK(told.starts_with("error: a password in an address can be read by every user"));
    CHECK(told.find("geheim") == std::string::npos);
  }

  TEST_CASE("a folder has no shards that could be missing") {
    const auto result =
        test::Process({test::program("khabar-search"), "--partial", "news.idx", "चुनाव"}).wait();
    CHECK(result.exit_code == 2);
    CHECK(result.err ==
          "news.idx: error: --partial is for an archive on OpenSearch; leave it out\n");
  }

  TEST_CASE("a file of secrets has a line for each") {
    const auto secrets = parse_opensearch_secrets(
        "# ours\nuser=khabar\npassword=a=b\n\nca=/etc/ca.pem\n", "secrets");
    CHECK(secrets.user == "khabar");
    CHECK(secrets.password == "a=b");
    CHECK(secrets.ca_file == "/etc/ca.pem");
    CHECK(secrets.token.empty());
    CHECK(secrets_refusal("user=khabar\npasword=x\n") ==
          "secrets:2: error: is no line of user=, password=, token= or ca=; write one of these");
  }

  TEST_CASE("a secret is one line, and its file may come from another system") {
    CHECK(parse_opensearch_secrets("token=abc\r\n", "secrets").token == "abc");
    CHECK(secrets_refusal("user=khabar\ntoken=a\tb\n") ==
          "secrets:2: error: has a line break or a tab in it; write the bare secret");
    const test::Environment token("KHABAR_OPENSEARCH_TOKEN", "abc\r\nX-More: header");
    CHECK_THROWS_WITH_AS(
        read_opensearch_secrets(),
        "KHABAR_OPENSEARCH_TOKEN: error: has a line break or a tab in it; write the bare secret",
        Error);
  }
}

}  // namespace khabar
