// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/unicode.h"
#include "indexer/clean/clean_text.h"

/// Any valid UTF-8 cleans to valid UTF-8 without NUL.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  if (khabar::find_invalid_utf8(raw)) return 0;
  for (const std::string& clean : {khabar::clean_text(raw), khabar::clean_line(raw)}) {
    if (khabar::find_invalid_utf8(clean)) std::abort();
    if (clean.find('\0') != std::string::npos) std::abort();
  }
  return 0;
}
