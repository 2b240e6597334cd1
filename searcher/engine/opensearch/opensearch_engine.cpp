// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/opensearch/opensearch_engine.h"

#include <algorithm>
#include <chrono>

#include "common/format/schema.h"
#include "common/opensearch/json.h"
#include "common/opensearch/path.h"
#include "searcher/engine/opensearch/remote_complete.h"
#include "searcher/engine/opensearch/remote_search.h"

namespace khabar {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Of a question that has no deadline of its own: a cluster that answers at all does so sooner.
constexpr milliseconds kLongest{60'000};

/// The query has more parts than the cluster takes.
class TooManyParts : public Error {
 public:
  using Error::Error;
};

SearchRequest everything() {
  SearchRequest request;
  request.query = "*";
  request.detail = HitDetail::fields;
  return request;
}

}  // namespace

OpenSearchEngine::OpenSearchEngine(const OpenSearchAddress& address)
    : cluster_(address), revisions_(address.archive, cluster_.name(), address.partial) {
  revisions_.newest(asking(everything()));
}

AskCluster OpenSearchEngine::asking(const SearchRequest& request) const {
  const auto stop = std::make_shared<const Stop>(request.stop, request.timeout);
  const auto deadline = Clock::now() + request.timeout.value_or(kLongest);
  return [this, stop, deadline, flag = request.stop](ClusterCall call) {
    stop->check();
    const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
    call.timeout = std::max(milliseconds(1), left);
    call.stop = flag;
    // The cluster gives up when we do.
    if (call.path.find("/_search") != call.path.npos && call.body.starts_with('{') &&
        call.method == "POST" && call.body.size() > 2) {
      call.body.insert(1, R"("timeout":")" + std::to_string(call.timeout.count()) + R"(ms",)");
    }
    try {
      return cluster_.call(call);
    } catch (const Error& error) {
      stop->check();  // its time was over: that is what is told
      if (std::string_view(error.what()).find("maxClauseCount") != std::string_view::npos) {
        throw TooManyParts(error.what());
      }
      throw;
    }
  };
}

std::unique_ptr<Analyzer> OpenSearchEngine::take_analyzer() const {
  const std::lock_guard lock(mutex_);
  if (analyzers_.empty()) return std::make_unique<Analyzer>();
  auto analyzer = std::move(analyzers_.back());
  analyzers_.pop_back();
  return analyzer;
}

void OpenSearchEngine::give_back(std::unique_ptr<Analyzer> analyzer) const {
  const std::lock_guard lock(mutex_);
  analyzers_.push_back(std::move(analyzer));
}

template <typename Work>
auto OpenSearchEngine::ask_for(const SearchRequest& request, bool with_reasons, Work work) const {
  const AskCluster ask = asking(request);
  auto analyzer = take_analyzer();
  const OpenSearchAddress& address = cluster_.address();
  for (const std::size_t counted_forms : {Dsl::kCountedForms, std::size_t{8}, std::size_t{0}}) {
    try {
      RemoteSearch search({address.archive, address.partial, counted_forms}, revisions_.newest(ask),
                          request, ask, *analyzer, with_reasons);
      auto result = work(search);
      give_back(std::move(analyzer));
      return result;
    } catch (const TooManyParts&) {  // with fewer
    }
  }
  throw RequestError(
      "so many words cannot be asked of this cluster; write fewer, or raise its setting "
      "indices.query.bool.max_clause_count");
}

SearchResult OpenSearchEngine::search(const SearchRequest& request) const {
  const auto start = Clock::now();
  SearchResult result =
      ask_for(request, false, [](RemoteSearch& search) { return search.result(); });
  result.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return result;
}

std::optional<Article> OpenSearchEngine::article(std::string_view id) const {
  const std::string document = schema::id_term(id).substr(field_row(Field::id).whole.size());
  const auto answer =
      asking(everything())({.path = "/" + cluster_.address().archive + "/_doc/" +
                                    path_part(document) + "?_source_includes=article"});
  const auto json = json_text(answer.json, {"_source", "article"});
  if (json.empty()) return std::nullopt;
  return article_from_json(json);
}

std::optional<MarkedArticle> OpenSearchEngine::read(const SearchRequest& request,
                                                    std::string_view id) const {
  auto found = article(id);
  if (!found) return std::nullopt;
  return ask_for(request, false,
                 [&](RemoteSearch& search) { return search.mark(std::move(*found)); });
}

std::optional<Explanation> OpenSearchEngine::explain(const SearchRequest& request,
                                                     std::string_view id) const {
  return ask_for(request, true, [&](RemoteSearch& search) { return search.explain(id); });
}

std::vector<Completion> OpenSearchEngine::complete(std::string_view typed,
                                                   std::size_t limit) const {
  const AskCluster ask = asking(everything());
  auto analyzer = take_analyzer();
  auto completions = complete_remotely(typed, limit, cluster_.address().archive,
                                       *revisions_.newest(ask), ask, *analyzer);
  give_back(std::move(analyzer));
  return completions;
}

std::uint64_t OpenSearchEngine::stream(const SearchRequest& request, const VisitHit& visit) const {
  return ask_for(request, false, [&](RemoteSearch& search) { return search.stream(visit); });
}

CountTable OpenSearchEngine::count(const SearchRequest& request,
                                   const std::vector<CountDimension>& by) const {
  return ask_for(request, false, [&](RemoteSearch& search) { return search.count(by); });
}

std::vector<TellingTerm> OpenSearchEngine::telling_terms(const SearchRequest& request,
                                                         std::size_t limit) const {
  return ask_for(request, false, [&](RemoteSearch& search) { return search.telling_terms(limit); });
}

std::vector<FacetCount> OpenSearchEngine::count_facet(const SearchRequest& request,
                                                      Facet facet) const {
  return ask_for(request, false, [&](RemoteSearch& search) { return search.count_facet(facet); });
}

std::vector<Hit> OpenSearchEngine::hits(const std::vector<std::string>& ids) const {
  return ask_for(everything(), false, [&](RemoteSearch& search) { return search.hits(ids); });
}

std::uint64_t OpenSearchEngine::article_count() const {
  return revisions_.newest(asking(everything()))->articles;
}

ArchiveState OpenSearchEngine::state() const {
  const auto revision = revisions_.newest(asking(everything()));
  return {revision->uuid, revision->number, revision->articles, revision->sequence};
}

std::string OpenSearchEngine::revision() const {
  return revisions_.newest(asking(everything()))->key;
}

}  // namespace khabar
