// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/similar.h"

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/schema.h"
#include "searcher/field_terms.h"
#include "searcher/find_document.h"

namespace khabar {
namespace {

/// Enough to tell the story from others on its subject, few enough to stay fast.
constexpr std::size_t kMaxParts = 30;

/// The lemma in a term of a text field; empty for every other term. Lemmas never begin with a
/// capital letter, the longer prefixes do.
std::string_view lemma_of(std::string_view term) {
  for (const auto& field : schema::kTextFields) {
    if (!term.starts_with(field.lemma)) continue;
    const auto lemma = term.substr(field.lemma.size());
    if (!lemma.empty() && (lemma.front() < 'A' || lemma.front() > 'Z')) return lemma;
  }
  return {};
}

bool is_entity(std::string_view term) {
  return term.starts_with(entity_term(""));
}

class LemmasAndEntities : public Xapian::ExpandDecider {
 public:
  bool operator()(const std::string& term) const override {
    return !lemma_of(term).empty() || is_entity(term);
  }
};

/// Distinctive lemmas and entities of the document as terms, best first. A lemma may come once for
/// each field.
std::vector<std::string> distinctive_terms(const Xapian::Database& index, Xapian::docid document) {
  Xapian::RSet examples;
  examples.add_document(document);
  const LemmasAndEntities decider;
  Xapian::Enquire enquire(index);
  const auto expanded = enquire.get_eset(kMaxParts * schema::kTextFields.size(), examples,
                                         Xapian::Enquire::USE_EXACT_TERMFREQ, &decider);
  std::vector<std::string> terms;
  for (auto term = expanded.begin(); term != expanded.end(); ++term) {
    if (index.get_termfreq(*term) > 1) terms.push_back(*term);
  }
  return terms;
}

/// How much it tells that an article has a lemma; see WordMatcher.
double rarity(const Xapian::Database& index, std::string_view lemma) {
  const std::string body_term = std::string(schema::kTextFields.back().lemma).append(lemma);
  return 1 + std::log((index.get_doccount() + 1.0) / (index.get_termfreq(body_term) + 1.0));
}

}  // namespace

CompiledQuery compile_similar(const Xapian::Database& index, std::string_view id) {
  CompiledQuery similar;
  std::vector<XQuery> parts;
  std::set<std::string, std::less<>> lemmas;
  for (const auto& term : distinctive_terms(index, find_document(index, id))) {
    if (parts.size() == kMaxParts) break;
    const std::string_view lemma = lemma_of(term);
    if (lemma.empty()) {
      const std::string entity = term.substr(entity_term("").size());
      parts.push_back(
          similar.because("", Rule::shared_entity, {entity}, QueryField::any, XQuery(term)));
    } else if (lemmas.emplace(lemma).second) {
      similar.matcher.add_term(lemma, static_cast<std::uint32_t>(parts.size()),
                               rarity(index, lemma));
      parts.push_back(similar.because("", Rule::shared_lemma, {std::string(lemma)}, QueryField::any,
                                      lemma_anywhere(lemma, QueryField::any)));
    }
  }
  if (parts.empty()) {
    throw Error("the article \"" + std::string(id) + "\" has no word that another article has");
  }
  similar.query = XQuery(XQuery::OP_OR, parts.begin(), parts.end());
  return similar;
}

}  // namespace khabar
