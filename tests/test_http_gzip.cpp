// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <zlib.h>

#include "searcher/http/gzip.h"

namespace khabar {
namespace {

std::string unpack(const std::string& packed) {
  std::string text(100000, '\0');
  z_stream stream = {};
  REQUIRE(inflateInit2(&stream, 31) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return text;
}

}  // namespace

TEST_SUITE("http/gzip") {
  TEST_CASE("gzip: unpacks to the same text, and is smaller where words come again") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "चुनाव ";
    CHECK(unpack(gzip(text)) == text);
    CHECK(gzip(text).size() < text.size() / 10);
    CHECK(unpack(gzip("")).empty());
  }

  TEST_CASE("accepts_gzip: by name or *, unless it is said to be of no use") {
    struct Case {
      const char* header;
      bool expected;
    };
    const Case cases[] = {
        {"gzip", true},      {"deflate, GZIP", true},  {"br;q=1, gzip;q=0.5", true}, {"*", true},
        {"gzip;q=0", false}, {"gzip;q=0.0, *", false}, {"identity", false},          {"", false},
        {"br, *;q=0", false}};
    for (const auto& c : cases) {
      CAPTURE(c.header);
      CHECK(accepts_gzip(c.header) == c.expected);
    }
  }
}

}  // namespace khabar
