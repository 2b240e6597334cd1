// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/error.h"
#include "common/format/article.h"
#include "common/format/clean_article.h"
#include "common/format/exported_article.h"

namespace {

void require(bool law) {
  if (!law) std::abort();
}

}  // namespace

/// Any bytes at all: an article that is stored as itself, or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const khabar::Article article = khabar::article_from_json(text);
    require(khabar::article_from_json(khabar::to_json(article)) == article);
    khabar::find_text_fault(article);
  } catch (const khabar::Error&) {
  }
  try {
    require(!khabar::find_text_fault(khabar::article_from_export(text)));
  } catch (const khabar::Error&) {
  }
  return 0;
}
