// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/lemma_table.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>

#include "common/error.h"

namespace khabar {
namespace {

// The bytes: number of blocks (4), offset of each block among the entries (4 each), the entries.
// An entry: letters shared with the word before (1; 0 at the start of a block), number of letters
// that follow (1), those letters, letters of the word that the lemma keeps (1), number of letters
// that the lemma adds (1), those letters. A letter is one byte, its place in the Devanagari block.

constexpr char32_t kFirstLetter = 0x0900;
constexpr char32_t kLastLetter = 0x097F;
constexpr std::size_t kBlockEntries = 16;
constexpr std::size_t kOffsetBytes = 4;
constexpr std::size_t kMaxWordLetters = 255;

using Packed = std::basic_string<std::uint8_t>;
using PackedView = std::basic_string_view<std::uint8_t>;

std::optional<Packed> pack(LettersView word) {
  if (word.size() > kMaxWordLetters) return std::nullopt;
  Packed packed;
  packed.reserve(word.size());
  for (const char32_t letter : word) {
    if (letter < kFirstLetter || letter > kLastLetter) return std::nullopt;
    packed.push_back(static_cast<std::uint8_t>(letter - kFirstLetter));
  }
  return packed;
}

Letters unpack(PackedView packed) {
  Letters letters;
  for (const std::uint8_t letter : packed) letters.push_back(kFirstLetter + letter);
  return letters;
}

std::uint32_t read_offset(std::span<const std::uint8_t> bytes, std::size_t index) {
  const auto* at = bytes.data() + index * kOffsetBytes;
  return static_cast<std::uint32_t>(at[0]) | static_cast<std::uint32_t>(at[1]) << 8 |
         static_cast<std::uint32_t>(at[2]) << 16 | static_cast<std::uint32_t>(at[3]) << 24;
}

void write_offset(std::vector<std::uint8_t>& bytes, std::size_t offset) {
  for (int shift = 0; shift < 32; shift += 8) {
    bytes.push_back(static_cast<std::uint8_t>(offset >> shift));
  }
}

/// Reads entries one after the other, rebuilding each word from the one before.
class EntryReader {
 public:
  explicit EntryReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  bool at_end() const { return next_ == bytes_.size(); }

  void read() {
    word_.resize(bytes_[next_]);
    word_ += counted(next_ + 1);
    kept_ = bytes_[next_++];
    added_ = counted(next_);
  }

  PackedView word() const { return word_; }
  Letters lemma() const { return unpack(PackedView(word_).substr(0, kept_)) + unpack(added_); }

 private:
  /// The letters after the count at `at`; moves past them.
  PackedView counted(std::size_t at) {
    const std::size_t count = bytes_[at];
    next_ = at + 1 + count;
    return {bytes_.data() + at + 1, count};
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t next_ = 0;
  Packed word_;
  std::size_t kept_ = 0;
  PackedView added_;
};

std::size_t shared_prefix(PackedView a, PackedView b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return static_cast<std::size_t>(end - a.begin());
}

void append_counted(std::vector<std::uint8_t>& bytes, PackedView letters) {
  bytes.push_back(static_cast<std::uint8_t>(letters.size()));
  bytes.insert(bytes.end(), letters.begin(), letters.end());
}

}  // namespace

LemmaTable::LemmaTable(std::span<const std::uint8_t> bytes) {
  const std::size_t blocks = read_offset(bytes, 0);
  index_ = bytes.subspan(kOffsetBytes, blocks * kOffsetBytes);
  entries_ = bytes.subspan((blocks + 1) * kOffsetBytes);
}

std::optional<Letters> LemmaTable::find(LettersView word) const {
  const auto wanted = pack(word);
  if (!wanted) return std::nullopt;
  const auto block = [&](std::size_t number) {
    return entries_.subspan(read_offset(index_, number));
  };
  const auto first_word = [&](std::size_t number) {  // it shares no letters with another
    const auto entry = block(number);
    return PackedView(entry.data() + 2, entry[1]);
  };
  std::size_t low = 0;  // the last block whose first word is not after the wanted one
  std::size_t high = index_.size() / kOffsetBytes;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (first_word(middle) <= PackedView(*wanted)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == 0) return std::nullopt;
  EntryReader reader(block(low - 1));
  for (std::size_t i = 0; i < kBlockEntries && !reader.at_end(); ++i) {
    reader.read();
    if (reader.word() == *wanted) return reader.lemma();
  }
  return std::nullopt;
}

std::vector<std::uint8_t> pack_lemmas(std::span<const LemmaEntry> entries) {
  std::vector<std::uint8_t> bytes;
  std::vector<std::uint8_t> packed;
  write_offset(bytes, (entries.size() + kBlockEntries - 1) / kBlockEntries);
  Packed previous;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto word = pack(entries[i].word);
    const auto lemma = pack(entries[i].lemma);
    if (!word || !lemma) {
      throw Error("lemma table: \"" + to_utf8(entries[i].word) + "\" is not a Devanagari word");
    }
    assert(i == 0 || previous < *word);
    if (i % kBlockEntries == 0) {
      write_offset(bytes, packed.size());
      previous.clear();
    }
    const std::size_t shared = shared_prefix(previous, *word);
    packed.push_back(static_cast<std::uint8_t>(shared));
    append_counted(packed, PackedView(*word).substr(shared));
    const std::size_t kept = shared_prefix(*word, *lemma);
    packed.push_back(static_cast<std::uint8_t>(kept));
    append_counted(packed, PackedView(*lemma).substr(kept));
    previous = *word;
  }
  bytes.insert(bytes.end(), packed.begin(), packed.end());
  return bytes;
}

}  // namespace khabar
