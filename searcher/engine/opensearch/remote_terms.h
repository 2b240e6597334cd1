// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "common/format/facet.h"
#include "common/opensearch/cluster.h"
#include "searcher/engine/opensearch/fact_cache.h"
#include "searcher/words/index_terms.h"

namespace khabar {

/// Asks a cluster for one question, within the time that is left for it.
using AskCluster = std::function<ClusterAnswer(ClusterCall)>;

/// The terms of an archive that OpenSearch keeps, as one question needs them.
///
/// What is not in the cache is noted and answered with "nothing"; fetch() then asks for all that
/// was noted in one request. The caller does its work again and again until nothing was missing:
/// some five times for words that nobody asked for before, once for others. So whatever reads words
/// of an index in a folder reads those of a cluster, without a request for each word.
class RemoteTerms : public TermSource {
 public:
  /// articles  Of the archive.
  /// partial   Counts of the shards that are there will do.
  RemoteTerms(std::string archive, std::uint64_t articles, std::shared_ptr<FactCache> facts,
              AskCluster ask, bool partial = false);

  Xapian::doccount articles() const override { return articles_; }
  Xapian::doccount frequency(const std::string& term) const override;
  void for_each_filed(const std::string& key,
                      const std::function<void(const std::string&)>& visit) const override;
  void for_each_term(const std::string& prefix, const VisitTerm& visit) const override;
  void for_each_near(const std::string& prefix, const std::string& word, unsigned distance,
                     const VisitTerm& visit) const override;
  std::optional<std::vector<std::string>> most_frequent(const std::vector<std::string>& beginnings,
                                                        std::size_t limit) const override;
  Xapian::doccount articles_with_all(const std::vector<std::vector<std::string>>& lists,
                                     Xapian::doccount most) const override;
  std::string entry(const std::string& key) const override;

  /// How many articles pass a filter of OpenSearch's language.
  std::uint64_t count(const std::string& filter) const;

  /// The facet value of a term, with its labels.
  FacetValue facet_value(Facet facet, const std::string& value) const;

  /// Whether something was asked for that is not known yet.
  bool is_missing() const;

  /// Asks for it. Throws as the cluster does.
  void fetch();

 private:
  struct MostFrequent {
    std::vector<std::string> beginnings;
    std::size_t limit = 0;
  };
  struct Missing {
    std::set<std::string> words;
    std::set<std::string> filed;
    std::set<std::string> beginnings;
    std::set<std::string> near;
    std::map<std::string, MostFrequent> frequent;  // by key of the cache
    std::set<std::string> counts;
  };

  const WordFacts* word(const std::string& id) const;
  void fetch_words(const Missing& missing);
  void fetch_filed(const Missing& missing);
  void fetch_beginning(const std::string& prefix);
  void fetch_lists(const Missing& missing);
  void fetch_counts(const Missing& missing);
  ClusterAnswer search_whole(const std::string& index, const std::string& body);
  ClusterAnswer search_words(const std::string& body);

  std::string archive_;
  Xapian::doccount articles_;
  std::shared_ptr<FactCache> facts_;
  AskCluster ask_;
  bool partial_;
  mutable Missing missing_;
};

/// Does `work` until nothing is missing. What it throws meanwhile, for want of facts, is not told.
template <typename Work>
auto with_all_facts(RemoteTerms& terms, Work work) {
  constexpr int kMaxRounds = 40;
  for (int round = 1;; ++round) {
    try {
      auto result = work();
      if (!terms.is_missing()) return result;
    } catch (const ClusterSilent&) {
      throw;
    } catch (const Error&) {
      if (!terms.is_missing()) throw;
    }
    if (round == kMaxRounds) throw Error("error: words are asked for without end; tell the makers");
    terms.fetch();
  }
}

}  // namespace khabar
