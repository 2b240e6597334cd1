// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/opensearch/remote_index.h"

#include <algorithm>
#include <cstdlib>

#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "common/opensearch/path.h"

namespace khabar {
namespace {

constexpr std::size_t kPageDocuments = 2000;
constexpr std::chrono::milliseconds kPatience{300'000};  // a cluster that restarts

/// Indices behind an alias, the newest last.
std::vector<std::string> indices_of(const Cluster& cluster, const std::string& alias) {
  const auto answer =
      cluster.call({.path = "/_alias/" + alias, .timeout = kPatience, .patient = true});
  std::vector<std::string> found;
  if (answer.status == 404 || !answer.json.IsObject()) return found;
  for (const auto& member : answer.json.GetObject()) found.emplace_back(member.name.GetString());
  std::sort(found.begin(), found.end());
  return found;
}

std::string numbered(const std::string& name, unsigned number) {
  std::string digits = std::to_string(number);
  return name + "-" + std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits;
}

unsigned number_of(const std::string& index) {
  const auto dash = index.rfind('-');
  return static_cast<unsigned>(std::strtoul(index.c_str() + dash + 1, nullptr, 10));
}

}  // namespace

std::string words_alias(const std::string& archive) {
  return archive + "-words";
}

RemoteIndex::RemoteIndex(const Cluster& cluster, Open open, const RemoteLayout& layout)
    : cluster_(&cluster) {
  const std::string& archive = cluster.address().archive;
  const auto found = indices_of(cluster, archive);
  const auto words = indices_of(cluster, words_alias(archive));
  if (found.empty() && open == Open::existing) {
    throw Error(at({cluster.name(), 0},
                   "error: no such archive; make it with khabar-index add, or look at the name"));
  }
  if (!found.empty() && open != Open::anew) {
    articles_ = found.back();
    words_ = words.empty() ? numbered(words_alias(archive), number_of(articles_)) : words.back();
    check_mapping();
    return;
  }
  replaced_ = found;
  replaced_.insert(replaced_.end(), words.begin(), words.end());
  const bool beside = open == Open::anew && !found.empty();
  create(found.empty() ? 1 : number_of(found.back()) + 1, layout, beside);
  if (beside) {
    keep_settings();
  } else {
    put_in_place();
  }
}

/// Time zone, entities and the user's names go on to the index that takes the other's place.
void RemoteIndex::keep_settings() const {
  for (const auto key : {schema::kTimeZoneKey, schema::kEntitiesKey, schema::kUserCatalogueKey}) {
    const auto kept = cluster_->call(
        {.path = "/" + words_alias(cluster_->address().archive) + "/_doc/" + path_part(key)});
    const auto entry = json_text(kept.json, {"_source", "entry"});
    if (!entry.empty()) write_entry(std::string(key), std::string(entry));
  }
}

/// anew  What a killed run left under the names is removed.
void RemoteIndex::create(unsigned number, const RemoteLayout& layout, bool anew) {
  const std::string& archive = cluster_->address().archive;
  articles_ = numbered(archive, number);
  words_ = numbered(words_alias(archive), number);
  for (const auto& [index, body] :
       {std::pair(words_, mapping::words_index(layout.replicas)),
        std::pair(articles_, mapping::articles_index(layout.shards, layout.replicas))}) {
    if (anew) cluster_->call({.method = "DELETE", .path = "/" + index, .timeout = kPatience});
    try {
      cluster_->call({.method = "PUT",
                      .path = "/" + index,
                      .body = body,
                      .timeout = kPatience,
                      .patient = true});
    } catch (const ClusterSilent&) {
      throw;
    } catch (const Error&) {
      // Two writers that begin at once make it once.
      const auto there = cluster_->call({.method = "HEAD", .path = "/" + index});
      if (there.status != 200) throw;
    }
  }
}

void RemoteIndex::put_in_place() {
  const std::string& archive = cluster_->address().archive;
  std::vector<std::string> actions = {
      R"({"add":{"index":)" + json_string(articles_) + R"(,"alias":)" + json_string(archive) +
          R"(,"is_write_index":true}})",
      R"({"add":{"index":)" + json_string(words_) + R"(,"alias":)" +
          json_string(words_alias(archive)) + R"(,"is_write_index":true}})"};
  for (const auto& index : replaced_) {
    actions.push_back(R"({"remove_index":{"index":)" + json_string(index) + "}}");
  }
  cluster_->call({.method = "POST",
                  .path = "/_aliases",
                  .body = R"({"actions":[)" + json_join(actions) + "]}",
                  .timeout = kPatience,
                  .patient = true});
  replaced_.clear();
}

void RemoteIndex::check_mapping() const {
  const auto answer = cluster_->call({.path = "/" + articles_ + "/_mapping"});
  const auto version =
      static_cast<int>(json_count(answer.json, {articles_.c_str(), "mappings", "_meta", "khabar"}));
  if (version == mapping::kVersion) return;
  throw Error(at({cluster_->name(), 0},
                 version == 0 ? "error: this index is not Khabar's; choose another name"
                              : "error: built with mapping " + std::to_string(version) +
                                    ", this program writes " + std::to_string(mapping::kVersion) +
                                    "; build it anew: khabar-index add --anew"));
}

std::uint64_t RemoteIndex::article_count() const {
  refresh(articles_);
  return json_count(cluster_->call({.path = "/" + articles_ + "/_count"}).json, {"count"});
}

std::string RemoteIndex::read_entry(const std::string& key) const {
  const auto answer = cluster_->call(
      {.path = "/" + words_ + "/_doc/" + path_part(key), .timeout = kPatience, .patient = true});
  return std::string(json_text(answer.json, {"_source", "entry"}));
}

std::map<std::string, std::string> RemoteIndex::read_entries(const std::string& prefix) const {
  std::map<std::string, std::string> entries;
  for_each(words_, R"({"prefix":{"term":)" + json_string(prefix) + "}}", "term",
           R"(["term","entry"])", [&](const JsonValue& hit) {
             const auto entry = json_text(hit, {"_source", "entry"});
             if (!entry.empty()) entries.emplace(json_text(hit, {"_source", "term"}), entry);
           });
  return entries;
}

void RemoteIndex::write_entry(const std::string& key, const std::string& value) const {
  cluster_->call(
      {.method = "PUT",
       .path = "/" + words_ + "/_doc/" + path_part(key) + "?refresh=true",
       .body = R"({"term":)" + json_string(key) + R"(,"entry":)" + json_string(value) + "}",
       .timeout = kPatience,
       .patient = true});
}

std::string RemoteIndex::claim_entry(const std::string& key, const std::string& value) const {
  const auto answer = cluster_->call(
      {.method = "PUT",
       .path = "/" + words_ + "/_create/" + path_part(key),
       .body = R"({"term":)" + json_string(key) + R"(,"entry":)" + json_string(value) + "}",
       .timeout = kPatience,
       .patient = true});
  return answer.status == 409 ? read_entry(key) : value;
}

std::uint64_t RemoteIndex::next_number(const std::string& key) const {
  claim_entry(key, "0");
  while (true) {
    const auto now = cluster_->call(
        {.path = "/" + words_ + "/_doc/" + path_part(key), .timeout = kPatience, .patient = true});
    const std::string entry(json_text(now.json, {"_source", "entry"}));
    const std::uint64_t next = std::strtoull(entry.c_str(), nullptr, 10) + 1;
    const auto answer = cluster_->call(
        {.method = "PUT",
         .path = "/" + words_ + "/_doc/" + path_part(key) +
                 "?if_seq_no=" + std::to_string(json_count(now.json, {"_seq_no"})) +
                 "&if_primary_term=" + std::to_string(json_count(now.json, {"_primary_term"})),
         .body = R"({"term":)" + json_string(key) + R"(,"entry":")" + std::to_string(next) + "\"}",
         .timeout = kPatience,
         .patient = true});
    if (answer.status < 300) return next;
  }
}

void RemoteIndex::refresh(const std::string& index) const {
  cluster_->call(
      {.method = "POST", .path = "/" + index + "/_refresh", .timeout = kPatience, .patient = true});
}

RemoteIndex::Page RemoteIndex::read_page(const std::string& index, const std::string& query,
                                         const std::string& sort, const std::string& source,
                                         const std::string& after) const {
  std::string body = R"({"size":)" + std::to_string(kPageDocuments) + R"(,"query":)" + query +
                     R"(,"_source":)" + source + R"(,"track_total_hits":false,"sort":[{)" +
                     json_string(sort) + R"(:"asc"}])";
  if (!after.empty()) body += R"(,"search_after":[)" + json_string(after) + "]";
  Page page;
  page.json =
      std::move(cluster_
                    ->call({.method = "POST",
                            .path = "/" + index + "/_search?allow_partial_search_results=false",
                            .body = body + "}",
                            .timeout = kPatience,
                            .patient = true})
                    .json);
  const JsonValue* hits = json_at(page.json, {"hits", "hits"});
  if (hits == nullptr) return page;
  for (const auto& hit : hits->GetArray()) page.hits.push_back(&hit);
  if (!page.hits.empty()) {
    const JsonValue& last = (*page.hits.back())["sort"][0];
    page.after.assign(last.GetString(), last.GetStringLength());
  }
  return page;
}

}  // namespace khabar
