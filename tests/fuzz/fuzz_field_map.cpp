// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/error.h"
#include "indexer/read/article_reader.h"
#include "indexer/read/field_map.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

/// Any mapping at all is one, or an error; with it, an article is read or rejected.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const khabar::FieldMapping mapping = khabar::parse_field_mapping(text);
    require(!mapping.path.empty());
    const khabar::ArticleReader reader(
        {{mapping}, khabar::TimeZone(khabar::TimeZone::kIndia), false});
    const auto read = reader.read(
        {{"fuzz.jsonl", 1}, R"({"a":{"b":["c",{"d":1}]},"title":"x","body":"y","e":null})"});
    require(read.articles.size() + read.rejections.size() + read.warnings.size() > 0);
  } catch (const khabar::Error&) {
  }
  return 0;
}
