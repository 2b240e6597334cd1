// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace khabar {

/// FNV-1a, 64 bits, from `seed`. Stable across machines: it is stored in indexes. Not for secrets.
/// Source: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/
constexpr std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325U) {
  std::uint64_t hash = seed;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

/// 32 hexadecimal digits made of two independently seeded hash64.
std::string hash128_hex(std::string_view bytes);

}  // namespace khabar
