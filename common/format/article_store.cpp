// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/article_store.h"

#include <cstddef>

#include <zstd.h>

#include "common/error.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

/// More than Zstandard ever packs (a block of 128 kB in 4 bytes): a damaged length asks for no more
/// memory than this.
constexpr unsigned long long kMostTimesPacked = 40000;

struct FreeContext {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

ZSTD_DCtx* thread_context() {
  static thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
  if (!context) throw Error("error: out of memory for reading articles");
  return context.get();
}

[[noreturn]] void refuse(const std::string& reason) {
  throw Error("stored article: damaged: " + reason + "; rebuild the index from its articles");
}

}  // namespace

struct ArticleStore::Dictionary {
  explicit Dictionary(const std::string& bytes)
      : prepared(ZSTD_createDDict(bytes.data(), bytes.size())) {
    if (prepared == nullptr) {
      throw Error(
          "stored articles: their dictionary is damaged; rebuild the index from its articles");
    }
  }
  ~Dictionary() { ZSTD_freeDDict(prepared); }
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;

  ZSTD_DDict* prepared;
};

ArticleStore::ArticleStore(const Xapian::Database& index) {
  const std::string bytes = read_entry(index, std::string(schema::kDictionaryKey));
  if (!bytes.empty()) dictionary_ = std::make_unique<Dictionary>(bytes);
}
ArticleStore::~ArticleStore() = default;
ArticleStore::ArticleStore(ArticleStore&&) noexcept = default;
ArticleStore& ArticleStore::operator=(ArticleStore&&) noexcept = default;

std::string ArticleStore::json(std::string_view data) const {
  if (data.starts_with('{')) return std::string(data);
  const unsigned long long size = ZSTD_getFrameContentSize(data.data(), data.size());
  if (size > kMostTimesPacked * data.size()) refuse("not what was stored");
  const bool with_dictionary = ZSTD_getDictID_fromFrame(data.data(), data.size()) != 0;
  if (with_dictionary && !dictionary_) refuse("the dictionary that it was packed with is missing");
  std::string json(static_cast<std::size_t>(size), '\0');
  const std::size_t read =
      ZSTD_decompress_usingDDict(thread_context(), json.data(), json.size(), data.data(),
                                 data.size(), with_dictionary ? dictionary_->prepared : nullptr);
  if (ZSTD_isError(read) != 0) refuse(ZSTD_getErrorName(read));
  json.resize(read);
  return json;
}

Article ArticleStore::article(const Xapian::Document& document) const {
  return article_from_json(json(document.get_data()));
}

}  // namespace khabar
