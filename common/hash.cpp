// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/hash.h"

namespace khabar {

std::string hash128_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const std::uint64_t first = hash64(bytes);
  const std::uint64_t second = hash64(bytes, first ^ 0x9e3779b97f4a7c15U);
  std::string hex;
  for (const std::uint64_t half : {first, second}) {
    for (int shift = 60; shift >= 0; shift -= 4) hex += kDigits[(half >> shift) & 0xf];
  }
  return hex;
}

}  // namespace khabar
