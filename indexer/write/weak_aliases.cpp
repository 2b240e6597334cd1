// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/weak_aliases.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "common/analysis/analyzer.h"
#include "common/entity/evidence.h"
#include "common/entity/recognizer.h"
#include "common/entity/unlisted.h"
#include "common/format/article_store.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

constexpr std::size_t kArticlesOfRow = 20;
constexpr std::size_t kExamples = 2;
/// Fewer mentions say nothing of an alias.
constexpr std::uint32_t kLeastFound = 3;

bool has_evidence(const Evidence& evidence, std::string_view name) {
  const auto at = std::ranges::find(kEvidenceNames, name);
  return evidence[static_cast<std::size_t>(at - kEvidenceNames.begin())] != 0;
}

template <std::size_t N>
bool has_any(const Evidence& evidence, const std::array<std::string_view, N>& names) {
  return std::ranges::any_of(names, [&](auto name) { return has_evidence(evidence, name); });
}

/// A common word, or one word for a person.
bool is_weak(const Evidence& evidence) {
  return has_evidence(evidence, "common word") ||
         (has_evidence(evidence, "one word") && has_evidence(evidence, "person"));
}

bool is_supported(const Evidence& evidence) {
  static constexpr std::array<std::string_view, 5> kSupport = {
      "named in full", "company near", "person after a title", "place beside its cue",
      "organisation beside its cue"};
  return has_any(evidence, kSupport);
}

/// Articles of listed rows, spread over each row.
std::set<Xapian::docid> articles_to_read(const Xapian::Database& index,
                                         const std::vector<NameRow>& rows) {
  std::set<Xapian::docid> articles;
  for (const NameRow& row : rows) {
    if (is_unlisted(row.value.value) || row.articles < kLeastFound) continue;
    const std::string term = schema::facet_term(row.value.facet, row.value.value);
    const std::size_t step = std::max<std::size_t>(1, row.articles / kArticlesOfRow);
    std::size_t place = 0;
    std::size_t taken = 0;
    for (auto at = index.postlist_begin(term);
         at != index.postlist_end(term) && taken < kArticlesOfRow; ++at, ++place) {
      if (place % step != 0) continue;
      articles.insert(*at);
      ++taken;
    }
  }
  return articles;
}

class AliasWitness {
 public:
  explicit AliasWitness(const Catalogue& catalogue)
      : catalogue_(catalogue), recognizer_(catalogue) {
    EvidenceWatch watch;
    watch.listed = [this](const Reading& text, const Candidate& candidate, std::uint32_t entity,
                          const Evidence& evidence) { note(text, candidate, entity, evidence); };
    recognizer_.watch_evidence(std::move(watch));
  }

  void read(const Article& article) {
    article_ = &article.id;
    recognizer_.begin_article(article.entities, analyzer_);
    for (const std::string* text : {&article.title, &article.description, &article.body}) {
      analyzer_.analyze(*text, tokens_);
      recognizer_.read(*text, tokens_);
    }
    recognizer_.finish_article();
  }

  std::vector<WeakAlias> take() {
    std::vector<WeakAlias> weak;
    for (auto& [key, alias] : aliases_) {
      if (alias.found >= kLeastFound && 2 * alias.unsupported > alias.found) {
        weak.push_back(std::move(alias));
      }
    }
    std::ranges::stable_sort(
        weak, [](const auto& a, const auto& b) { return a.unsupported > b.unsupported; });
    return weak;
  }

 private:
  void note(const Reading& text, const Candidate& candidate, std::uint32_t entity,
            const Evidence& evidence) {
    if (entity >= catalogue_.size() || !is_weak(evidence) || weigh(evidence) <= 0) return;
    const Word& word = text.words[candidate.first_word];
    const std::string written(text.text.substr(word.begin, word.end - word.begin));
    WeakAlias& alias = aliases_[{entity, written}];
    if (alias.found++ == 0) {
      const Entity& named = catalogue_.entity(entity);
      alias.entity = {facet_of(named.type), named.id, named.label_hi, named.label_en};
      alias.alias = written;
    }
    if (is_supported(evidence)) return;
    ++alias.unsupported;
    const bool is_new = alias.examples.empty() || alias.examples.back() != *article_;
    if (is_new && alias.examples.size() < kExamples) alias.examples.push_back(*article_);
  }

  const Catalogue& catalogue_;
  Recognizer recognizer_;
  Analyzer analyzer_;
  std::vector<Token> tokens_;
  const std::string* article_ = nullptr;
  std::map<std::pair<std::uint32_t, std::string>, WeakAlias> aliases_;
};

}  // namespace

std::vector<WeakAlias> find_weak_aliases(const Xapian::Database& index, const Catalogue& catalogue,
                                         const std::vector<NameRow>& rows) {
  AliasWitness witness(catalogue);
  const ArticleStore articles(index);
  for (const Xapian::docid id : articles_to_read(index, rows)) {
    witness.read(articles.article(index.get_document(id)));
  }
  return witness.take();
}

}  // namespace khabar
