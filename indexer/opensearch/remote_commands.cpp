// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/opensearch/remote_commands.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <sstream>

#include "common/date.h"
#include "common/error.h"
#include "common/format/exported_article.h"
#include "common/format/schema.h"
#include "common/opensearch/facet_entry.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "common/saved_file.h"
#include "indexer/opensearch/document_source.h"
#include "indexer/opensearch/opensearch_sink.h"
#include "indexer/opensearch/remote_add.h"
#include "indexer/write/number_facets.h"
#include "indexer/write/user_catalogue.h"

namespace khabar {
namespace {

const std::string kAll = R"({"match_all":{}})";

std::string day_of(const JsonValue& answer, const char* aggregation) {
  const JsonValue* value = json_at(answer, {"aggregations", aggregation, "value"});
  if (value == nullptr || !value->IsNumber()) return "";
  Date date;
  date.epoch_seconds = static_cast<std::int64_t>(value->GetDouble());
  return to_iso8601(local_day(date));
}

IndexCatalogue load_remote_catalogue(const RemoteIndex& index, const std::string& where) {
  std::ostringstream told_before;
  return load_catalogue(remote_user_records(index), where, "", told_before);
}

class Checker {
 public:
  Checker(const RemoteIndex& index, const std::string& where, std::ostream& out)
      : index_(index), where_(where), out_(out) {}

  std::uint64_t check() {
    check_shards();
    for (const auto number : WriterTurn::abandoned(index_)) {
      tell("a writer left its turn " + std::to_string(number) +
           " unfinished; the next khabar-index add finishes it");
    }
    check_words();
    check_articles();
    return faults_;
  }

 private:
  void tell(const std::string& fault) {
    ++faults_;
    out_ << at({where_, 0}, fault) << '\n';
  }

  void check_shards() {
    for (const auto& index : {index_.articles(), index_.words()}) {
      const auto health = index_.cluster().call({.path = "/_cluster/health/" + index});
      const auto status = json_text(health.json, {"status"});
      if (status == "green") continue;
      tell(std::to_string(json_count(health.json, {"unassigned_shards"})) +
           " copies of shards of " + index + " are on no node (" + std::string(status) +
           "); start the nodes that are missing");
    }
  }

  /// Counts beside the archive, against those of the articles.
  void check_words() {
    constexpr std::size_t kSample = 2000;
    const auto answer = index_.cluster().call(
        {.method = "POST",
         .path = "/" + index_.words() + "/_search?allow_partial_search_results=false",
         .body = R"({"size":)" + std::to_string(kSample) +
                 R"(,"query":{"function_score":{"query":{"range":{"body":{"gte":0}}},)"
                 R"("random_score":{}}},"_source":["term","body"]})"});
    std::vector<std::string> words;
    std::vector<std::uint64_t> kept;
    for (const auto& hit : (*json_at(answer.json, {"hits", "hits"})).GetArray()) {
      words.emplace_back(json_text(hit, {"_source", "term"}));
      kept.push_back(json_count(hit, {"_source", "body"}));
    }
    const auto counts = count_terms(index_, words);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (counts[i] == kept[i]) continue;
      tell("\"" + words[i] + "\" stands in " + std::to_string(counts[i]) +
           " articles, and is kept as standing in " + std::to_string(kept[i]) +
           "; add its articles again, or let writers finish");
    }
  }

  void check_articles() {
    constexpr std::size_t kSample = 200;
    const auto catalogue = load_remote_catalogue(index_, where_);
    const auto memory = load_remote_memory(index_);
    DocumentBuilder builder(NameSource(catalogue.catalogue, names_found(memory.entities)));
    Analyzer analyzer;
    const auto answer = index_.cluster().call(
        {.method = "POST",
         .path = "/" + index_.articles() + "/_search?allow_partial_search_results=false",
         .body = R"({"size":)" + std::to_string(kSample) +
                 R"(,"query":{"function_score":{"query":{"match_all":{}},"random_score":{}}}})"});
    for (const auto& hit : (*json_at(answer.json, {"hits", "hits"})).GetArray()) {
      const std::string id(json_text(hit, {"_id"}));
      try {
        const Article article = article_from_json(json_text(hit, {"_source", "article"}));
        const auto fresh =
            read_json(document_source(builder.build(article), article, 0, analyzer), where_);
        for (const auto& field : schema::kTextFields) {
          const std::string name(to_string(field.field));
          if (same(fresh, hit["_source"], name)) continue;
          tell("the " + name + " of \"" + id +
               "\" is not stored as it is analyzed now; add the article again");
        }
      } catch (const Error& error) {
        tell("the article \"" + id + "\" cannot be read: " + error.what());
      }
    }
  }

  static bool same(const JsonValue& a, const JsonValue& b, const std::string& name) {
    const JsonValue* first = json_at(a, {name.c_str()});
    const JsonValue* second = json_at(b, {name.c_str()});
    if (first == nullptr || second == nullptr) return first == second;
    return *first == *second;
  }

