// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/language.h"

#include <algorithm>
#include <array>
#include <cstdio>  // CLD2's header forgets it
#include <map>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include "common/unicode.h"
#include "indexer/clean/white_space.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxBytes = 8192;

std::string_view start_of(std::string_view text) {
  if (text.size() <= kMaxBytes) return text;
  std::size_t end = kMaxBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end);
}

/// The script that most letters of `text` are of; USCRIPT_COMMON when there is none.
UScriptCode main_script(std::string_view text) {
  std::map<UScriptCode, std::size_t> letters;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, i));
    if (u_isalpha(c) == 0) continue;
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(c, &status);
    if (script <= USCRIPT_INHERITED) continue;
    if (script == USCRIPT_KATAKANA) script = USCRIPT_HIRAGANA;
    ++letters[script];
  }
  const auto most =
      std::max_element(letters.begin(), letters.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == letters.end()) return USCRIPT_COMMON;
  const bool is_japanese = most->first == USCRIPT_HAN && letters.contains(USCRIPT_HIRAGANA);
  return is_japanese ? USCRIPT_HIRAGANA : most->first;
}

/// The language that is written in a script, as a rule: CLDR's likely subtags.
std::string usual_language(UScriptCode script) {
  const std::string tag = std::string("und_") + uscript_getShortName(script);
  std::array<char, ULOC_FULLNAME_CAPACITY> likely{};
  std::array<char, 16> code{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(tag.c_str(), likely.data(), static_cast<std::int32_t>(likely.size()),
                        &status);
  uloc_getLanguage(likely.data(), code.data(), static_cast<std::int32_t>(code.size()), &status);
  const std::string language = U_FAILURE(status) ? "" : code.data();
  return language.empty() ? std::string(kUndetermined) : language;
}

struct Guess {
  std::string language;  ///< Empty when CLD2 is not sure.
  int percent = 0;       ///< Of the text.
  int bytes = 0;         ///< Of letters.
};

Guess guess(std::string_view text) {
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  Guess found;
  bool is_reliable = false;
  int valid_bytes = 0;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text.data(), static_cast<int>(text.size()), true, &hints, 0, languages.data(),
      percents.data(), scores.data(), nullptr, &found.bytes, &is_reliable, &valid_bytes);
  if (is_reliable && language != CLD2::UNKNOWN_LANGUAGE) {
    found.language = CLD2::LanguageCode(language);
    found.percent = percents[0];
  }
  return found;
}

bool is_one_of(const std::string& code, std::initializer_list<std::string_view> codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Letters that Urdu has and Arabic and Persian have not.
bool has_urdu_letters(std::string_view text) {
  constexpr std::array<std::string_view, 6> kLetters = {"ٹ", "ڈ", "ڑ", "ے", "ں", "ھ"};
  return std::any_of(kLetters.begin(), kLetters.end(), [&](std::string_view letter) {
    return text.find(letter) != std::string_view::npos;
  });
}

/// Endings and words that Marathi or Nepali has and Hindi has not.
bool has_mark_of(std::string_view language, std::string_view text) {
  constexpr auto kMarathi =
      std::to_array<std::string_view>({"ळ", "ात ", "ीत ", "ईत ", "ांना ", "ांनी ", "च्या ", "आहे",
                                       "आणि ", "झाल", "केल्या", "मध्ये", "साठी "});
  constexpr auto kNepali = std::to_array<std::string_view>(
      {"मा ", "लाई ", "हरू", "बाट ", " छ ", "छन् ", "भयो", "गर्न", "गर्ने", "हुने", "भएको", "ले "});
  const std::string padded = " " + std::string(text) + " ";
  const auto has = [&](std::string_view mark) { return padded.find(mark) != std::string::npos; };
  return language == "mr" ? std::any_of(kMarathi.begin(), kMarathi.end(), has)
                          : std::any_of(kNepali.begin(), kNepali.end(), has);
}

/// CLD2 takes a few words of Hindi for one of its neighbours now and then: below a sentence or two
/// there must be more to say so.
std::string devanagari_language(std::string_view text, const Guess& found) {
  constexpr int kEnoughBytes = 250;
  if (!is_one_of(found.language, {"mr", "ne"})) return "hi";
  const bool is_sure = found.bytes >= kEnoughBytes || has_mark_of(found.language, text);
  return is_sure ? found.language : "hi";
}

/// Text in Latin letters is taken for another language than English only when most of a few
/// sentences is.
std::string latin_language(const Guess& found) {
  constexpr int kLeastPercent = 90;
  constexpr int kLeastBytes = 80;
  const bool is_sure = found.percent >= kLeastPercent && found.bytes >= kLeastBytes;
  return is_sure && found.language.size() == 2 ? found.language : "en";
}

}  // namespace

std::string language_code(std::string_view text) {
  constexpr std::array kNames = {
      std::pair{"hindi", "hi"},   std::pair{"हिंदी", "hi"},      std::pair{"हिन्दी", "hi"},
      std::pair{"english", "en"}, std::pair{"अंग्रेजी", "en"},     std::pair{"अंग्रेज़ी", "en"},
      std::pair{"urdu", "ur"},    std::pair{"marathi", "mr"},   std::pair{"nepali", "ne"},
      std::pair{"bengali", "bn"}, std::pair{"bangla", "bn"},    std::pair{"tamil", "ta"},
      std::pair{"telugu", "te"},  std::pair{"gujarati", "gu"},  std::pair{"punjabi", "pa"},
      std::pair{"kannada", "kn"}, std::pair{"malayalam", "ml"}, std::pair{"odia", "or"},
  };
  const std::string name = to_lower(join_lines(to_nfc(text)));
  for (const auto& [written, code] : kNames) {
    if (name == to_nfc(written)) return code;
  }
  const bool is_code =
      name.size() >= 2 && name.size() <= 35 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      });
  if (!is_code) return {};
  std::array<char, 16> code{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLanguage(name.c_str(), code.data(), static_cast<std::int32_t>(code.size()), &status);
  return U_FAILURE(status) ? std::string() : std::string(code.data());
}

std::string detect_language(std::string_view text) {
  const std::string_view start = start_of(text);
  const UScriptCode script = main_script(start);
  switch (script) {
    case USCRIPT_COMMON:
      return std::string(kUndetermined);
    case USCRIPT_LATIN:
      return latin_language(guess(start));
    case USCRIPT_DEVANAGARI:
      return devanagari_language(start, guess(start));
    case USCRIPT_ARABIC: {
      const std::string found = guess(start).language;
      if (is_one_of(found, {"ur", "ar", "fa", "ps", "sd", "ug", "ku"})) return found;
      return has_urdu_letters(start) ? "ur" : "ar";
    }
    case USCRIPT_CYRILLIC: {
      const std::string found = guess(start).language;
      return found.size() == 2 && found != "en" ? found : "ru";
    }
    default:
      return usual_language(script);
  }
}

}  // namespace khabar
