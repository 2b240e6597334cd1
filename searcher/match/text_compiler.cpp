// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/text_compiler.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "common/format/schema.h"
#include "searcher/match/field_terms.h"
#include "searcher/match/word_order_source.h"
#include "searcher/words/latin_hindi.h"

namespace khabar {
namespace {

/// Words that a wildcard or a fuzzy word may stand for.
constexpr std::size_t kMaxExpansion = 200;

/// Words of the longest alias that is looked for.
constexpr std::size_t kMaxAliasWords = 6;

/// Variants of one word that are searched.
constexpr std::size_t kMaxSearchedVariants = 8;

/// Words of a query that are searched in other spellings and scripts, so that a pasted article is
/// answered in time.
constexpr std::uint32_t kMaxExpandedWords = 64;

/// Words that stand near each other have so many others between them at most, and are looked for
/// where no more articles have one of them: it takes reading as many word sequences.
constexpr std::size_t kNearWindow = 3;
constexpr Xapian::doccount kMostForNear = 500;

/// Articles that have a word which may still be a typing error.
constexpr Xapian::doccount kRareFrequency = 2;

// Weights, tuned with scripts/measure_retrieval; ARCHITECTURE.md has the table.
constexpr double kExactFormLift = 0.1;    ///< Of a word as written, over its lemma.
constexpr double kVariantFormLift = 0.5;  ///< Of a variant as it was found, over its lemma.
constexpr double kNearLift = 0.05;        ///< Of two words near each other, over the two.
constexpr double kEntityScale = 0.8;      ///< Of an entity, per word of its alias.
constexpr double kVariantScale = 0.8;     ///< Of a variant as close as can be, beside the word.
constexpr double kHindiForEnglish = 0.4;  ///< Of the same for an English word: "go" is seldom गो.
constexpr double kOnlyVariantScale = 1.0;  ///< Of the closest variant of a word the index lacks.

XQuery scaled(const XQuery& query, double factor) {
  return XQuery(XQuery::OP_SCALE_WEIGHT, query, factor);
}

/// Matches nothing, and unlike XQuery::MatchNothing does not count as empty, which would be left
/// out of an AND: no term begins with this byte.
XQuery no_article() {
  return XQuery("\x02");
}

XQuery join(XQuery::op op, const std::vector<XQuery>& parts) {
  return XQuery(op, parts.begin(), parts.end());
}

}  // namespace

// Words.

XQuery TextCompiler::words(const std::string& text, QueryField field) {
  std::vector<Word> words = read_words(text);
  is_latin_hindi_ = context_.expand && reads_as_latin_hindi(tokens_);
  for (auto& word : words) {
    word.stop_word |= is_latin_hindi_ && !keep_stop_words_ && is_latin_hindi_stop_word(word.exact);
  }
  const bool with_entities = context_.expand && field == QueryField::any;
  const std::vector<Alias> aliases = with_entities ? find_aliases() : std::vector<Alias>();
  said_.clear();
  std::vector<XQuery> parts;
  auto next_alias = aliases.begin();
  for (std::size_t i = 0; i < words.size();) {
    const bool starts_alias = next_alias != aliases.end() && next_alias->begin == i;
    const std::size_t end = starts_alias ? next_alias->end : i + 1;
    std::vector<XQuery> literal;
    std::string written;
    for (; i < end; ++i) {
      written.append(written.empty() ? "" : " ").append(words[i].written);
      if (XQuery query = word(words[i], field); !query.empty()) literal.push_back(query);
    }
    if (starts_alias) {
      parts.push_back(
          alias(*next_alias++, written, literal.empty() ? XQuery() : join(XQuery::OP_OR, literal)));
    } else {
      parts.insert(parts.end(), literal.begin(), literal.end());
    }
  }
  for (std::size_t i = 1; i < said_.size(); ++i) {
    if (XQuery query = neighbours(said_[i - 1], said_[i], field); !query.empty()) {
      parts.push_back(query);
    }
  }
  return parts.empty() ? XQuery() : join(XQuery::OP_OR, parts);
}

/// A lift for two words that follow each other in the query and stand near each other.
XQuery TextCompiler::neighbours(const Said& first, const Said& second, QueryField field) {
  const auto rarer = std::min(first.frequency, second.frequency);
  if (rarer == 0 || rarer > kMostForNear || first.lemma == second.lemma) return {};
  return compiled_.because(
      first.written + ' ' + second.written, Rule::near, {first.lemma, second.lemma}, field,
      scaled(together({first.lemma, second.lemma}, kNearWindow, field), kNearLift));
}

std::vector<TextCompiler::Word> TextCompiler::read_words(std::string_view text) {
  context_.analyzer.analyze(text, tokens_);
  std::vector<Word> words;
  for (const auto& token : tokens_) {
    words.push_back({std::string(text.substr(token.begin, token.end - token.begin)),
                     std::string(token.exact), std::string(token.term), token.stop_word});
  }
  return words;
}

/// The longest aliases in tokens_, from left to right.
std::vector<TextCompiler::Alias> TextCompiler::find_aliases() const {
  std::vector<Alias> aliases;
  const std::span<const Token> tokens(tokens_);
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t length = std::min(kMaxAliasWords, tokens.size() - begin);
    std::vector<const Entity*> entities;
    for (; length > 0; --length) {
      entities = context_.catalogue.find_alias(tokens.subspan(begin, length));
      if (!entities.empty()) break;
    }
    if (length > 0) aliases.push_back({begin, begin + length, std::move(entities)});
    begin += std::max<std::size_t>(length, 1);
  }
  return aliases;
}

