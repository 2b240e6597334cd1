// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/revision_search.h"

#include <algorithm>
#include <ctime>

#include "common/date.h"
#include "common/format/article.h"
#include "common/format/article_store.h"
#include "common/format/display_title.h"
#include "common/format/schema.h"
#include "searcher/answer/explain_match.h"
#include "searcher/answer/make_snippet.h"
#include "searcher/answer/similar.h"
#include "searcher/answer/suggestion.h"
#include "searcher/answer/telling_terms.h"
#include "searcher/match/collector_spy.h"
#include "searcher/match/date_counter.h"
#include "searcher/match/facet_counter.h"
#include "searcher/match/filter_compiler.h"
#include "searcher/match/find_document.h"
#include "searcher/match/lifted_hits.h"
#include "searcher/match/query_compiler.h"
#include "searcher/match/table_counter.h"
#include "searcher/match/top_hits.h"

namespace khabar {
namespace {

/// Reads stored articles, from a newer revision where writers have overtaken the index.
class OvertakenArticles {
 public:
  OvertakenArticles(Xapian::Database index, const std::function<Xapian::Database()>& reopen)
      : index_(std::move(index)), store_(index_), reopen_(reopen) {}

  /// The article of a document; absent when it was removed since.
  std::optional<Article> read(Xapian::docid document) {
    constexpr int kAttempts = 20;
    for (int attempt = 1;; ++attempt) {
      try {
        return store_.article(index_.get_document(document));
      } catch (const Xapian::DocNotFoundError&) {
        return std::nullopt;
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == kAttempts) throw;
        index_ = reopen_();
        store_ = ArticleStore(index_);
      }
    }
  }

 private:
  Xapian::Database index_;
  ArticleStore store_;
  const std::function<Xapian::Database()>& reopen_;
};

/// Keeps all matches.
class ArticleList : public Collector {
 public:
  void visit(const Match& match) override { articles.push_back(match.article); }
  std::vector<Xapian::docid> articles;
};

}  // namespace

RevisionSearch::RevisionSearch(Reader& reader, const SearchRequest& request, const Stop& stop,
                               bool with_reasons)
    : reader_(reader), request_(request), stop_(stop), with_reasons_(with_reasons) {
  if (request.like.empty()) {
    compiled_ = compile_query(read_query(request.query), context());
  } else {
    compiled_ = compile_similar(context(), request.like);
    least_score_ = kLeastSimilarity * weigh(compiled_.query, request.like).value_or(0);
    const Xapian::Query itself(schema::id_term(request.like));
    compiled_.query = Xapian::Query(Xapian::Query::OP_AND_NOT, compiled_.query, itself);
  }
  add_filters();
}

CompilerContext RevisionSearch::context() const {
  const Snapshot& snapshot = reader_.snapshot();
  return {reader_.index(),
          snapshot.catalogue(),
          reader_.analyzer,
          snapshot.bm25(),
          snapshot.scripts(),
          reader_.variants,
          request_.expand,
          request_.match,
          request_.expand && request_.translate,
          with_reasons_,
          &stop_};
}

void RevisionSearch::add_filters() {
  if (!request_.dates.is_open()) {
    const Xapian::Query days = compile_dates(request_.dates);
    compiled_.query = Xapian::Query(Xapian::Query::OP_FILTER, compiled_.query, days);
    if (with_reasons_) {
      compiled_.because("date", Rule::filter, {}, QueryField::any, without_weight(days));
    }
  }
  for (const auto& filter : request_.filters) {
    const Xapian::Query terms = compile_filter(filter, context());
    const auto op = filter.exclude ? Xapian::Query::OP_AND_NOT : Xapian::Query::OP_FILTER;
    compiled_.query = Xapian::Query(op, compiled_.query, terms);
    if (!with_reasons_) continue;
    compiled_.because(describe(filter), filter.exclude ? Rule::excluded : Rule::filter, {},
                      QueryField::any, filter.exclude ? Xapian::Query() : without_weight(terms));
  }
}

bool RevisionSearch::is_lifted() const {
  return request_.recency && request_.sort == Sort::relevance && request_.like.empty();
}

Recency RevisionSearch::recency() const {
  const Xapian::Database& index = reader_.index();
  return {reader_.snapshot().published(index),
          newest_moment(index, static_cast<double>(std::time(nullptr)))};
}

