// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/chunks.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/unicode.h"

namespace khabar {
namespace {

bool in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || in(c, '\t', '\r');
  return (c == 0xA0 || in(c, 0x1680, 0x3000)) && u_isUWhiteSpace(static_cast<UChar32>(c));
}

/// Counts the graphemes of one chunk by the rules of UAX #29 for Devanagari and common marks.
class GraphemeCounter {
 public:
  void add(char32_t c) {
    const bool joins = count_ > 0 && (is_mark(c) || (after_virama_ && is_consonant(c)));
    if (!joins) ++count_;
    if (c == kVirama) {
      after_virama_ = in_consonant_;
    } else if (!is_mark(c)) {
      after_virama_ = false;
      in_consonant_ = is_consonant(c);
    } else if (c != kNukta && c != kZwj) {
      after_virama_ = false;
      in_consonant_ = false;
    }
  }
  std::size_t count() const { return count_; }

 private:
  static constexpr char32_t kVirama = 0x94D;
  static constexpr char32_t kNukta = 0x93C;
  static constexpr char32_t kZwj = 0x200D;

  static bool is_consonant(char32_t c) {
    return in(c, 0x915, 0x939) || in(c, 0x958, 0x95F) || in(c, 0x978, 0x97F);
  }
  static bool is_mark(char32_t c) {
    if (in(c, 0x900, 0x963)) {
      return c <= 0x903 || (in(c, 0x93A, 0x94F) && c != 0x93D) || in(c, 0x951, 0x957) || c >= 0x962;
    }
    return in(c, 0x300, 0x36F) || c == 0x200C || c == kZwj || in(c, 0xFE00, 0xFE0F);
  }

  std::size_t count_ = 0;
  bool in_consonant_ = false;
  bool after_virama_ = false;
};

bool is_danda(char32_t c) {
  return c == 0x964 || c == 0x965;
}

bool is_terminator(char32_t c) {
  return is_danda(c) || c == '.' || c == '?' || c == '!' || c == 0x2026;
}

bool closes_after_terminator(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D || c == 0xBB;
}

// What stands before a full stop inside a sentence: titles, units, and the names by which Hindi
// spells Latin initials. Collected from the usage of Indian newspapers.
constexpr auto kAbbreviations = std::to_array<std::string_view>({
    "Adv", "Capt", "Col",  "Dr",  "Gen", "Govt", "Hon", "Jr",  "Lt", "Ltd", "Maj",    "Mr", "Mrs",
    "Ms",  "No",   "Prof", "Pvt", "Rev", "Rs",   "Sgt", "Smt", "Sr", "St",  "approx", "rs", "vs",
    "कु",   "चौ",   "डा",   "डॉ",  "नं",   "पं",    "प्रो", "मि",  "रु",  "रू",   "लि",     "सं",  "सु",
    "स्व",  "आई",   "आर",   "ई",   "ए",   "एक्स",  "एच",  "एन",  "एफ", "एम",  "एल",     "एस", "ओ",
    "के",   "क्यू",   "जे",    "जेड",  "टी",  "डब्ल्यू", "डी",  "पी",  "बी", "यू",   "वाई",    "वी", "सी",
});

/// Whether the full stop after `word` belongs to it: "डॉ", "Rs", "A", "U.S", "(पी".
bool takes_full_stop(std::string_view word) {
  const std::size_t cut = word.find_last_of(".(\"'[");
  if (cut != std::string_view::npos) word.remove_prefix(cut + 1);
  if (word.size() == 1) return in(static_cast<unsigned char>(word[0]), 'A', 'Z');
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Chunk> split() {
    while (skip_white_space()) read_chunk();
    if (!chunks_.empty()) chunks_.back().ends_sentence = true;
    return std::move(chunks_);
  }

 private:
  /// Moves to the next chunk; false at the end of the text. A line end ends a sentence.
  bool skip_white_space() {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      if (!is_white_space(c)) return true;
      if (c == '\n' && !chunks_.empty()) chunks_.back().ends_sentence = true;
      at_ = next;
    }
    return false;
  }

  void read_chunk() {
    Chunk chunk{at_, at_, 0, false};
    GraphemeCounter counter;
    char32_t terminator = 0;  // of a sentence, with nothing but closing quotes after it
    std::size_t terminator_at = at_;
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_code_point(text_, next);
      if (is_white_space(c)) break;
      const bool opens_next = is_danda(terminator) && u_isalnum(static_cast<UChar32>(c));
      if (opens_next) break;
      const std::size_t before = counter.count();
      counter.add(c);
      if (before == kMaxChunkGraphemes && counter.count() > before) break;
      if (is_terminator(c)) {
        terminator = c;
        terminator_at = at_;
      } else if (!closes_after_terminator(c)) {
        terminator = 0;
      }
      chunk.graphemes = counter.count();
      at_ = next;
    }
    chunk.end = at_;
    chunk.ends_sentence =
        ends_sentence(terminator, text_.substr(chunk.begin, terminator_at - chunk.begin));
    chunks_.push_back(chunk);
  }

  bool ends_sentence(char32_t terminator, std::string_view word) const {
    if (terminator == 0) return false;
    if (is_danda(terminator)) return true;
    return !(terminator == '.' && takes_full_stop(word)) && !small_letter_follows();
  }

  bool small_letter_follows() const {
    const std::size_t next = text_.find_first_not_of(' ', at_);
    return next != std::string_view::npos && in(static_cast<unsigned char>(text_[next]), 'a', 'z');
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Chunk> chunks_;
};

}  // namespace

std::vector<Chunk> split_chunks(std::string_view text) {
  return Splitter(text).split();
}

}  // namespace khabar