XQuery TextCompiler::word(const Word& word, QueryField field) {
  if (word.stop_word && !keep_stop_words_) {
    left_out_stop_words_ = true;
    return compiled_.because(word.written, Rule::common_word, {word.exact}, field, {});
  }
  if (word.stop_word) {
    return compiled_.because(word.written, Rule::as_written, {word.exact}, field,
                             any_exact({word.exact}, field));
  }
  const std::uint32_t number = next_number_++;
  const Xapian::doccount frequency = frequency_of(word.term);
  compiled_.matcher.add_term(word.term, number, rarity(frequency));
  std::vector<Form> forms;
  forms.push_back(because(word.written, Rule::as_written, word.exact, field,
                          {exact_terms(word.exact, field), kExactFormLift}));
  forms.push_back(because(word.written, Rule::lemma, word.term, field,
                          {lemma_terms(context_.analyzer, word.term, field)}));
  said_.push_back({word.written, word.term, frequency});
  if (context_.expand && number < kMaxExpandedWords) {
    std::vector<Form> variants = variants_of(word, field, number, frequency);
    if (variants.empty() && frequency <= kRareFrequency) {
      compiled_.rare.push_back({word.written, word.exact});
    }
    std::move(variants.begin(), variants.end(), std::back_inserter(forms));
  } else if (context_.expand && number == kMaxExpandedWords) {
    compiled_.notes.push_back("only the first " + std::to_string(kMaxExpandedWords) +
                              " words are searched in other spellings and scripts as well");
  }
  return any_form(std::move(forms), context_.bm25);
}

/// Keeps why a form of a word is searched; returns it.
Form TextCompiler::because(const std::string& word, Rule rule, const std::string& form,
                           QueryField field, Form terms) {
  compiled_.because(word, rule, {form}, field, any_form({terms}, context_.bm25));
  return terms;
}

/// The variants of `word`, and their lemmas. A lemma weighs as its closest variant; a variant as
/// it stands lifts it, so that the closest spelling leads. The variants of a word that the index
/// lacks, or that is Hindi in Latin letters, stand in its place.
std::vector<Form> TextCompiler::variants_of(const Word& word, QueryField field,
                                            std::uint32_t number, Xapian::doccount frequency) {
  std::vector<Variant> found = variants_.find(word.exact, is_latin_hindi_);
  found.resize(std::min(found.size(), kMaxSearchedVariants));
  if (found.empty()) return {};
  const Xapian::doccount articles = context_.index.get_doccount();
  const bool in_its_place = frequency == 0 || is_latin_hindi_;
  const Xapian::doccount reference = in_its_place ? found.front().frequency : frequency;
  const bool is_latin = static_cast<unsigned char>(word.exact.front()) < 0x80;
  const double most = in_its_place ? kOnlyVariantScale / found.front().closeness
                      : is_latin   ? kHindiForEnglish
                                   : kVariantScale;
  std::set<std::string> lemmas;
  std::vector<Form> forms;
  for (const auto& variant : found) {
    context_.analyzer.analyze(variant.exact, tokens_);
    if (tokens_.size() != 1 || tokens_[0].term == word.term) continue;
    if (tokens_[0].stop_word && !keep_stop_words_) continue;
    const std::string term(tokens_[0].term);
    const double scale =
        most * variant_scale(variant.closeness, variant.frequency, reference, articles);
    if (in_its_place && lemmas.empty()) said_.back() = {word.written, term, frequency_of(term)};
    if (lemmas.insert(term).second) {
      forms.push_back(because(word.written, Rule::variant_lemma, term, field,
                              {lemma_terms(context_.analyzer, term, field), scale}));
    }
    forms.push_back(because(word.written, Rule::variant, variant.exact, field,
                            {exact_terms(variant.exact, field), scale * kVariantFormLift}));
    compiled_.matcher.add_term(term, number, rarity(frequency_of(term)) * variant.closeness);
    also(variant.exact);
  }
  return forms;
}