Xapian::Enquire RevisionSearch::make_enquire(const Xapian::Query& query) const {
  Xapian::Enquire enquire(reader_.index());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(Bm25::kK1, 0, 1, Bm25::kB, Bm25::kMinNormLength));
  return enquire;
}

std::optional<double> RevisionSearch::weigh(const Xapian::Query& query, std::string_view id) const {
  const Xapian::Query article(schema::id_term(id));
  const auto matches =
      make_enquire(Xapian::Query(Xapian::Query::OP_FILTER, query, article)).get_mset(0, 1);
  if (matches.empty()) return std::nullopt;
  return matches.begin().get_weight();
}

std::uint64_t RevisionSearch::visit_matches(const std::vector<Collector*>& collectors) const {
  CollectorSpy spy(collectors, stop_);
  Xapian::Enquire enquire = make_enquire(compiled_.query);
  enquire.set_cutoff(0, least_score_);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, reader_.index().get_doccount());  // visits every match and keeps none
  return spy.visited();
}

std::vector<Match> RevisionSearch::collect(std::size_t wanted, SearchResult& result) const {
  const Xapian::Database& index = reader_.index();
  const Snapshot& snapshot = reader_.snapshot();
  std::vector<Collector*> collectors;
  TopHits top(wanted, request_.sort,
              request_.sort == Sort::relevance ? nullptr : &snapshot.published(index));
  std::optional<Recency> youth;
  std::optional<LiftedHits> lifted;
  if (is_lifted()) {
    youth.emplace(recency());
    lifted.emplace(wanted, std::vector<const Signal*>{&*youth});
    collectors.push_back(&*lifted);
  } else {
    collectors.push_back(&top);
  }
  std::optional<FacetCounter> facets;
  if (request_.with_facets) {
    facets.emplace(snapshot.facet_columns(), snapshot.facet_labels());
    collectors.push_back(&*facets);
  }
  std::optional<DateCounter> dates;
  if (request_.histogram) {
    dates.emplace(*request_.histogram, snapshot.days(index));
    collectors.push_back(&*dates);
  }
  result.total = visit_matches(collectors);
  result.has_facets = request_.with_facets;
  if (facets) result.facets = facets->result(request_.facet_limit);
  if (dates) result.histogram = dates->result();
  return lifted ? lifted->result() : top.result();
}

SearchResult RevisionSearch::result() {
  SearchResult result;
  result.query = display_query(request_);
  result.offset = request_.offset;
  result.also = compiled_.also;
  result.notes = compiled_.notes;
  const std::size_t articles = reader_.index().get_doccount();
  const std::vector<Match> best =
      collect(std::min(request_.offset, articles) + std::min(request_.limit, articles), result);
  for (std::size_t i = request_.offset; i < best.size(); ++i) {
    stop_.check();
    result.hits.push_back(make_hit(best[i]));
  }
  result.suggestion = suggest_query(request_.query, compiled_.rare, reader_.index());
  return result;
}

std::uint64_t RevisionSearch::stream(const VisitHit& visit,
                                     const std::function<Xapian::Database()>& reopen) {
  SearchResult counted;
  const std::vector<Match> matches = collect(reader_.index().get_doccount(), counted);
  OvertakenArticles articles(reader_.index(), reopen);
  for (std::size_t i = request_.offset; i < matches.size(); ++i) {
    stop_.check();
    const auto article = articles.read(matches[i].article);
    if (!article) continue;
    ArticleHighlights highlights;
    const Hit hit = make_hit(matches[i], *article, highlights);
    if (!visit({hit, *article, highlights, i + 1, counted.total})) break;
  }
  return counted.total;
}

CountTable RevisionSearch::count(const std::vector<CountDimension>& by) {
  const Xapian::Database& index = reader_.index();
  const Snapshot& snapshot = reader_.snapshot();
  TableCounter matches(by, snapshot.facet_columns(), snapshot.days(index));
  visit_matches({&matches});
  TableCounter archive(by, snapshot.facet_columns(), snapshot.days(index));
  for (auto article = index.postlist_begin(""); article != index.postlist_end(""); ++article) {
    archive.visit({*article, 0});
  }
  return matches.result(archive, snapshot.facet_labels());
}

std::vector<TellingTerm> RevisionSearch::telling_terms(std::size_t limit) {
  ArticleList articles;
  visit_matches({&articles});
  return khabar::telling_terms(articles.articles, reader_.index(), reader_.snapshot(),
                               compiled_.matcher, reader_.analyzer, limit, stop_);
}

