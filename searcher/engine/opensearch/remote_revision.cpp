// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/opensearch/remote_revision.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <sstream>

#include "common/analysis/analyzer.h"
#include "common/entity/builtin_catalogue.h"
#include "common/entity/catalogue_file.h"
#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "common/opensearch/turn_entry.h"

namespace khabar {
namespace {

std::uint64_t to_number(std::string_view text) {
  return std::strtoull(std::string(text).c_str(), nullptr, 10);
}

}  // namespace

std::shared_ptr<const RemoteRevision> RemoteRevisions::newest(const AskCluster& ask) const {
  const auto answer =
      ask({.method = "POST",
           .path = "/" + archive_ + "-words/_search?allow_partial_search_results=false",
           .body = R"({"size":1000,"track_total_hits":false,"_source":["term","entry"],"query":)"
                   R"({"bool":{"should":[{"term":{"run":"open"}},{"terms":{"term":)" +
                   json_strings({kRevisionEntry, std::string(schema::kSequenceKey),
                                 std::string(schema::kUserCatalogueKey)}) +
                   "}}]}}}"});
  if (answer.status == 404) {
    throw Error(at({where_, 0},
                   "error: no such archive; make it with khabar-index add, or look at the name"));
  }
  auto revision = std::make_shared<RemoteRevision>();
  std::uint64_t first_open = std::numeric_limits<std::uint64_t>::max();
  for (const auto& hit : (*json_at(answer.json, {"hits", "hits"})).GetArray()) {
    const auto term = json_text(hit, {"_source", "term"});
    const auto entry = json_text(hit, {"_source", "entry"});
    if (term.starts_with(kTurnPrefix)) first_open = std::min(first_open, turn_number(term));
    if (term == kRevisionEntry) revision->number = to_number(entry);
    if (term == schema::kSequenceKey) revision->sequence = to_number(entry);
    if (term == schema::kUserCatalogueKey) revision->user_records = entry;
    revision->key = json_text(hit, {"_index"});
  }
  revision->sequence = std::min(revision->sequence, first_open - 1);
  revision->key += "-" + std::to_string(revision->number) + "-" +
                   std::to_string(revision->sequence) + "-" +
                   std::to_string(revision->user_records.size());
  {
    const std::lock_guard lock(mutex_);
    if (current_ && current_->key == revision->key) return current_;
    if (current_ && current_->user_records == revision->user_records) {
      revision->catalogue = current_->catalogue;
    }
  }
  load_articles(*revision, ask);
  if (!revision->catalogue) {
    auto catalogue = std::make_shared<Catalogue>(builtin_catalogue());
    Analyzer analyzer;
    std::ostringstream told_before;
    add_catalogue_records(revision->user_records, where_, *catalogue, analyzer, told_before);
    revision->catalogue = std::move(catalogue);
  }
  const std::lock_guard lock(mutex_);
  if (!current_ || current_->key != revision->key) current_ = std::move(revision);
  return current_;
}

void RemoteRevisions::load_articles(RemoteRevision& revision, const AskCluster& ask) const {
  const auto meta = ask({.path = "/" + archive_ + "/_mapping"});
  for (const auto& index : meta.json.GetObject()) {
    const auto version = json_count(index.value, {"mappings", "_meta", "khabar"});
    if (version == mapping::kVersion) continue;
    throw Error(at({where_, 0},
                   version == 0 ? "error: this index is not Khabar's"
                                : "error: built with mapping " + std::to_string(version) +
                                      ", this program reads " + std::to_string(mapping::kVersion) +
                                      "; build it anew: khabar-index add --anew"));
  }
  const auto settings = ask({.path = "/" + archive_ + "/_settings/index.uuid"});
  for (const auto& index : settings.json.GetObject()) {
    revision.uuid = json_text(index.value, {"settings", "index", "uuid"});
  }
  const auto answer = ask(
      {.method = "POST",
       .path = "/" + archive_ +
               "/_search?allow_partial_search_results=" + (partial_ ? "true" : "false"),
       .body = R"({"size":0,"track_total_hits":true,"aggs":{"length":{"sum":{"field":"length"}},)"
               R"("newest":{"max":{"field":"published"}}}})"});
  revision.articles = json_count(answer.json, {"hits", "total", "value"});
  const auto number = [&](const char* name) {
    const JsonValue* found = json_at(answer.json, {"aggregations", name, "value"});
    return found != nullptr && found->IsNumber() ? found->GetDouble() : 0;
  };
  revision.norms.articles = static_cast<double>(revision.articles);
  revision.norms.average_length =
      revision.articles == 0 ? 1 : number("length") / revision.norms.articles;
  revision.newest = number("newest");
}

}  // namespace khabar
