// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/format/word_sequence.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>

#include "common/hash.h"
#include "common/varint.h"

namespace khabar {
namespace {

constexpr char kFieldEnd = '\0';  // the number 0; bytes of other numbers are never 0

/// A word that is its own lemma: the form's bits are the first of the lemma's. Of others, one in
/// 2^16 looks so as well, and loses nothing by it.
bool is_own_lemma(const WordSignature& word) {
  return word.form == word.lemma >> 8;
}

std::uint64_t to_number(const WordSignature& signature) {
  return (static_cast<std::uint64_t>(signature.lemma) << 16) | signature.form;
}

/// The number whose bytes these are, the lowest first.
std::uint64_t read_low_bytes(std::string_view bytes) {
  std::uint64_t number = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    number = number << 8 | static_cast<unsigned char>(bytes[i]);
  }
  return number;
}

void append_low_bytes(std::string& bytes, std::uint64_t number, std::size_t count) {
  for (; count > 0; --count, number >>= 8) bytes += static_cast<char>(number & 0xff);
}

/// The place of `entry` among entries of its size; absent when it is not there.
std::optional<std::size_t> find_entry(std::string_view entries, std::string_view entry) {
  for (auto at = entries.find(entry); at != std::string_view::npos;
       at = entries.find(entry, at + 1)) {
    if (at % entry.size() == 0) return at / entry.size();
  }
  return std::nullopt;
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
  const std::uint64_t form = hash64(exact);
  const std::uint64_t lemma = exact == term ? form : hash64(term);
  return {static_cast<std::uint32_t>(lemma >> 40), static_cast<std::uint16_t>(form >> 48)};
}

void WordSequenceBuilder::add(std::string_view exact, std::string_view term) {
  const WordSignature signature = sign_word(exact, term);
  std::uint32_t& number = numbers_[to_number(signature)];
  if (number == 0) {
    signatures_.push_back(signature);
    number = static_cast<std::uint32_t>(signatures_.size());
  }
  order_.push_back(number);
}

void WordSequenceBuilder::end_field() {
  order_.push_back(0);
}

std::string WordSequenceBuilder::finish() {
  const auto own_count =
      static_cast<std::size_t>(std::count_if(signatures_.begin(), signatures_.end(), is_own_lemma));
  std::uint64_t next_other = 1;
  std::uint64_t next_own = signatures_.size() - own_count + 1;
  std::vector<std::uint64_t> packed_number(1);  // by number
  std::string other;
  std::string own;
  for (const WordSignature& signature : signatures_) {
    if (is_own_lemma(signature)) {
      append_low_bytes(own, signature.lemma, WordSequence::kOwnBytes);
      packed_number.push_back(next_own++);
    } else {
      append_low_bytes(other, to_number(signature), WordSequence::kOtherBytes);
      packed_number.push_back(next_other++);
    }
  }
  std::string packed;
  append_varint(packed, signatures_.size() - own_count);
  append_varint(packed, own_count);
  packed.append(other).append(own);
  for (const std::uint32_t number : order_) append_varint(packed, packed_number[number]);
  numbers_.clear();
  signatures_.clear();
  order_.clear();
  return packed;
}

WordSequence::WordSequence(std::string_view packed) {
  const auto other = read_varint(packed);
  const auto own = read_varint(packed);
  if (!other || !own || *other > packed.size() / kOtherBytes) return;
  const std::string_view after_other = packed.substr(*other * kOtherBytes);
  if (*own > after_other.size() / kOwnBytes) return;
  other_ = packed.substr(0, *other * kOtherBytes);
  own_ = after_other.substr(0, *own * kOwnBytes);
  order_ = after_other.substr(own_.size());
}

std::size_t WordSequence::number_of(const WordSignature& word) const {
  std::string bytes;
  if (is_own_lemma(word)) {
    append_low_bytes(bytes, word.lemma, kOwnBytes);
    const auto place = find_entry(own_, bytes);
    return place ? other_.size() / kOtherBytes + *place + 1 : 0;
  }
  append_low_bytes(bytes, to_number(word), kOtherBytes);
  const auto place = find_entry(other_, bytes);
  return place ? *place + 1 : 0;
}

std::uint32_t WordSequence::lemma_at(std::size_t word) const {
  const std::size_t others = other_.size() / kOtherBytes;
  const std::string_view bytes = word < others
                                     ? other_.substr(word * kOtherBytes + 2, kOwnBytes)
                                     : own_.substr((word - others) * kOwnBytes, kOwnBytes);
  return static_cast<std::uint32_t>(read_low_bytes(bytes));
}

std::vector<std::uint64_t> WordSequence::words(TextFieldSet fields) const {
  constexpr unsigned kFormShift = 8;  // a word that is its own lemma: of one hash, fewer bits
  std::vector<std::uint64_t> signatures;
  for (std::size_t at = 0; at < other_.size(); at += kOtherBytes) {
    signatures.push_back(read_low_bytes(other_.substr(at, kOtherBytes)));
  }
  for (std::size_t at = 0; at < own_.size(); at += kOwnBytes) {
    const auto lemma = static_cast<std::uint32_t>(read_low_bytes(own_.substr(at, kOwnBytes)));
    signatures.push_back(to_number({lemma, static_cast<std::uint16_t>(lemma >> kFormShift)}));
  }
  std::vector<std::uint64_t> words;
  any_field(order_, fields, [&](std::string_view order) {
    while (const auto number = read_varint(order)) {
      if (*number > 0 && *number <= signatures.size()) words.push_back(signatures[*number - 1]);
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
  std::vector<std::size_t> place_of(distinct() + 1, wanted.size());  // in `wanted`, by word number
  for (std::size_t i = 0; i < distinct(); ++i) {
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
