// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/check_articles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/format/article.h"
#include "common/format/article_store.h"
#include "common/format/clean_article.h"
#include "common/format/facet.h"
#include "common/format/schema.h"
#include "common/format/seal.h"
#include "common/hash.h"
#include "indexer/write/seal_document.h"
#include "indexer/write/stored_article.h"

namespace khabar {
namespace {

using Xapian::docid;

/// Slots beyond this are not Khabar's.
constexpr Xapian::valueno kMostSlots = 32;

/// Numbers of articles are never reused, so that they have gaps; wider ones are damage, and a list
/// by number would take memory out of proportion.
constexpr std::uint64_t kWidestSpread = 1000;
constexpr std::uint64_t kFewNumbers = 1'000'000;

std::vector<docid> article_numbers(const Xapian::Database& index) {
  return {index.postlist_begin(""), index.postlist_end("")};
}

/// Seals summed up by article.
class SealColumn {
 public:
  explicit SealColumn(docid last) : seals_(std::size_t{last} + 1) {}

  void add(docid article, std::uint64_t seal) {
    if (article < seals_.size()) {
      seals_[article] += seal;
    } else {
      strange_ = article;
    }
  }

  [[nodiscard]] std::uint64_t of(docid article) const { return seals_[article]; }

  /// An article that was named and does not exist.
  [[nodiscard]] std::optional<docid> strange() const { return strange_; }

 private:
  std::vector<std::uint64_t> seals_;
  std::optional<docid> strange_;
};

void add_postings(const Xapian::Database& index, SealColumn& seals, FaultLog& faults) {
  for (auto term = index.allterms_begin(); term != index.allterms_end(); ++term) {
    const std::uint64_t hash = hash64(*term);
    Xapian::doccount articles = 0;
    for (auto posting = index.postlist_begin(*term); posting != index.postlist_end(*term);
         ++posting, ++articles) {
      seals.add(*posting, seal_of_term(hash, posting.get_wdf()));
    }
    if (articles != term.get_termfreq()) {
      faults.tell("the term \"" + *term + "\" is said to be in " +
                  std::to_string(term.get_termfreq()) + " articles and is in " +
                  std::to_string(articles));
    }
  }
}

/// Adds all values and notes the seals among them.
void add_values(const Xapian::Database& index, SealColumn& seals, SealColumn& stored) {
  for (Xapian::valueno slot = 0; slot < kMostSlots; ++slot) {
    for (auto value = index.valuestream_begin(slot); value != index.valuestream_end(slot);
         ++value) {
      if (slot == schema::kSealSlot) {
        stored.add(value.get_docid(), unpack_seal(*value).value_or(0));
      } else {
        seals.add(value.get_docid(), seal_of_value(slot, *value));
      }
    }
  }
}

/// What is wrong with what is stored of one article; empty when nothing is.
std::string text_fault(const Xapian::Database& index, const ArticleStore& articles,
                       const Xapian::Document& document) {
  Article article;
  try {
    article = articles.article(document);
  } catch (const Error& error) {
    return std::string("cannot be read back: ") + error.what();
  }
  const std::string name = "\"" + article.id + "\"";
  if (StoredArticle(article).fingerprint != document.get_value(schema::kFingerprintSlot)) {
    return name + " has changed since it was stored";
  }
  if (const auto fault = find_text_fault(article)) return name + ": " + *fault;
  if (index.get_termfreq(schema::id_term(article.id)) != 1) {
    return name + " is not found by its id once";
  }
  const std::string packed = document.get_value(schema::kFacetSlot);
  for (std::string_view rest = packed; const auto value = unpack_facet(rest);) {
    if (index.get_metadata(schema::facet_value_key(value->ordinal)).empty()) {
      return name + " refers to a facet value that does not exist";
    }
  }
  return "";
}

Xapian::termcount length_of(const Xapian::Document& document) {
  Xapian::termcount length = 0;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    length += term.get_wdf();
  }
  return length;
}

/// The same of the whole article.
std::string fault_of(const Xapian::Database& index, const ArticleStore& articles, docid id,
                     const SealColumn& seals, const SealColumn& stored) {
  const Xapian::Document document = index.get_document(id);
  const std::uint64_t seal = stored.of(id);
  if (document.get_value(schema::kSealSlot) != pack_seal(seal) || seal_document(document) != seal ||
      length_of(document) != index.get_doclength(id)) {
    return "has changed in the list of its words and values";
  }
  if (seals.of(id) != seal) return "has changed in the lists that it is found by";
  return text_fault(index, articles, document);
}

}  // namespace

void check_articles(const Xapian::Database& index, FaultLog& faults) {
  const auto ids = article_numbers(index);
  if (ids.size() != index.get_doccount()) {
    faults.tell("is said to have " + std::to_string(index.get_doccount()) + " articles and has " +
                std::to_string(ids.size()));
  }
  if (ids.empty()) return;
  const docid last = *std::max_element(ids.begin(), ids.end());
  if (last > index.get_lastdocid() || last > kFewNumbers + kWidestSpread * ids.size()) {
    return faults.tell("an article has the number " + std::to_string(last) +
                       ", which was never given");
  }
  SealColumn seals(last);
  SealColumn stored(last);
  add_postings(index, seals, faults);
  add_values(index, seals, stored);
  for (const auto* column : {&seals, &stored}) {
    if (column->strange()) {
      faults.tell("the article " + std::to_string(*column->strange()) +
                  " is in a list, and there is none");
    }
  }
  const ArticleStore articles(index);
  for (const docid id : ids) {
    std::string fault;
    try {
      fault = fault_of(index, articles, id, seals, stored);
    } catch (const Xapian::DatabaseModifiedError&) {
      throw;
    } catch (const Xapian::Error& error) {
      fault = "cannot be read: " + error.get_msg();
    }
    if (!fault.empty()) faults.tell("article " + std::to_string(id) + " " + fault);
  }
}

}  // namespace khabar
