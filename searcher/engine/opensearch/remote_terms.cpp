// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/opensearch/remote_terms.h"

#include <algorithm>

#include "common/format/schema.h"
#include "common/hash.h"
#include "common/opensearch/facet_entry.h"
#include "common/opensearch/json.h"
#include "common/opensearch/mapping.h"

namespace khabar {
namespace {

constexpr std::size_t kWordsARequest = 4000;
constexpr std::size_t kPage = 10'000;
constexpr std::size_t kMostCounts = 100'000;  // kept

/// Documents beside the words have keys that begin so; no term does.
constexpr std::string_view kEntries = "khabar.";

WordFacts read_facts(const JsonValue& source) {
  WordFacts facts;
  for (const auto& member : source.GetObject()) {
    const std::string name = member.name.GetString();
    if (member.value.IsUint()) facts.counts[name] = member.value.GetUint();
    if (name == "entry" && member.value.IsString()) facts.entry = member.value.GetString();
  }
  return facts;
}

/// The field of text whose words a prefix of terms begins, and how they begin.
struct Beginning {
  std::string count;
  std::string exact;  ///< Prefix of the field's terms.
  std::string start;
};

Beginning beginning_of(const std::string& prefix) {
  for (const auto& field : schema::kTextFields) {
    if (field.exact.empty() || !prefix.starts_with(field.exact)) continue;
    const std::string rest = prefix.substr(field.exact.size());
    if (rest.empty() || is_word(rest)) {
      return {mapping::count_field(field.field, false), std::string(field.exact), rest};
    }
  }
  return {mapping::count_field(Field::body, false), "", prefix};
}

std::string with_source(const std::string& query) {
  return R"("query":)" + query + R"(,"track_total_hits":false)";
}

}  // namespace

RemoteTerms::RemoteTerms(std::string archive, std::uint64_t articles,
                         std::shared_ptr<FactCache> facts, AskCluster ask, bool partial)
    : archive_(std::move(archive)),
      articles_(static_cast<Xapian::doccount>(articles)),
      facts_(std::move(facts)),
      ask_(std::move(ask)),
      partial_(partial) {}

const WordFacts* RemoteTerms::word(const std::string& id) const {
  const std::lock_guard lock(facts_->mutex);
  const auto* known = facts_->words.find(id);
  if (known == nullptr) {
    missing_.words.insert(id);
    return nullptr;
  }
  return known->has_value() ? &known->value() : nullptr;
}

Xapian::doccount RemoteTerms::frequency(const std::string& term) const {
  const auto counted = mapping::word_count_of(term);
  const std::string id = counted ? std::string(counted->word) : term;
  const WordFacts* facts = word(id);
  if (facts == nullptr) return 0;
  const auto found =
      facts->counts.find(counted ? counted->count : std::string(mapping::kTermCount));
  return found == facts->counts.end() ? 0 : found->second;
}

std::string RemoteTerms::entry(const std::string& key) const {
  const WordFacts* facts = word(key);
  return facts == nullptr ? "" : facts->entry;
}

FacetValue RemoteTerms::facet_value(Facet facet, const std::string& value) const {
  const std::string kept = entry(std::string(facet_row(facet).whole) + value);
  return kept.empty() ? FacetValue{facet, value, "", ""} : read_facet_entry(facet, kept);
}

void RemoteTerms::for_each_filed(const std::string& key,
                                 const std::function<void(const std::string&)>& visit) const {
  const std::vector<std::string>* words = nullptr;
  {
    const std::lock_guard lock(facts_->mutex);
    words = facts_->filed.find(key);
    if (words == nullptr) missing_.filed.insert(key);
  }
  if (words == nullptr) return;
  for (const auto& found : *words) visit(found);
}

void RemoteTerms::for_each_term(const std::string& prefix, const VisitTerm& visit) const {
  const auto* terms = [&] {
    const std::lock_guard lock(facts_->mutex);
    const auto* known = facts_->beginnings.find(prefix);
    if (known == nullptr) missing_.beginnings.insert(prefix);
    return known;
  }();
  if (terms == nullptr) return;
  for (const auto& [term, count] : *terms) {
    if (!visit(term, count)) return;
  }
}

void RemoteTerms::for_each_near(const std::string& prefix, const std::string& word,
                                unsigned distance, const VisitTerm& visit) const {
  const std::string key = word + "~" + std::to_string(distance);
  const auto* words = [&] {
    const std::lock_guard lock(facts_->mutex);
    const auto* known = facts_->near.find(key);
    if (known == nullptr) missing_.near.insert(key);
    return known;
  }();
  if (words == nullptr) return;
  for (const auto& found : *words) {
    const std::string term = prefix + found;
    const Xapian::doccount count = frequency(term);
    if (count > 0 && !visit(term, count)) return;
  }
}

std::optional<std::vector<std::string>> RemoteTerms::most_frequent(
    const std::vector<std::string>& beginnings, std::size_t limit) const {
  std::string key;
  for (const auto& beginning : beginnings) key += beginning + '*';
  key += std::to_string(limit);
  const std::lock_guard lock(facts_->mutex);
  const auto* known = facts_->frequent.find(key);
  if (known != nullptr) return *known;
  missing_.frequent.try_emplace(key, MostFrequent{beginnings, limit});
  return std::vector<std::string>();
}

Xapian::doccount RemoteTerms::articles_with_all(const std::vector<std::vector<std::string>>& lists,
                                                Xapian::doccount most) const {
  std::vector<std::string> filters;
  for (const auto& terms : lists) {
    std::vector<std::string> any;
    for (const auto& term : terms) {
      const auto place = mapping::place_of(term);
      if (!place) continue;
      any.push_back(R"({"term":{)" + json_string(place->field) + ":" + json_string(place->token) +
                    "}}");
    }
    if (any.empty()) return 0;
    filters.push_back(R"({"bool":{"should":[)" + json_join(any) + "]}}");
  }
  const std::uint64_t found = count(R"({"bool":{"filter":[)" + json_join(filters) + "]}}");
  return static_cast<Xapian::doccount>(std::min<std::uint64_t>(found, most));
}

std::uint64_t RemoteTerms::count(const std::string& filter) const {
  const std::lock_guard lock(facts_->mutex);
  const auto known = facts_->counts.find(hash128_hex(filter));
  if (known != facts_->counts.end()) return known->second;
  missing_.counts.insert(filter);
  return 0;
}

bool RemoteTerms::is_missing() const {
  return !(missing_.words.empty() && missing_.filed.empty() && missing_.beginnings.empty() &&
           missing_.near.empty() && missing_.frequent.empty() && missing_.counts.empty());
}

void RemoteTerms::fetch() {
  const Missing missing = std::exchange(missing_, {});
  fetch_words(missing);
  fetch_filed(missing);
  for (const auto& prefix : missing.beginnings) fetch_beginning(prefix);
  fetch_lists(missing);
  fetch_counts(missing);
}

/// A search of which all must be known: what is cached would be wrong for all questions to come.
ClusterAnswer RemoteTerms::search_whole(const std::string& index, const std::string& body) {
  auto answer = ask_({.method = "POST",
                      .path = "/" + index + "/_search?allow_partial_search_results=" +
                              (partial_ ? "true" : "false"),
                      .body = body});
  if (partial_ && answer.status == 200) return answer;
  const JsonValue* timed_out = json_at(answer.json, {"timed_out"});
  if (answer.status != 200 || (timed_out != nullptr && timed_out->IsTrue()) ||
      json_count(answer.json, {"_shards", "failed"}) > 0) {
    throw ClusterSilent(at({index, 0}, "error: did not answer whole; ask again"));
  }
  return answer;
}

ClusterAnswer RemoteTerms::search_words(const std::string& body) {
  return search_whole(archive_ + "-words", body);
}

void RemoteTerms::fetch_words(const Missing& missing) {
  const std::vector<std::string> ids(missing.words.begin(), missing.words.end());
  for (std::size_t first = 0; first < ids.size(); first += kWordsARequest) {
    const auto end = std::min(ids.size(), first + kWordsARequest);
    const std::vector<std::string> some(ids.begin() + static_cast<std::ptrdiff_t>(first),
                                        ids.begin() + static_cast<std::ptrdiff_t>(end));
    const auto answer =
        search_words(R"({"size":)" + std::to_string(some.size()) + "," +
                     with_source(R"({"constant_score":{"filter":{"terms":{"term":)" +
                                 json_strings(some) + "}}}}") +
                     R"(,"_source":{"excludes":["sound"]}})");
    const std::lock_guard lock(facts_->mutex);
    for (const auto& hit : (*json_at(answer.json, {"hits", "hits"})).GetArray()) {
      facts_->words.put(std::string(json_text(hit, {"_source", "term"})),
                        read_facts(*json_at(hit, {"_source"})));
    }
    for (const auto& id : some) facts_->words.put(id, std::nullopt);
  }
}

void RemoteTerms::fetch_filed(const Missing& missing) {
  if (missing.filed.empty()) return;
  const std::vector<std::string> keys(missing.filed.begin(), missing.filed.end());
  std::map<std::string, std::vector<std::string>> filed;
  for (const auto& key : keys) filed[key];
  std::string after;
  for (std::size_t got = kPage; got == kPage;) {
    const auto answer = search_words(
        R"({"size":)" + std::to_string(kPage) + "," +
        with_source(R"({"terms":{"sound":)" + json_strings(keys) + "}}") +
        R"(,"sort":[{"term":"asc"}])" +
        (after.empty() ? "" : R"(,"search_after":[)" + json_string(after) + "]") + "}");
    const JsonValue& hits = *json_at(answer.json, {"hits", "hits"});
    got = hits.Size();
    const std::lock_guard lock(facts_->mutex);
    for (const auto& hit : hits.GetArray()) {
      const std::string word(json_text(hit, {"_source", "term"}));
      const JsonValue* sounds = json_at(hit, {"_source", "sound"});
      for (const auto& sound : sounds->GetArray()) {
        const auto place = filed.find(sound.GetString());
        if (place != filed.end()) place->second.push_back(word);
      }
      facts_->words.put(word, read_facts(*json_at(hit, {"_source"})));
      after = word;
    }
  }
  const std::lock_guard lock(facts_->mutex);
  for (auto& [key, words] : filed) facts_->filed.put(key, std::move(words));
}

void RemoteTerms::fetch_beginning(const std::string& prefix) {
  const Beginning wanted = beginning_of(prefix);
  std::vector<std::pair<std::string, std::uint32_t>> terms;
  std::string after;
  for (std::size_t got = kPage; got == kPage;) {
    const auto answer = search_words(
        R"({"size":)" + std::to_string(kPage) + "," +
        with_source(R"({"bool":{"filter":[{"prefix":{"term":)" + json_string(wanted.start) +
                    R"(}},{"range":{)" + json_string(wanted.count) + R"(:{"gt":0}}}]}})") +
        R"(,"_source":["term",)" + json_string(wanted.count) + R"(],"sort":[{"term":"asc"}])" +
        (after.empty() ? "" : R"(,"search_after":[)" + json_string(after) + "]") + "}");
    const JsonValue& hits = *json_at(answer.json, {"hits", "hits"});
    got = hits.Size();
    for (const auto& hit : hits.GetArray()) {
      after = json_text(hit, {"_source", "term"});
      terms.emplace_back(wanted.exact + after, static_cast<std::uint32_t>(json_count(
                                                   hit, {"_source", wanted.count.c_str()})));
    }
  }
  const std::lock_guard lock(facts_->mutex);
  facts_->beginnings.put(prefix, std::move(terms));
}

void RemoteTerms::fetch_lists(const Missing& missing) {
  const auto words_of = [&](const std::string& body) {
    std::vector<std::string> words;
    const auto answer = search_words(body);
    for (const auto& hit : (*json_at(answer.json, {"hits", "hits"})).GetArray()) {
      words.emplace_back(json_text(hit, {"_source", "term"}));
    }
    return words;
  };
  for (const auto& key : missing.near) {
    const auto mark = key.rfind('~');
    auto words =
        words_of(R"({"size":)" + std::to_string(kPage) + "," +
                 with_source(R"({"fuzzy":{"term":{"value":)" + json_string(key.substr(0, mark)) +
                             R"(,"fuzziness":)" + key.substr(mark + 1) +
                             R"(,"transpositions":true,"rewrite":"constant_score"}}})") +
                 R"(,"_source":["term"]})");
    std::erase_if(words, [](const auto& found) { return !is_word(found); });
    const std::lock_guard lock(facts_->mutex);
    facts_->near.put(key, std::move(words));
  }
  for (const auto& [key, wanted] : missing.frequent) {
    std::vector<std::string> any;
    for (const auto& beginning : wanted.beginnings) {
      any.push_back(R"({"prefix":{"term":)" + json_string(beginning) + "}}");
    }
    auto words = words_of(R"({"size":)" + std::to_string(wanted.limit) + "," +
                          with_source(R"({"bool":{"filter":[{"bool":{"should":[)" + json_join(any) +
                                      R"(]}},{"range":{"body":{"gt":0}}}]}})") +
                          R"(,"_source":["term"],"sort":[{"body":"desc"},{"term":"asc"}]})");
    std::erase_if(words,
                  [](const auto& found) { return !is_word(found) || found.starts_with(kEntries); });
    const std::lock_guard lock(facts_->mutex);
    facts_->frequent.put(key, std::move(words));
  }
}

void RemoteTerms::fetch_counts(const Missing& missing) {
  if (missing.counts.empty()) return;
  const std::vector<std::string> filters(missing.counts.begin(), missing.counts.end());
  const auto answer = search_whole(
      archive_, R"({"size":0,"track_total_hits":false,"aggs":{"n":{"filters":{"filters":[)" +
                    json_join(filters) + "]}}}}");
  const JsonValue* buckets = json_at(answer.json, {"aggregations", "n", "buckets"});
  if (buckets == nullptr || buckets->Size() != filters.size()) {
    throw ClusterSilent("error: the cluster does not count all that it was asked; ask again");
  }
  const std::lock_guard lock(facts_->mutex);
  if (facts_->counts.size() > kMostCounts) facts_->counts.clear();
  for (rapidjson::SizeType i = 0; i < buckets->Size(); ++i) {
    facts_->counts[hash128_hex(filters[i])] = json_count((*buckets)[i], {"doc_count"});
  }
}

}  // namespace khabar
