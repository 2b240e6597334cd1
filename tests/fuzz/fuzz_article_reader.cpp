// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/unicode.h"
#include "indexer/read/article_reader.h"
#include "indexer/read/record_splitter.h"

/// Any bytes split into records, and every record gives articles, rejections or warnings; what is
/// stored of an article reads back as the same article.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const khabar::ArticleReader reader;
  khabar::RecordSplitter splitter(std::size_t{1} << 16);
  splitter.feed({reinterpret_cast<const char*>(data), size});
  splitter.finish();
  while (auto piece = splitter.next()) {
    const auto result = reader.read({{"fuzz.jsonl", piece->line}, std::move(piece->json)});
    if (result.articles.empty() && result.rejections.empty() && result.warnings.empty()) {
      std::abort();
    }
    for (const auto& article : result.articles) {
      if (article.id.empty() || article.language.empty()) std::abort();
      const std::string text = article.title + article.description + article.body;
      if (khabar::find_invalid_utf8(text)) std::abort();
      if (khabar::article_from_json(khabar::to_json(article)) != article) std::abort();
    }
  }
  return 0;
}
