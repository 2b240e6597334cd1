// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/tokenizer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "common/analysis/character_class.h"
#include "common/analysis/initials.h"
#include "common/error.h"
#include "common/unicode.h"

namespace khabar {
namespace {

using Class = CharacterClass;

/// What may stand before a colon that is a visarga: दु:ख, नि:शुल्क, अंत:करण. Before any other
/// word ("नाम:मोदी") a colon is a colon.
constexpr std::array<std::string_view, 18> kVisargaStems = {"अंत",  "अत", "अध", "अन्त", "उच्चै", "चतु",
                                                            "छ",   "तप", "दु",  "नि",  "पुन",  "प्रात",
                                                            "बहि", "मन", "यश", "स्व",  "स्वत", "शनै"};

constexpr char32_t kDevanagariZero = U'०';
constexpr int kMaxDigitGroups = 8;  // 1,00,00,00,00,00,00,000 has eight

/// Walks over text with one code point of view; offsets are bytes.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool at_end(std::size_t offset) const { return offset >= text_.size(); }

  /// Class of the character at `offset`, and where the next one begins. Separator at the end.
  Class read(std::size_t offset, std::size_t& next) const {
    next = offset;
    if (at_end(offset)) return Class::separator;
    const char32_t c = next_code_point(text_, next);
    if (c == kDevanagariZero && is_abbreviation_sign(offset, next)) return Class::dot;
    return character_class(c);
  }

  Class class_at(std::size_t offset) const {
    std::size_t next = 0;
    return read(offset, next);
  }

  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  /// End of the run of `wanted` that begins at `offset`, invisible characters inside it included
  /// and after it not.
  template <typename Wanted>
  std::size_t run_end(std::size_t offset, Wanted wanted) const {
    std::size_t end = offset;
    std::size_t next = 0;
    for (std::size_t i = offset; !at_end(i); i = next) {
      const Class c = read(i, next);
      if (wanted(c)) {
        end = next;
      } else if (c != Class::ignorable) {
        break;
      }
    }
    return end;
  }

  std::size_t digits_end(std::size_t offset) const {
    return run_end(offset, [](Class c) { return c == Class::digit; });
  }

  /// The offset after the character of class `wanted` at `offset`, if there is one.
  std::optional<std::size_t> skip(std::size_t offset, Class wanted) const {
    std::size_t next = 0;
    if (read(offset, next) != wanted) return std::nullopt;
    return next;
  }

 private:
  /// Typed for ॰, which keyboards lack: उ०प्र०, डॉ०. A zero right after a Devanagari letter that no
  /// digit follows.
  bool is_abbreviation_sign(std::size_t offset, std::size_t next) const {
    constexpr std::size_t kLetterBytes = 3;
    if (offset < kLetterBytes) return false;
    std::size_t before = offset - kLetterBytes;
    const bool after_letter =
        character_class(next_code_point(text_, before)) == Class::devanagari && before == offset;
    if (!after_letter) return false;
    if (at_end(next)) return true;
    return character_class(next_code_point(text_, next)) != Class::digit;
  }

  std::string_view text_;
};

std::size_t count_digits(std::string_view run) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < run.size();) {
    if (character_class(next_code_point(run, i)) == Class::digit) ++count;
  }
  return count;
}

/// End of "5,00,000" when groups of two or three digits follow the first one and three end it;
/// otherwise `first_end`, the end of the first group.
std::size_t grouped_end(const Scanner& text, std::size_t begin, std::size_t first_end) {
  if (count_digits(text.between(begin, first_end)) > 3) return first_end;
  std::size_t end = first_end;
  std::size_t last_group = 0;
  for (int group = 1; group < kMaxDigitGroups; ++group) {
    const auto after_comma = text.skip(end, Class::comma);
    if (!after_comma) break;
    const std::size_t group_end = text.digits_end(*after_comma);
    const std::size_t digits = count_digits(text.between(*after_comma, group_end));
    if (digits == 0) break;
    if (digits != 2 && digits != 3) return first_end;
    last_group = digits;
    end = group_end;
  }
  return last_group == 3 ? end : first_end;
}

/// End of "4.5"; `end` itself when no digits follow, or when more dots do, as in dates.
std::size_t decimal_end(const Scanner& text, std::size_t end) {
  const auto fraction = text.skip(end, Class::dot);
  if (!fraction) return end;
  const std::size_t fraction_end = text.digits_end(*fraction);
  if (fraction_end == *fraction) return end;
  if (const auto more = text.skip(fraction_end, Class::dot)) {
    if (text.class_at(*more) == Class::digit) return end;
  }
  return fraction_end;
}

std::size_t latin_end(const Scanner& text, std::size_t begin) {
  const auto is_letter = [](Class c) {
    return c == Class::latin || c == Class::digit || c == Class::mark;
  };
  std::size_t end = text.run_end(begin, is_letter);
  while (const auto after = text.skip(end, Class::apostrophe)) {
    if (text.class_at(*after) != Class::latin) break;
    end = text.run_end(*after, is_letter);
  }
  return end;
}

std::size_t devanagari_end(const Scanner& text, std::size_t begin) {
  const auto is_letter = [](Class c) { return c == Class::devanagari || c == Class::mark; };
  const std::size_t end = text.run_end(begin, is_letter);
  const auto after_colon = text.skip(end, Class::colon);
  if (!after_colon || text.class_at(*after_colon) != Class::devanagari) return end;
  const auto stem = text.between(begin, end);
  if (std::find(kVisargaStems.begin(), kVisargaStems.end(), stem) == kVisargaStems.end()) {
    return end;
  }
  return text.run_end(*after_colon, is_letter);
}

