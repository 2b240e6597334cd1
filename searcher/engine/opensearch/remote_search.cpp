// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/opensearch/remote_search.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <map>
#include <set>

#include "common/format/schema.h"
#include "common/opensearch/mapping.h"
#include "common/opensearch/path.h"
#include "searcher/answer/describe_hit.h"
#include "searcher/answer/explain_match.h"
#include "searcher/answer/similar.h"
#include "searcher/answer/suggestion.h"
#include "searcher/answer/telling_terms.h"
#include "searcher/engine/request_filters.h"
#include "searcher/match/field_terms.h"
#include "searcher/match/query_compiler.h"
#include "searcher/match/recency.h"
#include "searcher/query/request_error.h"

namespace khabar {
namespace {

constexpr std::size_t kDeepest = 100'000;  // max_result_window of the mapping
constexpr std::size_t kStreamed = 200;     // articles a request
constexpr std::size_t kCellsARequest = 10'000;
constexpr std::size_t kMostDays = 30'000;
/// Values that each shard tells of a facet. All facets together must stay below OpenSearch's limit
/// of 65,535; where a shard has more, and one of them could matter, all are read.
constexpr std::size_t kShardValues = 6000;
constexpr std::size_t kMostMonths = 6000;

constexpr const char* kSource = R"("_source":["article","entities","story"])";

std::string document_id(std::string_view id) {
  return schema::id_term(id).substr(field_row(Field::id).whole.size());
}

std::string sized(std::size_t size) {
  return R"("size":)" + std::to_string(size);
}

std::string stories_aggregation() {
  return R"("aggs":{"stories":{"cardinality":{"field":"group","precision_threshold":40000}}})";
}

}  // namespace

RemoteSearch::RemoteSearch(const Place& place, std::shared_ptr<const RemoteRevision> revision,
                           const SearchRequest& request, AskCluster ask, Analyzer& analyzer,
                           bool with_reasons)
    : place_(place),
      revision_(std::move(revision)),
      request_(request),
      ask_(std::move(ask)),
      analyzer_(analyzer),
      with_reasons_(with_reasons),
      terms_(std::make_shared<RemoteTerms>(place.archive, revision_->articles, revision_->facts,
                                           ask_, place.partial)),
      index_(terms_),
      dsl_(index_, revision_->norms, analyzer, place.counted_forms),
      postings_(*terms_, dsl_, place.archive, ask_) {
  if (place.counted_forms < Dsl::kCountedForms) {
    notes_.emplace_back(
        "a long question: how often its words stand in an article counts for their frequent forms "
        "only");
  }
  std::vector<Token> tokens;
  for (const auto& form : request.without) {
    analyzer_.analyze(form, tokens);
    for (const auto& token : tokens) without_.emplace_back(token.exact);
  }
  compile();
}

CompilerContext RemoteSearch::context() {
  scripts_ = count_scripts(index_);
  variants_.emplace();  // those found while something was missing are of no use
  return {index_,
          *revision_->catalogue,
          analyzer_,
          no_bm25_,
          scripts_,
          *variants_,
          request_.expand,
          request_.match,
          request_.expand && request_.translate,
          with_reasons_,
          nullptr,
          without_,
          nullptr,
          &postings_};
}

void RemoteSearch::compile() {
  if (!request_.like.empty()) {
    const CompiledQuery similar =
        with_all_facts(*terms_, [&] { return compile_similar(context(), request_.like); });
    least_score_ = kLeastSimilarity * weigh(similar.query, request_.like).value_or(0);
  }
  with_all_facts(*terms_, [&] {
    const CompilerContext asked = context();
    if (request_.like.empty()) {
      compiled_ = compile_query(read_query(request_.query), asked);
    } else {
      compiled_ = compile_similar(asked, request_.like);
      leave_out(request_.like, compiled_);
      if (!request_.query.empty()) {
        keep_within(compile_query(read_query(request_.query), asked), compiled_);
      }
    }
    add_request_filters(request_, asked, compiled_);
    keep_changed(request_, compiled_);
    suggestion_ = suggest_query(request_.query, compiled_.rare, index_);
    query_ = dsl_.weighed(compiled_.query.plan());
    filter_ = dsl_.filter(compiled_.query.plan());
    return true;
  });
  const bool lifts = request_.recency && request_.sort == Sort::relevance && request_.like.empty();
  if (lifts) query_ = lifted_query();
}

/// The weights once newer articles are lifted; see Recency.
std::string RemoteSearch::lifted_query() {
  const auto best = search("{" + sized(1) +
                           R"(,"track_total_hits":false,"_source":false,"query":)" + query_ + "}");
  const JsonValue* score = json_at(best.json, {"hits", "max_score"});
  const double most = score != nullptr && score->IsNumber() ? score->GetDouble() : 0;
  lift_ = most > 0 ? kRecencyShare * most : 1;
  constexpr double kSecondsPerDay = 86400;
  const auto now = static_cast<double>(std::time(nullptr));
  const double newest = revision_->newest > 0 ? std::min(now, revision_->newest) : now;
  return R"({"script_score":{"query":)" + query_ +
         R"(,"script":{"source":"if (doc['published'].size() == 0) return _score;)"
         R"(return _score + params.l * Math.pow(2.0, )"
         R"(-Math.max(0.0, params.n - doc['published'].value) / params.h);","params":{"l":)" +
         json_number(lift_) + R"(,"n":)" + json_number(newest) + R"(,"h":)" +
         json_number(kSecondsPerDay * kRecencyHalfLifeDays) + "}}}}";
}

