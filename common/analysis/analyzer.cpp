// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/analyzer.h"

#include <deque>
#include <string>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "common/error.h"
#include "common/unicode.h"

namespace khabar {
namespace {

struct WordShape {
  Script script = Script::other;
  bool has_letter_or_digit = false;
};

WordShape shape_of(std::string_view word) {
  WordShape shape;
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (!u_isalnum(static_cast<UChar32>(c))) continue;
    shape.has_letter_or_digit = true;
    if (const Script script = script_of(c); script != Script::digits) {
      shape.script = script;
      return shape;
    }
    shape.script = Script::digits;
  }
  return shape;
}

}  // namespace

struct Analyzer::Impl {
  std::unique_ptr<icu::BreakIterator> words;
  std::deque<std::string> terms;  // owns what the tokens of the last call point at
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  impl_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) throw Error(std::string("ICU: word iterator: ") + u_errorName(status));
}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  impl_->terms.clear();
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  impl_->words->setText(&view, status);
  if (U_FAILURE(status)) throw Error(std::string("ICU: word text: ") + u_errorName(status));
  std::int32_t begin = 0;
  for (std::int32_t end = impl_->words->next(); end != icu::BreakIterator::DONE;
       begin = end, end = impl_->words->next()) {
    const auto word =
        text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    const WordShape shape = shape_of(word);
    if (!shape.has_letter_or_digit) continue;
    std::string normal = to_lower(to_nfc(word));
    normal.resize(grapheme_prefix_bytes(normal, kMaxTermBytes));
    const std::string& kept = impl_->terms.emplace_back(std::move(normal));
    tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                      static_cast<std::uint32_t>(tokens.size()), kept, kept, shape.script, false});
  }
  utext_close(&view);
}

}  // namespace khabar
