// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/opensearch/bulk.h"

#include <algorithm>
#include <thread>

#include "common/opensearch/json.h"

namespace khabar {
namespace {

std::string action(const char* verb, const std::string& index, const std::string& id,
                   const char* more = "") {
  return std::string("{\"") + verb + "\":{\"_index\":" + json_string(index) +
         ",\"_id\":" + json_string(id) + more + "}}";
}

}  // namespace

BulkItem bulk_index(const std::string& index, const std::string& id, std::string source) {
  return {id, action("index", index, id), std::move(source), false, 0};
}

BulkItem bulk_create(const std::string& index, const std::string& id, std::string source) {
  return {id, action("create", index, id), std::move(source), false, 0};
}

BulkItem bulk_update(const std::string& index, const std::string& id, const std::string& members) {
  return {id, action("update", index, id, ",\"retry_on_conflict\":5"),
          "{\"doc\":" + members + ",\"doc_as_upsert\":true}", false, 0};
}

BulkItem bulk_update_if(const std::string& index, const std::string& id, const std::string& members,
                        std::uint64_t number, std::uint64_t primary_term) {
  const std::string as_read = ",\"if_seq_no\":" + std::to_string(number) +
                              ",\"if_primary_term\":" + std::to_string(primary_term);
  BulkItem item{id, action("update", index, id, as_read.c_str()), "{\"doc\":" + members + "}", true,
                0};
  return item;
}

BulkItem bulk_delete(const std::string& index, const std::string& id) {
  return {id, action("delete", index, id), "", false, 0};
}

std::size_t bulk_part(const std::vector<BulkItem>& items, std::size_t first,
                      std::size_t most_bytes) {
  std::size_t end = first;
  for (std::size_t bytes = 0; end < items.size(); ++end) {
    bytes += items[end].bytes();
    if (bytes > most_bytes && end > first) break;
  }
  return end;
}

std::string bulk_body(const std::vector<BulkItem>& items, std::size_t first, std::size_t end) {
  std::string body;
  for (auto i = first; i < end; ++i) {
    body.append(items[i].action).append("\n");
    if (!items[i].source.empty()) body.append(items[i].source).append("\n");
  }
  return body;
}

std::vector<BulkOutcome> read_bulk_answer(const rapidjson::Document& answer, std::size_t count,
                                          const std::string& from) {
  const JsonValue* items = json_at(answer, {"items"});
  if (items == nullptr || !items->IsArray() || items->Size() != count) {
    throw Error(at({from, 0}, "error: says nothing of some of what was sent; send it again"));
  }
  std::vector<BulkOutcome> outcomes;
  for (const auto& item : items->GetArray()) {
    const JsonValue& told = item.MemberBegin()->value;
    const std::string verb = item.MemberBegin()->name.GetString();
    const auto status = static_cast<long>(json_count(told, {"status"}));
    BulkOutcome outcome;
    outcome.conflict = status == 409;
    outcome.created = json_text(told, {"result"}) == "created";
    if (is_passing(status) || (status == 409 && verb == "update")) {
      outcome.kind = BulkOutcome::Kind::again;
    } else if (status == 409) {
      outcome.kind = BulkOutcome::Kind::exists;
    } else if (status == 404 && verb == "delete") {
      outcome.kind = BulkOutcome::Kind::missing;
    } else if (status >= 300) {
      outcome.kind = BulkOutcome::Kind::refused;
    }
    if (status >= 300) {
      outcome.reason = json_text(told, {"error", "reason"});
      const std::string cause(json_text(told, {"error", "caused_by", "reason"}));
      if (!cause.empty()) outcome.reason += ": " + cause;
    }
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

std::vector<BulkOutcome> write_bulk(const Cluster& cluster, const std::vector<BulkItem>& items,
                                    std::chrono::milliseconds timeout, bool refresh) {
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  const auto left = [&] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(deadline -
                                                                 std::chrono::steady_clock::now());
  };
  std::vector<BulkOutcome> outcomes(items.size());
  std::vector<BulkItem> waiting = items;
  std::vector<std::size_t> places(items.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  for (unsigned attempt = 1; !waiting.empty(); ++attempt) {
    std::vector<BulkItem> again;
    std::vector<std::size_t> again_places;
    std::string why;
    for (std::size_t first = 0; first < waiting.size();) {
      const std::size_t end = bulk_part(waiting, first, kBulkBytes);
      const auto answer = cluster.call({.method = "POST",
                                        .path = refresh ? "/_bulk?refresh=true" : "/_bulk",
                                        .body = bulk_body(waiting, first, end),
                                        .lines = true,
                                        .timeout = std::max(left(), std::chrono::milliseconds(1)),
                                        .patient = true});
      const auto told = read_bulk_answer(answer.json, end - first, cluster.name());
      for (std::size_t i = 0; i < told.size(); ++i) {
        const bool is_conflict = told[i].kind == BulkOutcome::Kind::again && told[i].conflict;
        if (is_conflict && waiting[first + i].once) {
          outcomes[places[first + i]] = told[i];
          outcomes[places[first + i]].kind = BulkOutcome::Kind::exists;
        } else if (told[i].kind == BulkOutcome::Kind::again) {
          why = told[i].reason;
          again_places.push_back(places[first + i]);
          again.push_back(std::move(waiting[first + i]));
        } else {
          outcomes[places[first + i]] = told[i];
        }
      }
      first = end;
    }
    waiting = std::move(again);
    places = std::move(again_places);
    if (waiting.empty()) break;
    if (left().count() <= 0) {
      throw ClusterSilent(at({cluster.name(), 0},
                             "error: has no room for what is sent (" + why +
                                 "); what was told as added is kept, run the same command again"));
    }
    std::this_thread::sleep_for(std::min(wait_before(attempt), left()));
  }
  return outcomes;
}

}  // namespace khabar
