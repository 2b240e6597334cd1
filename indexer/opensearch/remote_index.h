// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/opensearch/cluster.h"

namespace khabar {

/// How a new archive is cut up.
struct RemoteLayout {
  unsigned shards = 3;
  unsigned replicas = 1;
};

/// An archive that OpenSearch keeps: an index of articles and one of words, each behind an alias
/// ("archive", "archive-words"), so that another pair can be put in their place.
class RemoteIndex {
 public:
  enum class Open { existing, or_create, anew };

  /// existing: throws Error when there is none. or_create: makes it as `layout` says. anew: makes a
  /// pair beside the one that is there, which put_in_place() then takes the place of.
  /// Throws Error when its mapping is another version's.
  RemoteIndex(const Cluster& cluster, Open open, const RemoteLayout& layout = {});

  const Cluster& cluster() const { return *cluster_; }
  /// Of the articles; of the words beside them.
  const std::string& articles() const { return articles_; }
  const std::string& words() const { return words_; }

  /// The aliases now mean this pair, in one step; then the pair that was there is removed.
  void put_in_place();

  std::uint64_t article_count() const;

  /// Entries beside the articles: what an index in a folder has as metadata.
  std::string read_entry(const std::string& key) const;
  std::map<std::string, std::string> read_entries(const std::string& prefix) const;
  void write_entry(const std::string& key, const std::string& value) const;

  /// Writes an entry where there is none; returns the one that stands there then. Of two writers
  /// one wins, and both know which.
  std::string claim_entry(const std::string& key, const std::string& value) const;

  /// Counts an entry up by one and returns it; no two writers get the same number.
  std::uint64_t next_number(const std::string& key) const;

  /// Makes what was written findable.
  void refresh(const std::string& index) const;

  /// Calls `visit` with each document of `index` that matches `query`, in the order of `sort`, a
  /// keyword field of which no two have the same value. `source` names members of the documents.
  template <typename Visit>
  void for_each(const std::string& index, const std::string& query, const std::string& sort,
                const std::string& source, Visit visit) const {
    std::string after;
    while (true) {
      const auto page = read_page(index, query, sort, source, after);
      for (const auto* hit : page.hits) visit(*hit);
      if (page.hits.empty()) return;
      after = page.after;
    }
  }

 private:
  struct Page {
    rapidjson::Document json;
    std::vector<const rapidjson::Value*> hits;
    std::string after;
  };
  Page read_page(const std::string& index, const std::string& query, const std::string& sort,
                 const std::string& source, const std::string& after) const;
  void create(unsigned number, const RemoteLayout& layout, bool anew);
  void keep_settings() const;
  void check_mapping() const;

  const Cluster* cluster_;
  std::string articles_;
  std::string words_;
  std::vector<std::string> replaced_;  // by put_in_place
};

/// The names of the aliases.
std::string words_alias(const std::string& archive);

}  // namespace khabar