ClusterAnswer RemoteSearch::search(const std::string& body, const std::string& path) {
  auto answer =
      ask_({.method = "POST",
            .path = path.empty() ? "/" + place_.archive + "/_search?allow_partial_search_results=" +
                                       (place_.partial ? "true" : "false")
                                 : path,
            .body = body});
  const std::string missing = missing_shards(answer.json);
  const JsonValue* timed_out = json_at(answer.json, {"timed_out"});
  if (missing.empty() && (timed_out == nullptr || !timed_out->IsTrue())) return answer;
  const std::string what = missing.empty() ? "not all was looked at in time" : missing;
  if (!place_.partial) {
    throw ClusterSilent(at({place_.archive, 0}, "error: " + what +
                                                    "; look at the cluster, or ask for a partial "
                                                    "answer with ?partial after the archive"));
  }
  notes_.push_back("a partial answer: " + what + "; counts are of the others");
  return answer;
}

std::optional<double> RemoteSearch::weigh(const XQuery& query, std::string_view id) {
  const std::string weighed = with_all_facts(*terms_, [&] { return dsl_.weighed(query.plan()); });
  const auto answer =
      search("{" + sized(1) + R"(,"_source":false,"query":{"bool":{"must":[)" + weighed +
             R"(],"filter":[{"term":{"id":)" + json_string(document_id(id)) + "}}]}}}");
  const JsonValue* score = json_at(answer.json, {"hits", "max_score"});
  if (score == nullptr || !score->IsNumber()) return std::nullopt;
  return score->GetDouble();
}

std::string RemoteSearch::sort() const {
  constexpr const char* kByScore = R"({"_score":"desc"},{"id":"asc"})";
  if (request_.sort == Sort::relevance) return std::string(R"("sort":[)") + kByScore + "]";
  const bool newest = request_.sort == Sort::newest;
  return std::string(R"("track_scores":true,"sort":[{"published":{"order":)") +
         (newest ? R"("desc")" : R"("asc")") + R"(,"missing":"_last"}},)" + kByScore + "]";
}

std::string RemoteSearch::matches() const {
  if (least_score_ > 0) {
    return R"("query":)" + query_ + R"(,"min_score":)" + json_number(least_score_);
  }
  return R"("query":{"bool":{"filter":[)" + filter_ + "]}}";
}

