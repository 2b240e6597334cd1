// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <xapian.h>

namespace khabar {

/// Files the words of new documents by their sound (schema::kLatinSoundPrefix and
/// kDevanagariSoundPrefix), so that a search finds them in other spellings and the other script;
/// English words by how they are said as well: "school" beside स्कूल.
/// A sum over what is filed stands in the metadata, under schema::kSoundsSealKey.
/// Words stay filed when the last document with them is removed; readers skip those.
///
/// Memory: about 40 bytes for each different word met since the writer was opened.
class Vocabulary {
 public:
  /// Notes the exact forms of the document. Cost: a hash and a look-up for a word met before.
  void add(const Xapian::Document& document);

  /// Notes the exact forms among the terms of an index.
  void add(Xapian::TermIterator term, const Xapian::TermIterator& end);

  /// Notes one exact form.
  void add_word(std::string_view exact);

  /// Writes what is new since the last call into `index`, in the order of its keys. Filing a word
  /// again changes nothing. Call it before each commit; Xapian also commits by itself once
  /// XAPIAN_FLUSH_THRESHOLD (10,000) documents are pending, so call it before that many too.
  void store(Xapian::WritableDatabase& index);

 private:
  std::unordered_set<std::uint64_t> met_;  // hashes: 10^6 words meet in one with p < 10^-7
  std::vector<std::pair<std::string, std::string>> pending_;  // key and word
};

/// The keys that an exact form is filed under, with the prefix of its script; empty for one without
/// a sound, or with a digit.
std::vector<std::string> sounds_filed(std::string_view exact);

}  // namespace khabar