/// End of the run of letters of one script at `begin`; `begin` itself when there are none.
std::size_t letters_end(const Scanner& text, std::size_t begin) {
  const Class script = text.class_at(begin);
  if (script != Class::latin && script != Class::devanagari) return begin;
  return text.run_end(
      begin, [&](Class c) { return c == script || c == Class::mark || c == Class::digit; });
}

/// End of the initials that begin with [begin, first_end), the last dot left out; absent when
/// fewer than two letters follow each other.
std::optional<std::size_t> initials_end(const Scanner& text, std::size_t begin,
                                        std::size_t first_end) {
  const Class script = text.class_at(begin);
  std::size_t end = first_end;
  auto unit = text.between(begin, first_end);
  while (const auto after_dot = text.skip(end, Class::dot)) {
    const bool spaced = !text.at_end(*after_dot) && text.between(*after_dot, *after_dot + 1) == " ";
    const auto style = spaced ? InitialsStyle::spaced : InitialsStyle::tight;
    const std::size_t unit_begin = *after_dot + (spaced ? 1 : 0);
    const std::size_t unit_end = letters_end(text, unit_begin);
    if (text.class_at(unit_begin) != script || !is_initial(unit, style)) break;
    const auto next_unit = text.between(unit_begin, unit_end);
    const bool dotted = text.class_at(unit_end) == Class::dot;
    if (!is_initial(next_unit, style) || (spaced && !dotted)) break;
    unit = next_unit;
    end = unit_end;
  }
  if (end == first_end) return std::nullopt;
  return end;
}

}  // namespace

/// Other scripts: ICU's word iterator over the runs that our own rules leave alone.
class Tokenizer::ForeignRuns {
 public:
  ForeignRuns() {
    UErrorCode status = U_ZERO_ERROR;
    words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw Error(std::string("ICU: word iterator: ") + u_errorName(status));
  }

  /// Appends the words of `run`, which begins at byte `offset` of the text.
  void split(std::string_view run, std::size_t offset, std::vector<WordSpan>& words) {
    UErrorCode status = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, run.data(), static_cast<std::int64_t>(run.size()), &status);
    words_->setText(&view, status);
    if (U_FAILURE(status)) throw Error(std::string("ICU: word text: ") + u_errorName(status));
    std::int32_t begin = 0;
    for (std::int32_t end = words_->next(); end != icu::BreakIterator::DONE;
         begin = end, end = words_->next()) {
      const auto first = static_cast<std::size_t>(begin);
      const auto last = static_cast<std::size_t>(end);
      if (!is_word(run.substr(first, last - first))) continue;
      words.push_back({static_cast<std::uint32_t>(offset + first),
                       static_cast<std::uint32_t>(offset + last), WordKind::other});
    }
    utext_close(&view);
  }

 private:
  static bool is_word(std::string_view segment) {
    for (std::size_t i = 0; i < segment.size();) {
      const char32_t c = next_code_point(segment, i);
      if (u_isalnum(static_cast<UChar32>(c)) || is_emoji(c)) return true;
    }
    return false;
  }

  std::unique_ptr<icu::BreakIterator> words_;
};

namespace {

// ICU copies dictionary scripts (Chinese, Thai) as it goes, so no run is longer than this.
constexpr std::size_t kMaxForeignRunBytes = 64 * 1024;

/// Spaces and punctuation between words of other scripts belong to the run: ICU knows their rules.
std::size_t foreign_end(const Scanner& text, std::size_t begin) {
  std::size_t end = begin;
  std::size_t next = 0;
  for (std::size_t i = begin; !text.at_end(i) && i - begin < kMaxForeignRunBytes; i = next) {
    const Class c = text.read(i, next);
    if (c == Class::latin || c == Class::devanagari || c == Class::digit) break;
    if (c == Class::foreign || c == Class::mark || c == Class::ignorable) end = next;
  }
  return end;
}

WordSpan number_or_latin(const Scanner& text, std::size_t begin, bool after_dotted_number) {
  const std::size_t digits_end = text.digits_end(begin);
  std::size_t end = grouped_end(text, begin, digits_end);
  if (!after_dotted_number) end = decimal_end(text, end);
  auto kind = WordKind::number;
  if (end == digits_end && text.class_at(end) == Class::latin) {
    end = latin_end(text, begin);
    kind = WordKind::latin;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind};
}

WordSpan letters(const Scanner& text, std::size_t begin, WordKind kind) {
  std::size_t end = kind == WordKind::latin ? latin_end(text, begin) : devanagari_end(text, begin);
  if (const auto last = initials_end(text, begin, end)) {
    end = *last;
    kind = WordKind::initials;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind};
}

}  // namespace

Tokenizer::Tokenizer() : foreign_runs_(std::make_unique<ForeignRuns>()) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::split(std::string_view text, std::vector<WordSpan>& words) {
  words.clear();
  const Scanner scanner(text);
  std::size_t number_end = 0;  // of the last number, to know the parts of 12.05.2020
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.size(); i = next) {
    switch (scanner.read(i, next)) {
      case Class::latin:
        words.push_back(letters(scanner, i, WordKind::latin));
        next = words.back().end;
        break;
      case Class::devanagari:
        words.push_back(letters(scanner, i, WordKind::devanagari));
        next = words.back().end;
        break;
      case Class::digit:
        words.push_back(number_or_latin(
            scanner, i, number_end > 0 && scanner.skip(number_end, Class::dot) == i));
        next = number_end = words.back().end;
        break;
      case Class::foreign:
        next = foreign_end(scanner, i);
        foreign_runs_->split(text.substr(i, next - i), i, words);
        break;
      default:
        break;
    }
  }
}

}  // namespace khabar