std::string RemoteSearch::facet_aggregations() const {
  const bool stories = request_.collapse == Collapse::story && request_.counts == Counts::stories;
  std::vector<std::string> parts;
  for (std::size_t i = 0; request_.with_facets && i < kFacetNames.size(); ++i) {
    const auto facet = static_cast<Facet>(i);
    const std::size_t size = facet == Facet::month ? kMostMonths : request_.facet_limit;
    parts.push_back(json_string(kFacetNames[i]) + R"(:{"terms":{"field":)" +
                    json_string(mapping::facet_field(facet)) + "," +
                    sized(std::max<std::size_t>(1, size)) + R"(,"shard_size":)" +
                    std::to_string(std::max(size, kShardValues)) + R"(,"order":[{)" +
                    (stories ? R"("stories")" : R"("_count")") + R"(:"desc"},{"_key":"asc"}]})" +
                    (stories ? "," + stories_aggregation() : "") + "}");
  }
  if (request_.histogram) {
    parts.push_back(R"("days":{"terms":{"field":"day",)" + sized(kMostDays) + R"(,"shard_size":)" +
                    std::to_string(kMostDays) + "}" + (stories ? "," + stories_aggregation() : "") +
                    "}");
  }
  if (request_.collapse == Collapse::story) {
    parts.push_back(R"("stories":{"cardinality":{"field":"group","precision_threshold":40000}})");
  }
  return parts.empty() ? "" : R"(,"aggs":{)" + json_join(parts) + "}";
}

std::string RemoteSearch::collapse() const {
  if (request_.collapse == Collapse::none) return "";
  return R"(,"collapse":{"field":"group","inner_hits":{"name":"copies","size":20,)"
         R"("_source":["source"],"sort":[{"_score":"desc"},{"id":"asc"}]}})";
}

void RemoteSearch::read_facets(const JsonValue& aggregations, SearchResult& result) {
  std::array<ValueCounts, kFacetNames.size()> values;
  for (std::size_t i = 0; i < kFacetNames.size(); ++i) {
    const auto facet = static_cast<Facet>(i);
    const JsonValue* aggregation = json_at(aggregations, {std::string(kFacetNames[i]).c_str()});
    if (aggregation == nullptr) continue;
    values[i] = is_exact(*aggregation) ? read_values(*aggregation) : all_values(facet);
    if (facet == Facet::month) {
      std::sort(values[i].rbegin(), values[i].rend());
    } else {
      values[i].resize(std::min(values[i].size(), request_.facet_limit));
    }
  }
  result.facets = with_all_facts(*terms_, [&] {
    FacetCounts counts;
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (const auto& [value, count] : values[i]) {
        counts[i].push_back({terms_->facet_value(static_cast<Facet>(i), value), count});
      }
    }
    return counts;
  });
}

RemoteSearch::Found RemoteSearch::read_hit(const JsonValue& hit) const {
  Found found;
  found.article = article_from_json(json_text(hit, {"_source", "article"}));
  if (const JsonValue* entities = json_at(hit, {"_source", "entities"})) {
    for (const auto& entity : entities->GetArray()) found.entities.emplace_back(entity.GetString());
  }
  found.story = json_text(hit, {"_source", "story"});
  const JsonValue* score = json_at(hit, {"_score"});
  if (score != nullptr && score->IsNumber()) found.score = score->GetDouble();
  if (const JsonValue* sorted = json_at(hit, {"sort"})) {
    std::vector<std::string> values;
    for (const auto& value : sorted->GetArray()) {
      values.push_back(value.IsString()  ? json_string(value.GetString())
                       : value.IsInt64() ? std::to_string(value.GetInt64())
                       : value.IsNull()  ? "null"
                                         : json_number(value.GetDouble()));
    }
    found.after = "[" + json_join(values) + "]";
  }
  if (const JsonValue* copies = json_at(hit, {"inner_hits", "copies", "hits"})) {
    constexpr std::size_t kMostSources = 5;
    found.copies = std::max<std::uint64_t>(1, json_count(*copies, {"total", "value"})) - 1;
    const auto id = json_text(hit, {"_id"});
    for (const auto& copy : (*json_at(*copies, {"hits"})).GetArray()) {
      const JsonValue* source = json_at(copy, {"_source", "source"});
      if (json_text(copy, {"_id"}) == id || source == nullptr || source->Empty()) continue;
      const std::string name = (*source)[0].GetString();
      auto& sources = found.copy_sources;
      const bool known = std::find(sources.begin(), sources.end(), name) != sources.end();
      if (!known && sources.size() < kMostSources) sources.push_back(name);
    }
  }
  return found;
}

