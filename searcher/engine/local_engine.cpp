// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/local_engine.h"

#include <chrono>
#include <utility>

#include "common/error.h"
#include "common/format/being_built.h"
#include "common/format/index_errors.h"
#include "common/format/metadata.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"
#include "searcher/answer/complete.h"
#include "searcher/engine/revision_search.h"
#include "searcher/match/find_document.h"

namespace khabar {
namespace {

/// A writer would have to commit twice within one query, this many times in a row.
constexpr int kMaxAttempts = 20;

constexpr const char* kBeingBuilt =
    "the index is being built: its articles can be found when that is done; if no khabar-index add "
    "is running, run it again";

/// Runs `work`, again when a writer overtakes it on the way.
template <typename Work>
auto despite_writers(const std::string& path, Work work) {
  return with_index_errors(path, [&] {
    for (int attempt = 1;; ++attempt) {
      try {
        return work();
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == kMaxAttempts) throw index_error(path, error);
      }
    }
  });
}

double elapsed_ms(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since)
      .count();
}

std::optional<Article> find_article(const Reader& reader, std::string_view id) {
  const Xapian::docid document = find_document_if_any(reader.index(), id);
  if (document == 0) return std::nullopt;
  return reader.snapshot().articles().article(reader.index().get_document(document));
}

}  // namespace

LocalEngine::LocalEngine(std::string path)
    : path_(std::move(path)),
      readers_(despite_writers(path_, [&] { return std::make_unique<ReaderPool>(path_); })) {}

template <typename Work>
auto LocalEngine::on_newest_revision(Work work) const {
  return despite_writers(path_, [&] {
    const auto lease = readers_->take();
    return work(*lease);
  });
}

SearchResult LocalEngine::search(const SearchRequest& request) const {
  const auto start = std::chrono::steady_clock::now();
  const Stop stop(request.stop, request.timeout);
  SearchResult result = on_newest_revision(
      [&](Reader& reader) { return RevisionSearch(reader, request, stop).result(); });
  if (result.total == 0 && is_being_built(path_)) result.notes.emplace_back(kBeingBuilt);
  result.took_ms = elapsed_ms(start);
  return result;
}

std::uint64_t LocalEngine::stream(const SearchRequest& request, const VisitHit& visit) const {
  const Stop stop(request.stop, request.timeout);
  SearchRequest uncounted = request;
  uncounted.with_facets = false;
  uncounted.histogram.reset();
  bool started = false;
  const auto visit_once = [&](const StreamedHit& hit) {
    started = true;
    return visit(hit);
  };
  const auto reopen = [&] { return open_index(path_); };
  return on_newest_revision([&](Reader& reader) {
    try {
      return RevisionSearch(reader, uncounted, stop).stream(visit_once, reopen);
    } catch (const Xapian::DatabaseModifiedError&) {
      if (!started) throw;
      throw Error(at({path_, 0}, "error: changed again and again while it was read; ask again"));
    }
  });
}

CountTable LocalEngine::count(const SearchRequest& request,
                              const std::vector<CountDimension>& by) const {
  const Stop stop(request.stop, request.timeout);
  return on_newest_revision(
      [&](Reader& reader) { return RevisionSearch(reader, request, stop).count(by); });
}

std::vector<TellingTerm> LocalEngine::telling_terms(const SearchRequest& request,
                                                    std::size_t limit) const {
  const Stop stop(request.stop, request.timeout);
  return on_newest_revision(
      [&](Reader& reader) { return RevisionSearch(reader, request, stop).telling_terms(limit); });
}

ArchiveState LocalEngine::state() const {
  return on_newest_revision([](Reader& reader) {
    const IndexIdentity& identity = reader.opened.identity;
    const std::string sequence = read_entry(reader.index(), std::string(schema::kSequenceKey));
    return ArchiveState{identity.uuid, identity.revision, reader.index().get_doccount(),
                        sequence.empty() ? 0 : std::stoull(sequence)};
  });
}

std::optional<Article> LocalEngine::article(std::string_view id) const {
  return on_newest_revision([&](Reader& reader) { return find_article(reader, id); });
}

std::optional<MarkedArticle> LocalEngine::read(const SearchRequest& request,
                                               std::string_view id) const {
  const Stop stop(request.stop, request.timeout);
  return on_newest_revision([&](Reader& reader) -> std::optional<MarkedArticle> {
    auto article = find_article(reader, id);
    if (!article) return std::nullopt;
    return RevisionSearch(reader, request, stop).mark(std::move(*article));
  });
}

std::optional<Explanation> LocalEngine::explain(const SearchRequest& request,
                                                std::string_view id) const {
  const Stop stop(request.stop, request.timeout);
  return on_newest_revision(
      [&](Reader& reader) { return RevisionSearch(reader, request, stop, true).explain(id); });
}

std::vector<Completion> LocalEngine::complete(std::string_view typed, std::size_t limit) const {
  return on_newest_revision([&](Reader& reader) {
    Revision& revision = *reader.revision;
    const std::lock_guard lock(revision.names_mutex);
    if (!revision.names) {
      revision.names.emplace(revision.snapshot.facet_columns(), revision.snapshot.facet_labels(),
                             revision.names_analyzer);
    }
    return khabar::complete(typed, limit, reader.index(), revision.snapshot.articles(),
                            *revision.names, reader.analyzer);
  });
}

std::vector<FacetCount> LocalEngine::count_facet(const SearchRequest& request, Facet facet) const {
  const Stop stop(request.stop, request.timeout);
  return on_newest_revision(
      [&](Reader& reader) { return RevisionSearch(reader, request, stop).count_facet(facet); });
}

std::vector<Hit> LocalEngine::hits(const std::vector<std::string>& ids) const {
  SearchRequest plain;
  plain.query = "*";
  plain.detail = HitDetail::fields;
  const Stop stop;
  return on_newest_revision(
      [&](Reader& reader) { return RevisionSearch(reader, plain, stop).hits(ids); });
}

std::uint64_t LocalEngine::article_count() const {
  return on_newest_revision(
      [](Reader& reader) { return std::uint64_t{reader.index().get_doccount()}; });
}

std::string LocalEngine::revision() const {
  return on_newest_revision([](Reader& reader) {
    const IndexIdentity& identity = reader.snapshot().identity();
    return identity.uuid + "-" + std::to_string(identity.revision) + "-" +
           std::to_string(identity.folder.inode);
  });
}

}  // namespace khabar
