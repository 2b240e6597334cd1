// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/similar.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "common/format/schema.h"
#include "searcher/match/field_terms.h"
#include "searcher/match/find_document.h"
#include "searcher/query/request_error.h"

namespace khabar {
namespace {

/// Enough to tell the story from others on its subject, few enough to stay fast.
constexpr std::size_t kMaxParts = 30;

/// Terms that are looked at for them: words come in several forms, and many in no other article.
constexpr std::size_t kMaxTerms = 300;

/// `term` without `prefix` when a word follows it, else empty.
std::string_view word_after(std::string_view prefix, std::string_view term) {
  if (!term.starts_with(prefix)) return {};
  const auto word = term.substr(prefix.size());
  return is_word(word) ? word : std::string_view();
}

bool is_text(std::string_view term) {
  return std::any_of(
      schema::kTextFields.begin(), schema::kTextFields.end(), [&](const auto& field) {
        return !word_after(field.lemma, term).empty() || !word_after(field.exact, term).empty();
      });
}

/// The lemma that a term of a text field stands for; empty for stop words and other terms.
std::string lemma_of(Analyzer& analyzer, std::string_view term) {
  std::vector<Token> tokens;
  for (const auto& field : schema::kTextFields) {
    if (const auto lemma = word_after(field.lemma, term); !lemma.empty()) return std::string(lemma);
    const auto form = word_after(field.exact, term);
    if (form.empty()) continue;
    analyzer.analyze(form, tokens);
    const bool is_one = tokens.size() == 1 && !tokens.front().stop_word;
    return is_one ? std::string(tokens.front().term) : std::string();
  }
  return {};
}

bool is_entity(std::string_view term) {
  return !entity_of_term(term).empty();
}

class WordsAndEntities : public Xapian::ExpandDecider {
 public:
  bool operator()(const std::string& term) const override {
    return is_text(term) || is_entity(term);
  }
};

/// Words and entities of the document as terms, most distinctive first. A lemma may come several
/// times: for each of its forms and for each field.
std::vector<std::string> distinctive_terms(const Xapian::Database& index, Xapian::docid document) {
  Xapian::RSet examples;
  examples.add_document(document);
  const WordsAndEntities decider;
  Xapian::Enquire enquire(index);
  const auto expanded =
      enquire.get_eset(kMaxTerms, examples, Xapian::Enquire::USE_EXACT_TERMFREQ, &decider);
  return {expanded.begin(), expanded.end()};
}

ArticleTerms read_terms(const Xapian::Database& index, std::string_view id) {
  const Xapian::docid document = find_document(index, id);
  return {{index.termlist_begin(document), index.termlist_end(document)},
          distinctive_terms(index, document)};
}

/// True when an article other than the one with the terms `own` has one of `terms`.
bool has_other(const IndexTerms& index, const std::set<std::string>& own,
               const std::vector<std::string>& terms) {
  return std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
    return index.get_termfreq(term) > own.count(term);
  });
}

}  // namespace

CompiledQuery compile_similar(const CompilerContext& context, std::string_view id) {
  const IndexTerms& index = context.index;
  Analyzer& analyzer = context.analyzer;
  const Xapian::Database* database = index->database();
  const auto [own, distinctive] =
      database == nullptr ? context.postings->terms_of(id) : read_terms(*database, id);
  CompiledQuery similar;
  similar.with_reasons = context.with_reasons;
  std::vector<XQuery> parts;
  const auto add = [&](Rule rule, const std::string& form, const XQuery& part) {
    similar.because("", rule, {form}, QueryField::any, part);
    parts.push_back(part);
  };
  std::set<std::string> lemmas;
  for (const auto& term : distinctive) {
    if (parts.size() == kMaxParts) break;
    if (context.stop != nullptr) context.stop->check();
    if (is_entity(term)) {
      if (!has_other(index, own, {term})) continue;
      add(Rule::shared_entity, std::string(entity_of_term(term)), XQuery(term));
      continue;
    }
    const std::string lemma = lemma_of(analyzer, term);
    if (lemma.empty() || !lemmas.insert(lemma).second) continue;
    const auto terms = lemma_terms(analyzer, lemma, QueryField::any);
    if (!has_other(index, own, terms)) continue;
    similar.matcher.add_term(lemma, static_cast<std::uint32_t>(parts.size()),
                             rarity(index, lemma_frequency(index, analyzer, lemma)));
    add(Rule::shared_lemma, lemma, lemma_anywhere(analyzer, lemma, QueryField::any));
  }
  if (parts.empty()) {
    throw RequestError("the article \"" + std::string(id) +
                       "\" has no word that another article has");
  }
  similar.query = XQuery(XQuery::OP_OR, parts.begin(), parts.end());
  return similar;
}

}  // namespace khabar