std::vector<FacetValue> RemoteSearch::values_of(const std::vector<std::string>& terms) const {
  std::vector<FacetValue> values;
  for (const auto& term : terms) {
    for (const auto& row : kFieldTable) {
      const bool is_of = row.kind == FieldKind::entity && row.facet && term.starts_with(row.whole);
      if (is_of) {
        values.push_back(terms_->facet_value(row.facet->facet, term.substr(row.whole.size())));
      }
    }
  }
  return values;
}

Hit RemoteSearch::make_hit(const Found& found, ArticleHighlights* highlights) {
  std::vector<FacetValue> entities;
  if (request_.detail != HitDetail::ids) {
    entities = with_all_facts(*terms_, [&] { return values_of(found.entities); });
  }
  Hit hit = describe_hit(found.article, found.score, std::move(entities), request_,
                         compiled_.matcher, analyzer_, highlights);
  hit.story = found.story;
  hit.copies = found.copies;
  hit.copy_sources = found.copy_sources;
  return hit;
}

SearchResult RemoteSearch::result() {
  if (request_.offset + request_.limit > kDeepest) {
    throw RequestError("hits beyond " + std::to_string(kDeepest) +
                       " cannot be paged to; export the answer, or ask for less");
  }
  SearchResult result;
  result.query = display_query(request_);
  result.offset = request_.offset;
  result.also = compiled_.also;
  result.suggestion = suggestion_;
  const auto answer =
      search(R"({"from":)" + std::to_string(request_.offset) + "," + sized(request_.limit) + "," +
             kSource + R"(,"track_total_hits":true,)" + sort() + R"(,"query":)" + query_ +
             (least_score_ > 0 ? R"(,"min_score":)" + json_number(least_score_) : "") + collapse() +
             facet_aggregations() + "}");
  result.total = json_count(answer.json, {"hits", "total", "value"});
  std::vector<Found> page;
  for (const auto& hit : (*json_at(answer.json, {"hits", "hits"})).GetArray()) {
    page.push_back(read_hit(hit));
  }
  with_all_facts(*terms_, [&] {  // labels of all of them in one request
    for (const auto& found : page) values_of(found.entities);
    return true;
  });
  for (const auto& found : page) result.hits.push_back(make_hit(found));
  result.has_facets = request_.with_facets;
  if (const JsonValue* aggregations = json_at(answer.json, {"aggregations"})) {
    if (request_.with_facets) read_facets(*aggregations, result);
    if (request_.histogram) {
      const bool stories = request_.counts == Counts::stories;
      result.histogram =
          fold_days(read_values(*json_at(*aggregations, {"days"})), *request_.histogram,
                    stories ? json_count(*aggregations, {"stories", "value"}) : result.total);
    }
    if (request_.collapse == Collapse::story) {
      result.stories = json_count(*aggregations, {"stories", "value"});
    }
  }
  result.notes = compiled_.notes;
  result.notes.insert(result.notes.end(), notes_.begin(), notes_.end());
  return result;
}

std::uint64_t RemoteSearch::total_of(const std::string& articles, bool stories) {
  const auto answer = search("{" + sized(0) + R"(,"track_total_hits":true,)" + articles +
                             (stories ? "," + stories_aggregation() : "") + "}");
  return stories ? json_count(answer.json, {"aggregations", "stories", "value"})
                 : json_count(answer.json, {"hits", "total", "value"});
}

