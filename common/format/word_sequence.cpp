// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/word_sequence.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "common/hash.h"
#include "common/varint.h"

namespace khabar {
namespace {

constexpr std::size_t kSignatureBytes = 5;  // 2 of the form, 3 of the lemma, lowest first
constexpr std::size_t kFormBytes = 2;
constexpr char kFieldEnd = '\0';  // the number 0; bytes of other numbers are never 0

std::uint64_t to_number(const WordSignature& signature) {
  return (static_cast<std::uint64_t>(signature.lemma) << 16) | signature.form;
}

std::string low_bytes(std::uint64_t number, std::size_t count) {
  std::string bytes;
  for (; count > 0; --count, number >>= 8) bytes += static_cast<char>(number & 0xff);
  return bytes;
}

/// Calls visit(words) with the packed word numbers of each of `fields` until it returns true.
template <typename Visit>
bool any_field(std::string_view order, TextFieldSet fields, Visit visit) {
  for (std::size_t field = 0; field < fields.size() && !order.empty(); ++field) {
    const std::string_view words = order.substr(0, order.find(kFieldEnd));
    if (fields[field] && visit(words)) return true;
    order.remove_prefix(std::min(order.size(), words.size() + 1));
  }
  return false;
}

/// True when `part` begins within `words` where a number begins: where the byte before it is the
/// last of its own.
bool has_numbers(std::string_view words, std::string_view part) {
  for (auto at = words.find(part); at != std::string_view::npos; at = words.find(part, at + 1)) {
    if (at == 0 || static_cast<unsigned char>(words[at - 1]) < 0x80) return true;
  }
  return false;
}

/// True when numbers stand side by side, the i-th of them one of phrase[i].
bool has_alternatives(const std::vector<std::uint64_t>& numbers,
                      const std::vector<std::vector<std::uint64_t>>& phrase) {
  for (std::size_t begin = 0; begin + phrase.size() <= numbers.size(); ++begin) {
    std::size_t length = 0;
    while (length < phrase.size() && std::find(phrase[length].begin(), phrase[length].end(),
                                               numbers[begin + length]) != phrase[length].end()) {
      ++length;
    }
    if (length == phrase.size()) return true;
  }
  return false;
}

/// True when each place stands within `window` of `places` as often as it is `needed`.
bool are_near(const std::vector<std::size_t>& places, std::vector<std::ptrdiff_t> needed,
              std::size_t window) {
  auto still_needed = std::accumulate(needed.begin(), needed.end(), std::ptrdiff_t{0});
  for (std::size_t i = 0; i < places.size(); ++i) {
    // Below zero, a place stands there oftener than it is needed.
    if (places[i] < needed.size() && needed[places[i]]-- > 0) --still_needed;
    if (still_needed == 0) return true;
    if (i + 1 < window) continue;
    const std::size_t leaves = places[i + 1 - window];
    if (leaves < needed.size() && ++needed[leaves] > 0) ++still_needed;
  }
  return false;
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
  if (is_new) signatures_ += low_bytes(signature, kSignatureBytes);
  append_varint(order_, known->second);
}

void WordSequenceBuilder::end_field() {
  order_ += kFieldEnd;
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

std::size_t WordSequence::number_of(const WordSignature& word) const {
  const std::string bytes = low_bytes(to_number(word), kSignatureBytes);
  for (auto at = signatures_.find(bytes); at != std::string_view::npos;
       at = signatures_.find(bytes, at + 1)) {
    if (at % kSignatureBytes == 0) return at / kSignatureBytes + 1;
  }
  return 0;
}

std::uint32_t WordSequence::lemma_at(std::size_t word) const {
  std::uint32_t lemma = 0;
  for (std::size_t i = kSignatureBytes; i-- > kFormBytes;) {
    lemma = (lemma << 8) | static_cast<unsigned char>(signatures_[word * kSignatureBytes + i]);
  }
  return lemma;
}

std::vector<std::uint64_t> WordSequence::words(TextFieldSet fields) const {
  std::vector<std::uint64_t> signatures;
  for (std::size_t word = 0; word < distinct_; ++word) {
    std::uint64_t signature = 0;
    for (std::size_t i = kSignatureBytes; i-- > 0;) {
      signature =
          (signature << 8) | static_cast<unsigned char>(signatures_[word * kSignatureBytes + i]);
    }
    signatures.push_back(signature);
  }
  std::vector<std::uint64_t> words;
  any_field(order_, fields, [&](std::string_view order) {
    while (const auto number = read_varint(order)) {
      if (*number > 0 && *number <= distinct_) words.push_back(signatures[*number - 1]);
    }
    return false;
  });
  return words;
}

std::vector<std::vector<std::uint64_t>> WordSequence::numbers_of(
    const std::vector<std::vector<WordSignature>>& words) const {
  std::vector<std::vector<std::uint64_t>> numbers;
  for (const auto& alternatives : words) {
    auto& here = numbers.emplace_back();
    for (const auto& word : alternatives) {
      if (const std::size_t number = number_of(word); number != 0) here.push_back(number);
    }
    if (here.empty()) return {};
  }
  return numbers;
}

bool WordSequence::has_phrase(const std::vector<std::vector<WordSignature>>& words,
                              TextFieldSet fields) const {
  const auto phrase = numbers_of(words);
  if (phrase.empty()) return false;
  const bool is_plain =
      std::all_of(phrase.begin(), phrase.end(), [](const auto& here) { return here.size() == 1; });
  if (is_plain) {
    std::string packed;
    for (const auto& here : phrase) append_varint(packed, here.front());
    return any_field(order_, fields,
                     [&](std::string_view order) { return has_numbers(order, packed); });
  }
  std::vector<std::uint64_t> numbers;
  return any_field(order_, fields, [&](std::string_view order) {
    numbers.clear();
    while (const auto number = read_varint(order)) numbers.push_back(*number);
    return has_alternatives(numbers, phrase);
  });
}

bool WordSequence::has_near(const std::vector<std::vector<std::uint32_t>>& lemmas,
                            std::size_t window, TextFieldSet fields) const {
  std::vector<std::vector<std::uint32_t>> wanted;  // each list once
  std::vector<std::ptrdiff_t> needed;              // how often it must be met
  for (const auto& alternatives : lemmas) {
    const auto known = std::find(wanted.begin(), wanted.end(), alternatives);
    if (known == wanted.end()) {
      wanted.push_back(alternatives);
      needed.push_back(1);
    } else {
      ++needed[static_cast<std::size_t>(known - wanted.begin())];
    }
  }
  std::vector<std::size_t> place_of(distinct_ + 1, wanted.size());  // in `wanted`, by word number
  for (std::size_t i = 0; i < distinct_; ++i) {
    const std::uint32_t lemma = lemma_at(i);
    const auto place = std::find_if(wanted.begin(), wanted.end(), [&](const auto& alternatives) {
      return std::find(alternatives.begin(), alternatives.end(), lemma) != alternatives.end();
    });
    place_of[i + 1] = static_cast<std::size_t>(place - wanted.begin());
  }

  std::vector<std::size_t> places;
  return any_field(order_, fields, [&](std::string_view order) {
    places.clear();
    while (const auto number = read_varint(order)) {
      places.push_back(*number < place_of.size() ? place_of[*number] : wanted.size());
    }
    return are_near(places, needed, window);
  });
}

}  // namespace khabar
