// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/opensearch/word_counts.h"

#include <algorithm>
#include <map>
#include <utility>

#include "common/format/schema.h"
#include "common/opensearch/bulk.h"
#include "common/opensearch/facet_entry.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"
#include "indexer/write/vocabulary.h"

namespace khabar {
namespace {

constexpr std::size_t kTermsARequest = 2000;
constexpr std::chrono::milliseconds kPatience{300'000};

/// One document of the words index, as its members become known.
using WordDocument = std::map<std::string, std::string>;  // JSON by name

std::string to_json(const WordDocument& document) {
  std::vector<std::string> members;
  for (const auto& [name, json] : document) members.push_back(json_string(name) + ":" + json);
  return "{" + json_join(members) + "}";
}

/// `ours`, with what it lacks of `theirs`.
std::string with_labels(const std::string& term, const std::string& ours,
                        const std::string& theirs) {
  if (theirs.empty()) return ours;
  const Facet facet = facet_of_entity_term(term);
  FacetValue value = read_facet_entry(facet, ours);
  const FacetValue known = read_facet_entry(facet, theirs);
  if (value.label_hi.empty()) value.label_hi = known.label_hi;
  if (value.label_en.empty()) value.label_en = known.label_en;
  return facet_entry(value);
}

}  // namespace

void WordCounts::touch(const Xapian::Document& document) {
  const std::string_view id = field_row(Field::id).whole;
  const std::string_view url = field_row(Field::url).whole;
  const auto end = document.termlist_end();
  for (auto term = document.termlist_begin(); term != end; ++term) {
    std::string text = *term;
    if (text.starts_with(id) || text.starts_with(url) || !mapping::place_of(text)) continue;
    terms_.insert(std::move(text));
  }
}

void WordCounts::note(const Metadata& changes) {
  for (const auto& [key, packed] : changes) {
    if (!key.starts_with(schema::kFacetValueKey)) continue;
    const FacetValue value = unpack_facet_value(packed);
    labels_[schema::facet_term(value.facet, value.value)] = facet_entry(value);
  }
}

std::vector<std::uint64_t> count_terms(const RemoteIndex& index,
                                       const std::vector<std::string>& terms) {
  std::vector<std::uint64_t> counts;
  for (std::size_t first = 0; first < terms.size(); first += kTermsARequest) {
    const std::size_t end = std::min(terms.size(), first + kTermsARequest);
    std::vector<std::string> filters;
    for (auto i = first; i < end; ++i) {
      const auto place = mapping::place_of(terms[i]);
      filters.push_back(R"({"term":{)" + json_string(place->field) + ":" +
                        json_string(place->token) + "}}");
    }
    const auto answer = index.cluster().call(
        {.method = "POST",
         .path = "/" + index.articles() + "/_search?allow_partial_search_results=false",
         .body = R"({"size":0,"track_total_hits":false,"aggs":{"n":{"filters":{"filters":[)" +
                 json_join(filters) + "]}}}}",
         .timeout = kPatience,
         .patient = true});
    const JsonValue* buckets = json_at(answer.json, {"aggregations", "n", "buckets"});
    if (buckets == nullptr || buckets->Size() != end - first) {
      throw Error(at({index.cluster().name(), 0}, "error: does not count all words; ask again"));
    }
    for (const auto& bucket : buckets->GetArray()) {
      counts.push_back(json_count(bucket, {"doc_count"}));
    }
  }
  return counts;
}

/// Each with a label from whoever knows one. Of two writers the second reads what the first wrote:
/// a document that changed since it was read is read again.
void WordCounts::store_labels(const RemoteIndex& index) {
  std::vector<std::string> waiting;
  for (const auto& [term, entry] : labels_) waiting.push_back(term);
  while (!waiting.empty()) {
    std::vector<std::string> again;
    for (std::size_t first = 0; first < waiting.size(); first += kTermsARequest) {
      const std::vector<std::string> some(
          waiting.begin() + static_cast<std::ptrdiff_t>(first),
          waiting.begin() +
              static_cast<std::ptrdiff_t>(std::min(waiting.size(), first + kTermsARequest)));
      const auto found =
          index.cluster().call({.method = "POST",
                                .path = "/" + index.words() + "/_mget?_source_includes=entry",
                                .body = R"({"ids":)" + json_strings(some) + "}",
                                .timeout = kPatience,
                                .patient = true});
      std::vector<BulkItem> items;
      for (const auto& document : (*json_at(found.json, {"docs"})).GetArray()) {
        const std::string term(json_text(document, {"_id"}));
        const JsonValue* is_there = json_at(document, {"found"});
        const std::string known(json_text(document, {"_source", "entry"}));
        const std::string entry = with_labels(term, labels_[term], known);
        const std::string members =
            R"({"term":)" + json_string(term) + R"(,"entry":)" + json_string(entry) + "}";
        if (is_there == nullptr || !is_there->IsTrue()) {
          items.push_back(bulk_create(index.words(), term, members));
        } else if (entry != known) {
          items.push_back(bulk_update_if(index.words(), term, members,
                                         json_count(document, {"_seq_no"}),
                                         json_count(document, {"_primary_term"})));
        }
      }
      const auto outcomes = write_bulk(index.cluster(), items, kPatience);
      for (std::size_t i = 0; i < items.size(); ++i) {
        if (outcomes[i].kind == BulkOutcome::Kind::exists) again.push_back(items[i].id);
      }
    }
    waiting = std::move(again);
  }
}

void WordCounts::store(const RemoteIndex& index) {
  const std::vector<std::string> terms(terms_.begin(), terms_.end());
  const auto counts = count_terms(index, terms);
  std::map<std::string, WordDocument> documents;  // by id
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const auto word = mapping::word_count_of(terms[i]);
    const std::string id = word ? std::string(word->word) : terms[i];
    WordDocument& document = documents[id];
    document["term"] = json_string(id);
    document[word ? word->count : std::string(mapping::kTermCount)] = std::to_string(counts[i]);
    if (!word || word->count.ends_with("_lemma") || document.contains("sound")) continue;
    const auto sounds = sounds_filed(word->word);
    if (!sounds.empty()) document["sound"] = json_strings(sounds);
  }
  std::vector<BulkItem> items;
  for (const auto& [id, document] : documents) {
    items.push_back(bulk_update(index.words(), id, to_json(document)));
  }
  for (const auto& outcome : write_bulk(index.cluster(), items, kPatience)) {
    if (outcome.kind != BulkOutcome::Kind::refused) continue;
    throw Error(at({index.cluster().name(), 0},
                   "error: a word was refused: " + outcome.reason + "; run the command again"));
  }
  store_labels(index);
  index.refresh(index.words());
  terms_.clear();
  labels_.clear();
}

}  // namespace khabar