std::uint64_t RemoteSearch::stream(const VisitHit& visit) {
  const bool collapses = request_.collapse == Collapse::story;
  const std::uint64_t total = total_of(matches(), collapses);
  const auto open = [&] {
    const auto answer = ask_(
        {.method = "POST", .path = "/" + place_.archive + "/_search/point_in_time?keep_alive=10m"});
    return std::string(json_text(answer.json, {"pit_id"}));
  };
  std::string point = collapses ? "" : open();
  const auto close = [&] {
    if (point.empty()) return;
    try {
      ask_({.method = "DELETE",
            .path = "/_search/point_in_time",
            .body = R"({"pit_id":[)" + json_string(point) + "]}"});
    } catch (const Error&) {  // it ends by itself
    }
  };
  std::string after;
  std::uint64_t number = 0;
  for (bool more = true; more;) {
    std::string body = "{" + sized(kStreamed) + "," + kSource + R"(,"track_total_hits":false,)" +
                       sort() + R"(,"query":)" + query_ +
                       (least_score_ > 0 ? R"(,"min_score":)" + json_number(least_score_) : "");
    if (collapses) {
      body += collapse() + R"(,"from":)" + std::to_string(number);
    } else {
      body += R"(,"pit":{"id":)" + json_string(point) + R"(,"keep_alive":"10m"})";
      if (!after.empty()) body += R"(,"search_after":)" + after;
    }
    ClusterAnswer answer;
    try {
      answer = search(body + "}", collapses ? "" : "/_search?allow_partial_search_results=false");
    } catch (const ClusterSilent&) {
      // A node took its part of the point in time with it: the same place of the newest state.
      if (collapses) throw;
      point = open();
      answer = search(body.substr(0, body.find(R"(,"pit":)")) + R"(,"pit":{"id":)" +
                          json_string(point) + R"(,"keep_alive":"10m"})" +
                          (after.empty() ? "" : R"(,"search_after":)" + after) + "}",
                      "/_search?allow_partial_search_results=false");
    }
    const JsonValue& hits = *json_at(answer.json, {"hits", "hits"});
    more = hits.Size() == kStreamed;
    std::vector<Found> page;
    for (const auto& hit : hits.GetArray()) page.push_back(read_hit(hit));
    with_all_facts(*terms_, [&] {
      for (const auto& found : page) values_of(found.entities);
      return true;
    });
    for (const auto& found : page) {
      after = found.after;
      if (++number <= request_.offset) continue;
      ArticleHighlights highlights;
      const Hit hit = make_hit(found, &highlights);
      if (visit({hit, found.article, highlights, number, total})) continue;
      more = false;
      break;
    }
  }
  close();
  return total;
}

CellCounts RemoteSearch::count_cells(const std::vector<CountDimension>& by,
                                     const std::string& articles) {
  std::vector<std::string> sources;
  for (std::size_t i = 0; i < by.size(); ++i) {
    const std::string field = std::holds_alternative<DateUnit>(by[i])
                                  ? std::string(mapping::kDay)
                                  : mapping::facet_field(std::get<Facet>(by[i]));
    sources.push_back(R"({"k)" + std::to_string(i) + R"(":{"terms":{"field":)" +
                      json_string(field) + R"(,"missing_bucket":true}}})");
  }
  const bool stories = request_.counts == Counts::stories;
  CellCounts cells;
  std::string after;
  for (std::size_t got = kCellsARequest; got == kCellsARequest;) {
    const auto answer =
        search("{" + sized(0) + R"(,"track_total_hits":false,)" + articles +
               R"(,"aggs":{"cells":{"composite":{)" + sized(kCellsARequest) + R"(,"sources":[)" +
               json_join(sources) + "]" + (after.empty() ? "" : R"(,"after":)" + after) + "}" +
               (stories ? "," + stories_aggregation() : "") + "}}}");
    const JsonValue& composite = *json_at(answer.json, {"aggregations", "cells"});
    const JsonValue& buckets = *json_at(composite, {"buckets"});
    got = buckets.Size();
    std::vector<std::string> last;
    for (const auto& bucket : buckets.GetArray()) {
      std::vector<std::string> key;
      last.clear();
      for (std::size_t i = 0; i < by.size(); ++i) {
        const std::string name = "k" + std::to_string(i);
        const JsonValue& value = bucket["key"][name.c_str()];
        key.push_back(value.IsString() ? value.GetString()
                      : value.IsNull() ? ""
                                       : std::to_string(value.GetInt64()));
        last.push_back(json_string(name) + ":" +
                       (value.IsString() ? json_string(value.GetString())
                        : value.IsNull() ? "null"
                                         : std::to_string(value.GetInt64())));
      }
      cells[key] +=
          stories ? json_count(bucket, {"stories", "value"}) : json_count(bucket, {"doc_count"});
    }
    after = "{" + json_join(last) + "}";
  }
  return cells;
}

