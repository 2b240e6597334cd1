// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/stemmer.h"

#include <new>
#include <string>

#include <libstemmer.h>

#include "common/error.h"

namespace khabar {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(StemmerLanguage language) {
  const char* name = language == StemmerLanguage::hindi ? "hindi" : "english";
  stemmer_.reset(sb_stemmer_new(name, "UTF_8"));
  if (!stemmer_) {
    throw Error(std::string("libstemmer has no ") + name + "; install libstemmer 2.0 or later");
  }
}

std::string_view Stemmer::stem(std::string_view word) {
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const auto* stem = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace khabar