  const RemoteIndex& index_;
  const std::string& where_;
  std::ostream& out_;
  std::uint64_t faults_ = 0;
};

}  // namespace

std::vector<std::string> remove_remotely(const std::string& where,
                                         const std::vector<std::string>& ids) {
  const Cluster cluster(read_opensearch_address(where));
  RemoteIndex index(cluster, RemoteIndex::Open::existing);
  const auto catalogue = load_remote_catalogue(index, where);
  const auto memory = load_remote_memory(index);
  OpenSearchSink sink(index, NameSource(catalogue.catalogue, names_found(memory.entities)), {});
  std::vector<std::string> missing;
  for (const auto& id : ids) {
    if (!sink.remove(document_id(id))) missing.push_back(id);
  }
  sink.commit();
  return missing;
}

IndexStats read_remote_stats(const std::string& where) {
  const Cluster cluster(read_opensearch_address(where));
  const RemoteIndex index(cluster, RemoteIndex::Open::existing);
  IndexStats stats;
  stats.schema_version = mapping::kVersion;
  stats.articles = index.article_count();
  const auto answer = cluster.call(
      {.method = "POST",
       .path = "/" + index.articles() + "/_search?allow_partial_search_results=false",
       .body = R"({"size":0,"aggs":{"oldest":{"min":{"field":"published"}},)"
               R"("newest":{"max":{"field":"published"}},"words":{"avg":{"field":"length"}},)"
               R"("dated":{"value_count":{"field":"published"}},)"
               R"("untitled":{"filter":{"term":{"lacks":"title"}}},)"
               R"("unsourced":{"filter":{"term":{"lacks":"source"}}}}})"});
  stats.oldest = day_of(answer.json, "oldest");
  stats.newest = day_of(answer.json, "newest");
  stats.dated_articles = json_count(answer.json, {"aggregations", "dated", "value"});
  stats.untitled_articles = json_count(answer.json, {"aggregations", "untitled", "doc_count"});
  stats.unsourced_articles = json_count(answer.json, {"aggregations", "unsourced", "doc_count"});
  if (const JsonValue* words = json_at(answer.json, {"aggregations", "words", "value"});
      words != nullptr && words->IsNumber()) {
    stats.average_words = words->GetDouble();
  }
  std::vector<std::string> prefixes;
  for (const auto& row : kFieldTable) {
    if (row.facet) prefixes.push_back(R"({"prefix":{"term":)" + json_string(row.whole) + "}}");
  }
  stats.facet_values = json_count(
      cluster
          .call({.method = "POST",
                 .path = "/" + index.words() + "/_count",
                 .body = R"({"query":{"bool":{"filter":[{"range":{"articles":{"gt":0}}}],)"
                         R"("should":[)" +
                         json_join(prefixes) + R"(],"minimum_should_match":1}}})"})
          .json,
      {"count"});
  for (const auto& name : {index.articles(), index.words()}) {
    const auto told = cluster.call({.path = "/" + name + "/_stats/store"});
    stats.disk_bytes += json_count(told.json, {"_all", "total", "store", "size_in_bytes"});
  }
  return stats;
}

std::uint64_t check_remotely(const std::string& where, std::ostream& out) {
  const Cluster cluster(read_opensearch_address(where));
  const RemoteIndex index(cluster, RemoteIndex::Open::existing);
  return Checker(index, where, out).check();
}

std::uint64_t export_remotely(const std::string& where, bool with_entities, std::ostream& out) {
  const Cluster cluster(read_opensearch_address(where));
  const RemoteIndex index(cluster, RemoteIndex::Open::existing);
  index.refresh(index.articles());
  std::map<std::string, std::string> labels;  // by term
  if (with_entities) labels = index.read_entries(std::string(field_row(Field::entity).whole));
  std::uint64_t count = 0;
  index.for_each(
      index.articles(), kAll, "id", R"(["article","entities"])", [&](const JsonValue& hit) {
        std::vector<FacetValue> entities;
        const JsonValue* terms = json_at(hit, {"_source", "entities"});
        if (with_entities && terms != nullptr) {
          for (const auto& term : terms->GetArray()) {
            const auto found = labels.find(term.GetString());
            if (found == labels.end()) continue;
            entities.push_back(read_facet_entry(facet_of_entity_term(found->first), found->second));
          }
        }
        out << exported_line(json_text(hit, {"_source", "article"}), entities) << '\n';
        if (!out) {
          throw Error("error: what is exported cannot be written: " + describe_disk_error(errno));
        }
        ++count;
      });
  out.flush();
  return count;
}

void export_remote_catalogue(const std::string& where, std::ostream& out) {
  const Cluster cluster(read_opensearch_address(where));
  out << remote_user_records(RemoteIndex(cluster, RemoteIndex::Open::existing)) << std::flush;
}

}  // namespace khabar
