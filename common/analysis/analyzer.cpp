// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis/analyzer.h"

#include <algorithm>
#include <string>

#include "common/analysis/lemmatizer.h"
#include "common/analysis/stemmer.h"
#include "common/analysis/stop_words.h"
#include "common/analysis/tokenizer.h"
#include "common/analysis/word_cache.h"
#include "common/unicode.h"

namespace khabar {
namespace {

// About 10 MB of words: enough that nearly all of a news text is found here, not analyzed anew.
constexpr std::size_t kMaxCachedWords = 50'000;

// More than enough raw text for a term of kMaxTermBytes: what a longer word goes on with is lost.
constexpr std::size_t kMaxRawBytes = 1024;

/// The forms of a word that is not kept.
struct OwnForms {
  std::string exact;
  std::string term;
  Script script = Script::other;
  bool stop_word = false;
};

/// The longest prefix of at most `max_bytes` that does not cut a code point.
std::string_view code_point_prefix(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

/// Cut at a grapheme, or at a code point when one grapheme is all there is.
void limit_term(std::string& term) {
  if (term.size() <= Analyzer::kMaxTermBytes) return;
  std::size_t end = grapheme_prefix_bytes(term, Analyzer::kMaxTermBytes);
  if (end == 0) end = code_point_prefix(term, Analyzer::kMaxTermBytes).size();
  term.resize(end);
}

Script script_of(WordKind kind, std::string_view word) {
  switch (kind) {
    case WordKind::latin:
      return Script::latin;
    case WordKind::devanagari:
      return Script::devanagari;
    case WordKind::number:
      return Script::digits;
    default:
      break;
  }
  std::size_t first = 0;
  return khabar::script_of(next_code_point(word, first));
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return '0' <= c && c <= '9'; });
}

/// "WHO", "IT", "US": in capitals a word of grammar is a name.
bool is_capitals(std::string_view word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

}  // namespace

struct Analyzer::Impl {
  explicit Impl(const AnalyzerOptions& chosen) : options(chosen) {}

  const WordForms& forms_of(std::string_view raw, WordKind kind) {
    raw = code_point_prefix(raw, kMaxRawBytes);
    if (const WordForms* known = cache.find(raw)) return *known;
    const OwnForms made = make_forms(raw, kind);
    return cache.add(raw, {made.exact, made.term, made.script, made.stop_word});
  }

  OwnForms make_forms(std::string_view raw, WordKind kind) {
    OwnForms forms;
    forms.exact = normalize(raw, options.steps);
    limit_term(forms.exact);
    forms.script = script_of(kind, raw);
    forms.term = options.lemmas ? term_of(forms.exact, forms.script) : forms.exact;
    forms.stop_word = options.stop_words && is_ranked_low(raw, forms.exact, kind);
    return forms;
  }

  std::string term_of(const std::string& exact, Script script) {
    if (script == Script::devanagari) return lemma_of(exact);
    if (script == Script::latin && !has_digit(exact)) return std::string(english.stem(exact));
    return exact;
  }

  static bool is_ranked_low(std::string_view raw, std::string_view exact, WordKind kind) {
    const bool may_be = kind == WordKind::devanagari || kind == WordKind::latin;
    return may_be && !is_capitals(raw) && is_stop_word(exact);
  }

  AnalyzerOptions options;
  Tokenizer tokenizer;
  Stemmer english{StemmerLanguage::english};
  WordCache cache;
  std::vector<WordSpan> words;
};

Analyzer::Analyzer(const AnalyzerOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  if (impl_->cache.size() > kMaxCachedWords) impl_->cache.clear();
  impl_->tokenizer.split(text, impl_->words);
  for (const auto& [begin, end, kind] : impl_->words) {
    const WordForms& forms = impl_->forms_of(text.substr(begin, end - begin), kind);
    if (forms.exact.empty()) continue;  // a lone nukta or visarga
    tokens.push_back({begin, end, forms.exact, forms.term, forms.script, forms.stop_word});
  }
}

std::vector<RuleResult> Analyzer::explain(std::string_view word) {
  auto results = explain_normalization(word, impl_->options.steps);
  impl_->tokenizer.split(word, impl_->words);
  if (impl_->words.empty()) return results;
  const OwnForms forms = impl_->make_forms(word, impl_->words.front().kind);
  if (forms.term != forms.exact && forms.script == Script::latin) {
    results.push_back({"English stemmer", forms.term});
  } else if (forms.term != forms.exact) {
    const auto lemma_rules = explain_lemma(forms.exact);
    results.insert(results.end(), lemma_rules.begin(), lemma_rules.end());
  }
  if (forms.stop_word) results.push_back({"stop word: not ranked", forms.term});
  return results;
}

}  // namespace khabar
