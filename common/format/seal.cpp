// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/seal.h"

#include <cstddef>

#include "common/format/schema.h"
#include "common/hash.h"

namespace khabar {
namespace {

constexpr std::size_t kSealBytes = 8;
constexpr std::size_t kChecksumBytes = 4;

/// Every bit of the input changes half of those of the output.
/// Source: the finalizer of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
/// Generators", 2014.
constexpr std::uint64_t mix(std::uint64_t number) {
  number ^= number >> 30;
  number *= 0xbf58476d1ce4e5b9U;
  number ^= number >> 27;
  number *= 0x94d049bb133111ebU;
  return number ^ (number >> 31);
}

std::string low_bytes(std::uint64_t number, std::size_t count) {
  std::string bytes;
  for (; count > 0; --count, number >>= 8) bytes += static_cast<char>(number & 0xff);
  return bytes;
}

}  // namespace

std::uint64_t seal_of_term(std::uint64_t hash, std::uint64_t count) {
  return mix(hash + mix(count + 1));
}

std::uint64_t seal_of_value(std::uint32_t slot, std::string_view value) {
  if (!schema::is_sealed(slot) || value.empty()) return 0;
  constexpr std::uint64_t kNoCount = std::uint64_t{1} << 63;  // no term is counted so often
  return mix(hash64(value) + mix(kNoCount + slot));
}

std::uint64_t seal_of_filing(std::string_view key, std::string_view word) {
  return mix(hash64(word, mix(hash64(key))));
}

std::string pack_seal(std::uint64_t seal) {
  return low_bytes(seal, kSealBytes);
}

std::optional<std::uint64_t> unpack_seal(std::string_view bytes) {
  if (bytes.size() != kSealBytes) return std::nullopt;
  std::uint64_t seal = 0;
  for (std::size_t i = kSealBytes; i > 0; --i) {
    seal = seal << 8 | static_cast<unsigned char>(bytes[i - 1]);
  }
  return seal;
}

std::string seal_entry(std::string_view key, std::string_view value) {
  if (value.empty()) return "";
  return std::string(value) + low_bytes(mix(hash64(value, mix(hash64(key)))), kChecksumBytes);
}

std::optional<std::string> open_entry(std::string_view key, std::string_view stored) {
  if (stored.empty()) return "";
  if (stored.size() <= kChecksumBytes) return std::nullopt;
  const auto value = stored.substr(0, stored.size() - kChecksumBytes);
  if (seal_entry(key, value) != stored) return std::nullopt;
  return std::string(value);
}

}  // namespace khabar
