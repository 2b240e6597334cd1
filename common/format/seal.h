// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace khabar {

// Xapian's tables carry no checksums: a flipped bit in a posting gives other answers and no error.
// So an index keeps, for each article, a sum over its terms and values, and with each entry of its
// metadata a checksum. Stored in every index: see schema::kSealSlot and kVersion.

/// What one term of an article adds to the article's seal. Seals are sums modulo 2^64, so that the
/// order of the terms does not matter and a seal can be corrected when one of them changes.
///
/// hash   hash64 of the term.
/// count  Its within-document frequency.
std::uint64_t seal_of_term(std::uint64_t hash, std::uint64_t count);

/// What one value of an article adds to it. Slots that are not sealed add nothing.
std::uint64_t seal_of_value(std::uint32_t slot, std::string_view value);

/// What a word that is filed under `key` in the synonym table adds to the seal of that table.
std::uint64_t seal_of_filing(std::string_view key, std::string_view word);

/// A seal as the eight bytes that are stored, and back; absent for anything else.
std::string pack_seal(std::uint64_t seal);
std::optional<std::uint64_t> unpack_seal(std::string_view bytes);

/// An entry of the metadata as it is stored: `value` and four bytes that say whether it still is
/// that of `key`. An empty value stays empty, which is no entry.
std::string seal_entry(std::string_view key, std::string_view value);

/// The value of a stored entry, empty for an empty one; absent where it does not fit its checksum.
std::optional<std::string> open_entry(std::string_view key, std::string_view stored);

}  // namespace khabar
