// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace khabar {

enum class StemmerLanguage { hindi, english };

/// A Snowball stemmer: "elections" is "elect", "खबरों" is "खबर". Hindi input has its nukta off.
/// Not safe to share between threads.
/// Source: libstemmer; English is Porter 2, Hindi is Ramanathan and Rao, "A Lightweight Stemmer
/// for Hindi", 2003.
class Stemmer {
 public:
  explicit Stemmer(StemmerLanguage language);

  /// The stem of a normalised word; valid until the next call.
  std::string_view stem(std::string_view word);

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace khabar