XQuery TextCompiler::alias(const Alias& alias, const std::string& written, const XQuery& literal) {
  std::vector<XQuery> forms;
  if (!literal.empty()) forms.push_back(literal);
  const double scale = kEntityScale * static_cast<double>(alias.end - alias.begin);
  for (const Entity* entity : alias.entities) {
    const std::string term = entity_term(*entity);
    if (!context_.index.term_exists(term)) continue;
    forms.push_back(compiled_.because(written, Rule::entity, {entity->id}, QueryField::any,
                                      any_form({{{term}, scale}}, context_.bm25)));
    also(entity->label_hi.empty() ? entity->label_en : entity->label_hi);
    for (const auto& label : {entity->label_hi, entity->label_en}) {
      std::vector<std::string> exact;
      for (const auto& word : read_words(label)) exact.push_back(word.exact);
      compiled_.matcher.add_phrase(exact, next_number_, rarity(context_.index.get_termfreq(term)));
    }
  }
  ++next_number_;
  return forms.empty() ? XQuery() : join(XQuery::OP_OR, forms);
}

// Groups of words.

XQuery TextCompiler::phrase(const std::string& text, QueryField field) {
  const std::vector<Word> words = read_words(text);
  if (words.empty()) return {};
  std::vector<std::string> forms;
  std::vector<XQuery> parts;
  std::vector<WordSignature> signatures;
  Xapian::doccount rarest = context_.index.get_doccount();
  for (const auto& word : words) {
    forms.push_back(word.exact);
    parts.push_back(any_exact({word.exact}, field));
    signatures.push_back(sign_word(word.exact, word.term));
    rarest = std::min(rarest, frequency_of(word.term));
  }
  compiled_.matcher.add_phrase(forms, next_number_++, rarity(rarest));
  if (parts.size() == 1) {
    return compiled_.because(text, Rule::phrase, forms, field, parts.front());
  }
  const XQuery in_a_row =
      in_order(join(XQuery::OP_AND, parts),
               [signatures, fields = text_field_set(field)](const WordSequence& sequence) {
                 return sequence.has_phrase(signatures, fields);
               });
  return compiled_.because(text, Rule::phrase, forms, field, in_a_row);
}

XQuery TextCompiler::near(const std::string& text, unsigned distance, QueryField field) {
  std::vector<Word> words = read_words(text);
  std::erase_if(words, [](const Word& word) { return word.stop_word; });
  if (words.empty()) return {};
  std::vector<std::string> lemmas;
  for (const auto& word : words) {
    compiled_.matcher.add_term(word.term, next_number_++, rarity(frequency_of(word.term)));
    lemmas.push_back(word.term);
  }
  return compiled_.because(text, Rule::near, lemmas, field,
                           together(lemmas, words.size() + distance, field));
}

/// Articles that have all the lemmas within `window` words.
XQuery TextCompiler::together(const std::vector<std::string>& lemmas, std::size_t window,
                              QueryField field) {
  std::vector<XQuery> parts;
  std::vector<std::uint32_t> signatures;
  for (const auto& lemma : lemmas) {
    parts.push_back(lemma_anywhere(context_.analyzer, lemma, field));
    signatures.push_back(sign_word("", lemma).lemma);
  }
  return in_order(join(XQuery::OP_AND, parts), [signatures, window, fields = text_field_set(field)](
                                                   const WordSequence& sequence) {
    return sequence.has_near(signatures, window, fields);
  });
}

// Wildcards and fuzzy words.

XQuery TextCompiler::pattern(const std::string& text, QueryField field) {
  return expansion(text, Rule::pattern,
                   find_pattern(context_.index, fold_pattern(text), kMaxExpansion), field);
}

XQuery TextCompiler::fuzzy(const std::string& text, unsigned distance, QueryField field) {
  return expansion(text, Rule::fuzzy,
                   find_fuzzy(context_.index, fold_pattern(text), distance, kMaxExpansion), field);
}

XQuery TextCompiler::expansion(const std::string& text, Rule rule, const VocabularyMatch& found,
                               QueryField field) {
  if (found.words.empty()) return compiled_.because(text, rule, {}, field, no_article());
  if (found.cut) {
    compiled_.notes.push_back("\"" + text + "\" stands for more than " +
                              std::to_string(kMaxExpansion) +
                              " words; the most frequent are searched, write more letters");
  }
  const std::uint32_t number = next_number_++;
  const double weight = rarity(context_.index.get_termfreq(found.words.front()));
  for (const auto& form : found.words) compiled_.matcher.add_exact(form, number, weight);
  return compiled_.because(text, rule, found.words, field, any_exact(found.words, field));
}

/// The letters of a wildcard or a fuzzy word in the spelling that the index has them in.
std::string TextCompiler::fold_pattern(const std::string& text) {
  std::string folded;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("*?", begin), text.size());
    for (const auto& word : read_words(std::string_view(text).substr(begin, end - begin))) {
      folded += word.exact;
    }
    if (end < text.size()) folded += text[end];
    begin = end + 1;
  }
  return folded;
}

// What is known of terms.

Xapian::doccount TextCompiler::frequency_of(std::string_view term) const {
  return lemma_frequency(context_.index, context_.analyzer, term);
}

double TextCompiler::rarity(Xapian::doccount frequency) const {
  return khabar::rarity(context_.index, frequency);
}

void TextCompiler::also(const std::string& form) {
  auto& forms = compiled_.also;
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
}

}  // namespace khabar
