// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/word_sequence.h"

#include <algorithm>

#include "common/hash.h"
#include "common/varint.h"

namespace khabar {
namespace {

constexpr std::size_t kSignatureBytes = 5;
constexpr std::uint32_t kNextField = 0;  // among word numbers, which count from 1

std::uint64_t to_number(const WordSignature& signature) {
  return (static_cast<std::uint64_t>(signature.lemma) << 16) | signature.form;
}

/// The place of a word; beyond all places for a number that damaged bytes may hold.
std::size_t place_at(const std::vector<std::size_t>& place_of, std::uint32_t number) {
  return number < place_of.size() ? place_of[number] : place_of.front();
}

}  // namespace

WordSignature sign_word(std::string_view exact, std::string_view term) {
  return {static_cast<std::uint32_t>(hash64(term) >> 40),
          static_cast<std::uint16_t>(hash64(exact) >> 48)};
}

void WordSequenceBuilder::add(std::string_view exact, std::string_view term) {
  const std::uint64_t signature = to_number(sign_word(exact, term));
  const auto next = static_cast<std::uint32_t>(numbers_.size() + 1);
  const auto [known, is_new] = numbers_.emplace(signature, next);
  if (is_new) {
    for (std::size_t i = 0; i < kSignatureBytes; ++i) {
      signatures_ += static_cast<char>(signature >> (8 * i));
    }
  }
  append_varint(order_, known->second);
}

void WordSequenceBuilder::end_field() {
  append_varint(order_, kNextField);
}

std::string WordSequenceBuilder::finish() {
  std::string packed;
  append_varint(packed, numbers_.size());
  packed.append(signatures_).append(order_);
  numbers_.clear();
  signatures_.clear();
  order_.clear();
  return packed;
}

WordSequence::WordSequence(std::string_view packed) {
  const auto distinct = read_varint(packed);
  if (!distinct || *distinct > packed.size() / kSignatureBytes) return;
  distinct_ = *distinct;
  signatures_ = packed.substr(0, distinct_ * kSignatureBytes);
  order_ = packed.substr(signatures_.size());
}

WordSignature WordSequence::signature(std::size_t index) const {
  std::uint64_t number = 0;
  for (std::size_t i = kSignatureBytes; i-- > 0;) {
    number = (number << 8) | static_cast<unsigned char>(signatures_[index * kSignatureBytes + i]);
  }
  return {static_cast<std::uint32_t>(number >> 16), static_cast<std::uint16_t>(number)};
}

/// True when `check` is true of the word numbers of one of the fields.
template <typename Check>
bool WordSequence::any_field(TextFieldSet fields, Check check) const {
  Numbers words;
  std::size_t field = 0;
  std::string_view rest = order_;
  while (field < fields.size()) {
    const auto number = read_varint(rest);
    if (number && *number != kNextField) {
      if (fields[field]) words.push_back(static_cast<std::uint32_t>(*number));
      continue;
    }
    if (!words.empty() && check(words)) return true;
    if (!number) return false;
    words.clear();
    ++field;
  }
  return false;
}

bool WordSequence::has_phrase(const std::vector<WordSignature>& words, TextFieldSet fields) const {
  Numbers phrase(words.size(), 0);
  std::size_t found = 0;
  for (std::size_t i = 0; i < distinct_ && found < words.size(); ++i) {
    const WordSignature known = signature(i);
    for (std::size_t j = 0; j < words.size(); ++j) {
      if (!(words[j] == known)) continue;
      phrase[j] = static_cast<std::uint32_t>(i + 1);
      ++found;
    }
  }
  if (found < words.size()) return false;
  return any_field(fields, [&](const Numbers& numbers) {
    return std::search(numbers.begin(), numbers.end(), phrase.begin(), phrase.end()) !=
           numbers.end();
  });
}

bool WordSequence::has_near(const std::vector<std::uint32_t>& lemmas, std::size_t window,
                            TextFieldSet fields) const {
  std::unordered_map<std::uint32_t, std::size_t> places;  // of each lemma among `needed`
  std::vector<std::ptrdiff_t> needed;                     // how often it must stand there
  for (const auto lemma : lemmas) {
    const auto [place, is_new] = places.emplace(lemma, needed.size());
    if (is_new) needed.push_back(0);
    ++needed[place->second];
  }
  std::vector<std::size_t> place_of(distinct_ + 1, needed.size());  // by word number
  for (std::size_t i = 0; i < distinct_; ++i) {
    const auto place = places.find(signature(i).lemma);
    if (place != places.end()) place_of[i + 1] = place->second;
  }

  return any_field(fields, [&](const Numbers& numbers) {
    std::vector<std::ptrdiff_t> missing = needed;  // below zero: stands there oftener than needed
    std::size_t still_missing = lemmas.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const std::size_t enters = place_at(place_of, numbers[i]);
      if (enters < missing.size() && missing[enters]-- > 0) --still_missing;
      if (still_missing == 0) return true;
      if (i + 1 < window) continue;
      const std::size_t leaves = place_at(place_of, numbers[i + 1 - window]);
      if (leaves < missing.size() && ++missing[leaves] > 0) ++still_missing;
    }
    return false;
  });
}

}  // namespace khabar