std::vector<FacetCount> RevisionSearch::count_facet(Facet facet) const {
  const Snapshot& snapshot = reader_.snapshot();
  FacetCounter counter(snapshot.facet_columns(), snapshot.facet_labels());
  visit_matches({&counter});
  return counter.values_of(facet);
}

std::vector<Hit> RevisionSearch::hits(const std::vector<std::string>& ids) {
  std::vector<Hit> hits;
  for (const auto& id : ids) {
    const Xapian::docid document = find_document_if_any(reader_.index(), id);
    if (document != 0) hits.push_back(make_hit({document, 0}));
  }
  return hits;
}

Hit RevisionSearch::make_hit(const Match& match) {
  ArticleHighlights highlights;
  const Article article =
      reader_.snapshot().articles().article(reader_.index().get_document(match.article));
  return make_hit(match, article, highlights);
}

Hit RevisionSearch::make_hit(const Match& match, const Article& article,
                             ArticleHighlights& highlights) {
  Hit hit;
  hit.score = match.weight;
  hit.id = article.id;
  if (request_.detail == HitDetail::ids) return hit;
  if (request_.detail == HitDetail::snippets) {
    reader_.analyzer.analyze(article.title, reader_.tokens);
    highlights.title = highlight(reader_.tokens, compiled_.matcher);
    hit.title_highlights = highlights.title;
    const bool has_body = !article.body.empty();
    const std::string& text = has_body ? article.body : article.description;
    reader_.analyzer.analyze(text, reader_.tokens);
    (has_body ? highlights.body : highlights.description) =
        highlight(reader_.tokens, compiled_.matcher);
    SnippetOptions options;
    options.max_graphemes = request_.snippet_graphemes;
    hit.snippet = make_snippet(text, reader_.tokens, compiled_.matcher, options);
  }
  hit.entities = entities_of(match.article);
  hit.display_title = display_title(article);
  hit.title = article.title;
  hit.url = article.url;
  hit.published = article.published;
  hit.source = article.source;
  hit.section = article.section;
  hit.language = article.language;
  return hit;
}

std::vector<FacetValue> RevisionSearch::entities_of(Xapian::docid document) const {
  const FacetColumns& columns = reader_.snapshot().facet_columns();
  std::vector<FacetValue> entities;
  for (const auto ordinal : columns.values(document)) {
    if (!is_entity(columns.facet_of(ordinal))) continue;
    entities.push_back(reader_.snapshot().facet_labels().get(ordinal));
  }
  return entities;
}

MarkedArticle RevisionSearch::mark(Article article) {
  const auto matches_in = [&](const std::string& text) {
    reader_.analyzer.analyze(text, reader_.tokens);
    return highlight(reader_.tokens, compiled_.matcher);
  };
  MarkedArticle marked;
  marked.highlights.title = matches_in(article.title);
  marked.highlights.description = matches_in(article.description);
  marked.highlights.body = matches_in(article.body);
  marked.article = std::move(article);
  return marked;
}

std::optional<Explanation> RevisionSearch::explain(std::string_view id) {
  const Xapian::docid document = find_document(reader_.index(), id);
  const Article article =
      reader_.snapshot().articles().article(reader_.index().get_document(document));
  auto explanation = explain_match(compiled_, article, entities_of(document), context(),
                                   [&](const Xapian::Query& part) {
                                     stop_.check();
                                     return weigh(part, id);
                                   });
  if (explanation && is_lifted()) explain_recency(document, article, *explanation);
  return explanation;
}

void RevisionSearch::explain_recency(Xapian::docid document, const Article& article,
                                     Explanation& explanation) const {
  CollectorSpy spy({}, stop_);
  Xapian::Enquire enquire = make_enquire(compiled_.query);
  enquire.add_matchspy(&spy);
  const double best = enquire.get_mset(0, 1).get_max_attained();
  const Recency youth = recency();
  ExplainedReason reason;
  reason.rule = Rule::recency;
  reason.matched = article.published.has_value();
  if (reason.matched) reason.form = to_iso8601(local_day(*article.published));
  reason.weight = LiftedHits::lift({&youth}, document, best);
  explanation.score += reason.weight;
  explanation.reasons.push_back(std::move(reason));
}

}  // namespace khabar