ValueCounts RemoteSearch::all_values(Facet facet) {
  ValueCounts values;
  for (const auto& [key, count] : count_cells({facet}, matches())) {
    if (!key.front().empty()) {
      values.emplace_back(key.front(), static_cast<std::uint32_t>(count));
    }
  }
  put_most_frequent_first(values);
  return values;
}

CountTable RemoteSearch::count(const std::vector<CountDimension>& by) {
  const std::string everything = R"("query":{"match_all":{}})";
  CountTable table{by, 0, 0, {}};
  const CellCounts cells = count_cells(by, matches());
  const CellCounts archive = count_cells(by, everything);
  const bool stories = request_.counts == Counts::stories;
  table.total = total_of(matches(), stories);
  table.archive = total_of(everything, stories);
  table.rows = with_all_facts(*terms_, [&] {
    return make_rows(by, cells, archive, [&](Facet facet, const std::string& value) {
      return display_label(terms_->facet_value(facet, value));
    });
  });
  return table;
}

std::vector<FacetCount> RemoteSearch::count_facet(Facet facet) {
  ValueCounts values = all_values(facet);
  if (facet == Facet::month) std::sort(values.rbegin(), values.rend());
  return with_all_facts(*terms_, [&] {
    std::vector<FacetCount> counts;
    for (const auto& [value, count] : values) {
      counts.push_back({terms_->facet_value(facet, value), count});
    }
    return counts;
  });
}

/// Names by their counts over all matches; words are found in the best few hundred, and then
/// counted over all.
std::vector<TellingTerm> RemoteSearch::telling_terms(std::size_t limit) {
  constexpr std::size_t kSample = 300;
  constexpr std::uint64_t kFewest = 3;
  const auto answer = search("{" + sized(kSample) + "," + kSource + R"(,"track_total_hits":true,)" +
                             sort() + R"(,"query":)" + query_ + "}");
  const std::uint64_t some = json_count(answer.json, {"hits", "total", "value"});
  const auto make_term = [&](std::uint64_t count, std::uint64_t archive) {
    TellingTerm term;
    term.count = count;
    term.archive = std::max(count, archive);
    term.score = log_likelihood(count, some, term.archive - count, revision_->articles - some);
    return term;
  };
  const auto surest = [&](std::vector<TellingTerm> terms) {
    std::erase_if(terms, [](const auto& term) { return term.score <= 0; });
    std::sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) {
      if (a.score != b.score) return a.score > b.score;
      return a.word != b.word ? a.word < b.word : a.name.value < b.name.value;
    });
    terms.resize(std::min(limit, terms.size()));
    return terms;
  };
  std::map<Facet, ValueCounts> names;
  for (const auto facet : {Facet::person, Facet::place, Facet::organisation}) {
    names[facet] = all_values(facet);
    std::erase_if(names[facet], [](const auto& value) { return value.second < kFewest; });
  }
  std::vector<TellingTerm> told = surest(with_all_facts(*terms_, [&] {
    std::vector<TellingTerm> terms;
    for (const auto& [facet, values] : names) {
      for (const auto& [value, count] : values) {
        const std::string whole = std::string(facet_row(facet).whole) + value;
        terms.push_back(make_term(count, terms_->frequency(whole)));
        terms.back().is_name = true;
        terms.back().name = terms_->facet_value(facet, value);
      }
    }
    return terms;
  }));
  std::map<std::string, std::map<std::string, std::uint64_t>> forms;  // by lemma
  std::map<std::string, std::uint64_t> sampled;                       // articles, by lemma
  std::vector<Token> tokens;
  for (const auto& hit : (*json_at(answer.json, {"hits", "hits"})).GetArray()) {
    const Article article = article_from_json(json_text(hit, {"_source", "article"}));
    std::set<std::string> met;
    for (const auto& text : {article.title, article.description, article.body}) {
      analyzer_.analyze(text, tokens);
      for (const auto& token : tokens) {
        if (token.stop_word || !compiled_.matcher.find_matches({token}).empty()) continue;
        ++forms[std::string(token.term)][std::string(token.exact)];
        met.insert(std::string(token.term));
      }
    }
    for (const auto& lemma : met) ++sampled[lemma];
  }
  std::vector<std::pair<std::uint64_t, std::string>> likely;
  for (const auto& [lemma, count] : sampled) {
    if (count >= kFewest) likely.emplace_back(count, lemma);
  }
  std::sort(likely.rbegin(), likely.rend());
  likely.resize(std::min<std::size_t>(likely.size(), 40 * limit));
  const auto words = surest(with_all_facts(*terms_, [&] {
    std::vector<TellingTerm> terms;
    for (const auto& [count, lemma] : likely) {
      WeighedGroup group;
      for (auto& term : lemma_terms(analyzer_, lemma, QueryField::any)) {
        group.terms.push_back({std::move(term), 1, false});
      }
      const std::string filter = dsl_.filter(group);
      terms.push_back(
          make_term(terms_->count(R"({"bool":{"filter":[)" + filter + "," + filter_ + "]}}"),
                    terms_->count(filter)));
      const auto& found = forms[lemma];
      terms.back().word =
          std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return a.second < b.second;
          })->first;
    }
    return terms;
  }));
  told.insert(told.end(), words.begin(), words.end());
  return told;
}

