// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/vocabulary.h"

#include <algorithm>

#include "common/analysis/pronunciation.h"
#include "common/analysis/sound_key.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"
#include "common/format/seal.h"
#include "common/hash.h"

namespace khabar {
namespace {

/// The exact form in a term of a text field; empty for lemmas, filters and other terms.
std::string_view exact_form(std::string_view term) {
  for (const auto& field : schema::kTextFields) {
    if (!term.starts_with(field.exact)) continue;
    const std::string_view rest = term.substr(field.exact.size());
    if (is_word(rest)) return rest;
  }
  return {};
}

bool is_latin(std::string_view word) {
  return static_cast<unsigned char>(word.front()) < 0xE0;  // Devanagari begins with E0
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

bool is_filed(const Xapian::Database& index, const std::string& key, const std::string& word) {
  return std::find(index.synonyms_begin(key), index.synonyms_end(key), word) !=
         index.synonyms_end(key);
}

}  // namespace

void Vocabulary::add(const Xapian::Document& document) {
  add(document.termlist_begin(), document.termlist_end());
}

void Vocabulary::add(Xapian::TermIterator term, const Xapian::TermIterator& end) {
  for (; term != end; ++term) add_word(exact_form(*term));
}

void Vocabulary::add_word(std::string_view exact) {
  if (exact.empty() || has_digit(exact) || !met_.insert(hash64(exact)).second) return;
  for (auto& key : sounds_filed(exact)) pending_.emplace_back(std::move(key), exact);
}

std::vector<std::string> sounds_filed(std::string_view exact) {
  if (exact.empty() || has_digit(exact)) return {};
  const std::string key = sound_key(exact);
  if (key.empty()) return {};
  const std::string prefix(is_latin(exact) ? schema::kLatinSoundPrefix
                                           : schema::kDevanagariSoundPrefix);
  std::vector<std::string> filed = {prefix + key};
  if (!is_latin(exact)) return filed;
  for (const std::string_view phonemes : pronunciations_of(exact)) {
    const std::string said = pronounced_key(phonemes);
    if (!said.empty() && said != key) filed.push_back(prefix + said);
  }
  return filed;
}

void Vocabulary::store(Xapian::WritableDatabase& index) {
  std::sort(pending_.begin(), pending_.end());
  const std::string seal_key(schema::kSoundsSealKey);
  std::uint64_t seal = unpack_seal(read_entry(index, seal_key)).value_or(0);
  for (const auto& [key, word] : pending_) {
    if (is_filed(index, key, word)) continue;
    index.add_synonym(key, word);
    seal += seal_of_filing(key, word);
  }
  if (!pending_.empty()) write_entry(index, seal_key, pack_seal(seal));
  pending_.clear();
}

}  // namespace khabar
