// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/query_word.h"

#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>

namespace khabar {
namespace {

/// Value of the digit here, which is passed; absent when there is none.
std::optional<unsigned> take_digit(QueryScanner& scanner) {
  const int digit = u_charDigitValue(static_cast<UChar32>(scanner.peek()));
  if (digit < 0) return std::nullopt;
  scanner.take();
  return static_cast<unsigned>(digit);
}

std::optional<unsigned> take_number(QueryScanner& scanner) {
  constexpr unsigned kLargest = 100000;
  std::optional<unsigned> number;
  while (const auto digit = take_digit(scanner)) {
    number = std::min(kLargest, number.value_or(0) * 10 + *digit);
  }
  return number;
}

/// "1.5".
std::optional<double> take_decimal(QueryScanner& scanner) {
  const auto whole = take_number(scanner);
  if (!whole) return std::nullopt;
  double number = *whole;
  const std::size_t dot = scanner.at();
  if (!scanner.take_if('.')) return number;
  double place = 0.1;
  for (auto digit = take_digit(scanner); digit; digit = take_digit(scanner), place /= 10) {
    number += *digit * place;
  }
  if (place == 0.1) scanner.move_to(dot);  // a full stop after the number
  return number;
}

bool belongs_to_word(char32_t sign) {
  constexpr char32_t kZeroWidthNonJoiner = 0x200C;
  constexpr char32_t kZeroWidthJoiner = 0x200D;
  return is_query_letter(sign) || sign == '*' || sign == '@' || sign == '#' ||
         sign == kZeroWidthNonJoiner || sign == kZeroWidthJoiner;
}

std::size_t end_of_letters(std::string_view text) {
  std::size_t end = 0;
  for (QueryScanner scanner(text); !scanner.at_end();) {
    if (is_query_letter(scanner.take())) end = scanner.at();
  }
  return end;
}

/// Cuts suffixes, and the punctuation after them, off a word whose end is nothing else.
std::string_view cut_suffixes(std::string_view word, QuerySuffixes& suffixes) {
  const std::size_t last_letter = end_of_letters(word);
  bool has_word = false;
  for (QueryScanner scanner(word); !scanner.at_end();) {
    const std::size_t begin = scanner.at();
    const QuerySuffixes found = take_suffixes(scanner);
    if (scanner.at() == begin) {
      has_word |= is_query_letter(scanner.take());
    } else if (has_word && scanner.at() >= last_letter) {
      suffixes = found;
      return word.substr(0, begin);
    }
  }
  return word;
}

std::string_view trim(std::string_view word) {
  QueryScanner scanner(word);
  scanner.take_while([](char32_t sign) { return !belongs_to_word(sign) && sign != '?'; });
  const std::size_t begin = scanner.at();
  std::size_t end = begin;
  while (!scanner.at_end()) {
    if (belongs_to_word(scanner.take())) end = scanner.at();
  }
  return word.substr(begin, end - begin);
}

bool is_pattern(std::string_view word) {
  const bool is_address = word.find("://") != std::string_view::npos;
  QueryScanner scanner(word);
  scanner.take_while([](char32_t sign) { return sign != '*' && sign != '?'; });
  return !is_address && !scanner.at_end();
}

/// The pattern with plain signs for full-width ones.
std::string plain_pattern(std::string_view pattern) {
  std::string plain;
  for (QueryScanner scanner(pattern); !scanner.at_end();) {
    const std::size_t begin = scanner.at();
    const char32_t sign = scanner.take();
    if (sign == '*' || sign == '?') {
      plain += static_cast<char>(sign);
    } else {
      plain += scanner.since(begin);
    }
  }
  return plain;
}

}  // namespace

QuerySuffixes take_suffixes(QueryScanner& scanner) {
  QuerySuffixes suffixes;
  while (true) {
    const std::size_t begin = scanner.at();
    if (!suffixes.has_tilde && scanner.take_if('~')) {
      suffixes.has_tilde = true;
      suffixes.tilde = take_number(scanner);
      continue;
    }
    if (!suffixes.boost && scanner.take_if('^')) suffixes.boost = take_decimal(scanner);
    if (suffixes.boost && scanner.at() > begin) continue;
    scanner.move_to(begin);
    return suffixes;
  }
}

QueryWord read_query_word(std::string_view written) {
  QueryWord word;
  const std::string_view text = trim(cut_suffixes(written, word.suffixes));
  word.is_pattern = is_pattern(text);
  word.text = word.is_pattern ? plain_pattern(text) : std::string(text);
  return word;
}

}  // namespace khabar
