// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/format/word_sequence.h"

/// Any bytes at all are searched without a fault: whatever they hold, asking ends.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const khabar::WordSequence words(text);
  const auto one = khabar::sign_word("चुनाव", "चुनाव");
  const auto other = khabar::sign_word("आयोग", "आयोग");
  // Some of the signatures that may stand in the bytes themselves.
  khabar::WordSignature own;
  if (size >= 8) {
    own.form = static_cast<std::uint16_t>(data[size / 2] | data[size / 2 + 1] << 8);
    own.lemma = static_cast<std::uint32_t>(data[size / 2 + 2] | data[size / 2 + 3] << 8);
  }
  khabar::TextFieldSet all;
  all.set();
  words.has_phrase({{one}, {other, own}}, all);
  words.has_phrase({{own}, {own}}, all);
  words.has_near({{one.lemma}, {own.lemma, other.lemma}}, 5, all);
  words.has_near({{own.lemma}, {own.lemma}}, 100, all);
  return 0;
}
