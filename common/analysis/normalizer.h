// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// One rule of spelling, in the order they are applied. What each does to a real word is its name
/// in `khabar-index analyze`; see description().
enum class NormalizerStep : std::uint8_t {
  invisible,  ///< क्‍या → क्या: joiners, soft hyphen, BOM, variation selectors
              ///< off.
  width,      ///< ＧＳＴ → GST: full-width forms and Latin ligatures.
  compose,    ///< Unicode NFC.
  nukta,      ///< ख़बर → खबर, in both encodings.
  vowels,     ///< अा → आ: letters typed in parts. Source: Lucene's IndicNormalizer.
  candrabindu,  ///< चाँद → चांद.
  nasals,  ///< सम्बन्ध → संबंध: a nasal before a stop of its own class only.
  stray_signs,  ///< चुनाव् → चुनाव, कोेरोना → कोरोना, मंंत्री → मंत्री: signs that nothing can be read from.
  short_vowels,  ///< कॅरियर → कैरियर, कॉंग्रेस → कांग्रेस: signs that Hindi has another one for.
  visarga,       ///< दु:ख, दुःख → दुख.
  digits,        ///< २०२४ → 2024.
  grouping,      ///< 5,00,000 → 500000.
  initials,      ///< पी.एम → पीएम, उ०प्र → उप्र, U.S → US.
  apostrophes,   ///< Modi's → Modi, O'Brien → OBrien.
  accents,       ///< Élysée → Elysee: Latin letters only.
  letter_case,   ///< GST → gst.
};

inline constexpr std::array kAllNormalizerSteps = {
    NormalizerStep::invisible,   NormalizerStep::width,       NormalizerStep::compose,
    NormalizerStep::nukta,       NormalizerStep::vowels,      NormalizerStep::candrabindu,
    NormalizerStep::nasals,      NormalizerStep::stray_signs, NormalizerStep::short_vowels,
    NormalizerStep::visarga,     NormalizerStep::digits,      NormalizerStep::grouping,
    NormalizerStep::initials,    NormalizerStep::apostrophes, NormalizerStep::accents,
    NormalizerStep::letter_case,
};

/// What `khabar-index analyze` calls the step: "nukta off".
std::string_view description(NormalizerStep step);

/// A set of steps; all of them unless some are taken out.
class NormalizerSteps {
 public:
  static constexpr NormalizerSteps all() { return NormalizerSteps(~std::uint32_t{0}); }
  static constexpr NormalizerSteps none() { return NormalizerSteps(0); }

  constexpr bool contains(NormalizerStep step) const { return (bits_ & bit(step)) != 0; }
  constexpr NormalizerSteps with(NormalizerStep step) const {
    return NormalizerSteps(bits_ | bit(step));
  }
  constexpr NormalizerSteps without(NormalizerStep step) const {
    return NormalizerSteps(bits_ & ~bit(step));
  }

 private:
  constexpr explicit NormalizerSteps(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(NormalizerStep step) {
    return std::uint32_t{1} << static_cast<unsigned>(step);
  }
  std::uint32_t bits_;
};

/// What one rule made of a word.
struct RuleResult {
  std::string_view rule;  ///< Name of the rule; static.
  std::string text;       ///< The word after it.

  friend bool operator==(const RuleResult&, const RuleResult&) = default;
};

/// One spelling for one written word, as the Tokenizer found it: normalize("ख़बर") is "खबर".
/// Vowel length and virama are kept: कर्म, करम and क्रम stay three words. Normalising the result
/// again changes nothing. Bytes that are not UTF-8 become U+FFFD. Cost: about a microsecond.
std::string normalize(std::string_view word, NormalizerSteps steps = NormalizerSteps::all());

/// The rules that changed `word`, in order, each with what it made of it.
std::vector<RuleResult> explain_normalization(std::string_view word,
                                              NormalizerSteps steps = NormalizerSteps::all());

}  // namespace khabar