MarkedArticle RemoteSearch::mark(Article article) {
  return mark_article(std::move(article), compiled_.matcher, analyzer_);
}

std::optional<Explanation> RemoteSearch::explain(std::string_view id) {
  const auto answer = ask_({.path = "/" + place_.archive + "/_doc/" + path_part(document_id(id)) +
                                    "?_source_includes=article,entities"});
  const auto json = json_text(answer.json, {"_source", "article"});
  if (json.empty()) {
    throw UnknownArticle("no article has the id \"" + std::string(id) +
                         "\"; ids stand under the hits of a search");
  }
  const Article article = article_from_json(json);
  std::vector<std::string> entity_terms;
  if (const JsonValue* entities = json_at(answer.json, {"_source", "entities"})) {
    for (const auto& entity : entities->GetArray()) entity_terms.emplace_back(entity.GetString());
  }
  const auto entities = with_all_facts(*terms_, [&] { return values_of(entity_terms); });
  auto explanation = explain_match(compiled_, article, entities, context(),
                                   [&](const XQuery& part) { return weigh(part, id); });
  if (!explanation || lift_ == 0) return explanation;
  ExplainedReason reason;
  reason.rule = Rule::recency;
  reason.matched = article.published.has_value();
  if (reason.matched) {
    constexpr double kSecondsPerDay = 86400;
    const auto now = static_cast<double>(std::time(nullptr));
    const double newest = revision_->newest > 0 ? std::min(now, revision_->newest) : now;
    const double age = newest - static_cast<double>(article.published->epoch_seconds);
    reason.form = to_iso8601(local_day(*article.published));
    reason.weight =
        lift_ * std::exp2(-std::max(0.0, age) / (kSecondsPerDay * kRecencyHalfLifeDays));
  }
  explanation->score += reason.weight;
  explanation->reasons.push_back(std::move(reason));
  return explanation;
}

std::vector<Hit> RemoteSearch::hits(const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  std::vector<std::string> documents;
  for (const auto& id : ids) documents.push_back(document_id(id));
  const auto answer =
      ask_({.method = "POST",
            .path = "/" + place_.archive + "/_mget?_source_includes=article,entities,story",
            .body = R"({"ids":)" + json_strings(documents) + "}"});
  std::vector<Hit> hits;
  for (const auto& document : (*json_at(answer.json, {"docs"})).GetArray()) {
    if (json_text(document, {"_source", "article"}).empty()) continue;
    hits.push_back(make_hit(read_hit(document)));
  }
  return hits;
}

}  // namespace khabar
