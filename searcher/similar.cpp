// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/similar.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/schema.h"
#include "searcher/field_terms.h"

namespace khabar {
namespace {

/// Enough to tell the story from others on its subject, few enough to stay fast.
constexpr std::size_t kMaxWords = 30;

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

class LemmasOnly : public Xapian::ExpandDecider {
 public:
  bool operator()(const std::string& term) const override { return !lemma_of(term).empty(); }
};

Xapian::docid find_document(const Xapian::Database& index, std::string_view id) {
  const std::string term = schema::id_term(id);
  const auto posting = index.postlist_begin(term);
  if (posting == index.postlist_end(term)) {
    throw Error("no article has the id \"" + std::string(id) +
                "\"; ids stand under the hits of a search");
  }
  return *posting;
}

/// Distinctive lemmas of the document, each once, best first.
std::vector<std::string> distinctive_lemmas(const Xapian::Database& index, Xapian::docid document) {
  Xapian::RSet examples;
  examples.add_document(document);
  const LemmasOnly lemmas_only;
  Xapian::Enquire enquire(index);
  // A lemma may come once for each field.
  const auto terms = enquire.get_eset(kMaxWords * schema::kTextFields.size(), examples,
                                      Xapian::Enquire::USE_EXACT_TERMFREQ, &lemmas_only);
  std::vector<std::string> lemmas;
  for (auto term = terms.begin(); term != terms.end() && lemmas.size() < kMaxWords; ++term) {
    const std::string text = *term;
    const std::string lemma(lemma_of(text));
    const bool elsewhere = index.get_termfreq(text) > 1;
    if (elsewhere && std::find(lemmas.begin(), lemmas.end(), lemma) == lemmas.end()) {
      lemmas.push_back(lemma);
    }
  }
  return lemmas;
}

}  // namespace

CompiledQuery compile_similar(const Xapian::Database& index, std::string_view id) {
  const auto lemmas = distinctive_lemmas(index, find_document(index, id));
  if (lemmas.empty()) {
    throw Error("the article \"" + std::string(id) + "\" has no word that another article has");
  }
  CompiledQuery similar;
  std::vector<XQuery> words;
  for (const auto& lemma : lemmas) {
    const double frequency =
        index.get_termfreq(std::string(schema::kTextFields.back().lemma) + lemma);
    similar.matcher.add_term(lemma, static_cast<std::uint32_t>(words.size()),
                             1 + std::log((index.get_doccount() + 1.0) / (frequency + 1.0)));
    words.push_back(lemma_anywhere(lemma, QueryField::any));
  }
  similar.query = XQuery(XQuery::OP_OR, words.begin(), words.end());
  return similar;
}

}  // namespace khabar
