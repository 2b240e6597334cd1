// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/revision_search.h"

#include <algorithm>
#include <array>
#include <ctime>

#include "common/date.h"
#include "common/format/article.h"
#include "common/format/article_store.h"
#include "common/format/schema.h"
#include "searcher/answer/describe_hit.h"
#include "searcher/answer/explain_match.h"
#include "searcher/answer/similar.h"
#include "searcher/answer/suggestion.h"
#include "searcher/answer/telling_terms.h"
#include "searcher/engine/request_filters.h"
#include "searcher/match/date_counter.h"
#include "searcher/match/facet_counter.h"
#include "searcher/match/find_document.h"
#include "searcher/match/liftable.h"
#include "searcher/match/lifted_hits.h"
#include "searcher/match/query_compiler.h"
#include "searcher/match/query_copy.h"
#include "searcher/match/table_counter.h"
#include "searcher/match/top_hits.h"
#include "searcher/match/word_scores.h"

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
class MatchList : public Collector {
 public:
  void visit(const Match& match) override { matches.push_back(match); }
  std::vector<Match> matches;
};

}  // namespace

RevisionSearch::RevisionSearch(Reader& reader, const SearchRequest& request, const Stop& stop,
                               bool with_reasons)
    : reader_(reader),
      terms_(remembered_terms(reader.index(), reader.revision->terms)),
      request_(request),
      stop_(stop),
      with_reasons_(with_reasons) {
  for (const auto& form : request.without) {
    reader_.analyzer.analyze(form, reader_.tokens);
    for (const auto& token : reader_.tokens) without_.emplace_back(token.exact);
  }
  find_news();
  if (request.like.empty()) {
    compiled_ = compile_query(read_query(request.query), context());
  } else {
    compiled_ = compile_similar(context(), request.like);
    least_score_ = kLeastSimilarity * weigh(compiled_.query, request.like).value_or(0);
    leave_out(request.like, compiled_);
    if (!request.query.empty()) {
      const CompiledQuery within = compile_query(read_query(request.query), context());
      keep_within(within, compiled_);
    }
  }
  add_request_filters(request, context(), compiled_);
  keep_changed();
}

void RevisionSearch::find_news() {
  if (request_.changed_after == 0 && request_.changed_until == 0) return;
  news_ =
      reader_.revision->news.find(reader_.index(), request_.changed_after, request_.changed_until);
  const bool is_other_way = with_reasons_ || !request_.like.empty();
  if (!news_ || is_other_way) return;
  if (!reader_.scratch) reader_.scratch = std::make_unique<NewsScratch>(reader_.index());
  news_postings_ =
      std::make_unique<NewsPostings>(reader_.index(), reader_.snapshot().bm25(), news_->articles,
                                     news_->groups, *reader_.scratch, *reader_.postings);
}

void RevisionSearch::keep_changed() {
  if (!news_) {
    khabar::keep_changed(request_, compiled_);
    return;
  }
  std::vector<ScoredArticle> articles;
  for (const auto article : news_->articles.articles()) articles.push_back({article, 0});
  compiled_.query =
      XQuery(XQuery::OP_FILTER, compiled_.query, scored_articles(std::move(articles)));
}

CompilerContext RevisionSearch::context() const {
  const Snapshot& snapshot = reader_.snapshot();
  return {terms_,
          snapshot.catalogue(),
          reader_.analyzer,
          snapshot.bm25(),
          snapshot.scripts(),
          reader_.revision->variants,
          request_.expand,
          request_.match,
          request_.expand && request_.translate,
          with_reasons_,
          &stop_,
          without_,
          news_ ? &news_->articles : nullptr,
          news_postings_ ? news_postings_.get() : reader_.postings.get()};
}

bool RevisionSearch::is_lifted() const {
  return request_.recency && request_.sort == Sort::relevance && request_.like.empty();
}

Recency RevisionSearch::recency() const {
  const Xapian::Database& index = reader_.index();
  return {reader_.snapshot().published(),
          newest_moment(index, static_cast<double>(std::time(nullptr)))};
}

Xapian::Enquire RevisionSearch::make_enquire(const Xapian::Query& query) const {
  return make_enquire(reader_.index(), query);
}

Xapian::Enquire RevisionSearch::make_enquire(const Xapian::Database& index,
                                             const Xapian::Query& query) const {
  Xapian::Enquire enquire(index);
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

std::uint64_t RevisionSearch::visit_matches(const std::vector<Collector*>& collectors,
                                            std::size_t wanted) const {
  CollectorSpy spy(collectors, stop_);
  if (const auto listed = find_listed(compiled_.query)) {
    visit_listed(*listed, lifts_of(*listed, wanted), [&](const Match& match) { spy.visit(match); });
  } else if (!visit_in_halves(spy)) {
    visit_by_xapian(reader_.index(), compiled_.query, spy);
  }
  return spy.visited();
}

void RevisionSearch::visit_by_xapian(const Xapian::Database& index, const Xapian::Query& query,
                                     CollectorSpy& spy) const {
  Xapian::Enquire enquire = make_enquire(index, query);
  enquire.set_cutoff(0, least_score_);
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, index.get_doccount());  // visits every match and keeps none
}

bool RevisionSearch::visit_in_halves(CollectorSpy& spy) const {
  std::array<MatchList, 2> found;
  const auto list_half = [&](std::size_t half, const auto& index, const auto& part) {
    CollectorSpy listing({&found[half]}, stop_);
    visit_by_xapian(index, part, listing);
  };
  if (!match_in_halves(reader_.halves.get(), compiled_.query, reader_.index(), list_half)) {
    return false;
  }
  for (const auto& list : found) {
    for (const auto& match : list.matches) spy.visit(match);
  }
  return true;
}

std::vector<Match> RevisionSearch::lifts_of(const ListedMatches& listed, std::size_t wanted) const {
  if (listed.lift.empty() || wanted == 0) return {};
  const Snapshot& snapshot = reader_.snapshot();
  const bool by_relevance = request_.sort == Sort::relevance;
  const bool is_collapsed = request_.collapse != Collapse::none;
  Lifting lifting;
  lifting.wanted = by_relevance ? wanted : listed.articles->size();
  lifting.most = highest_weight(listed.lift.plan(), terms_, snapshot.bm25());
  lifting.signal_share = is_lifted() ? kRecencyShare : 0;
  lifting.stories = is_collapsed ? &snapshot.stories(reader_.index()) : nullptr;
  const auto among =
      std::make_shared<const std::vector<ScoredArticle>>(liftable(*listed.articles, lifting));
  MatchList lifts;
  CollectorSpy spy({&lifts}, stop_);
  visit_by_xapian(reader_.index(), order_within(listed.lift, among), spy);
  return std::move(lifts.matches);
}

std::vector<Match> RevisionSearch::collect(std::size_t wanted, SearchResult& result) {
  const Xapian::Database& index = reader_.index();
  const Snapshot& snapshot = reader_.snapshot();
  const bool by_relevance = request_.sort == Sort::relevance;
  TopHits top(wanted, request_.sort, by_relevance ? nullptr : &snapshot.published());
  std::optional<Recency> youth;
  std::optional<LiftedHits> lifted;
  if (is_lifted()) {
    youth.emplace(recency());
    lifted.emplace(wanted, std::vector<const Signal*>{&*youth});
  }
  Collector& best = lifted ? static_cast<Collector&>(*lifted) : top;
  std::optional<FacetCounter> facets;
  std::optional<DateCounter> dates;
  std::vector<Collector*> counters;
  if (request_.with_facets) {
    facets.emplace(snapshot.facet_columns(), snapshot.facet_labels());
    counters.push_back(&*facets);
  }
  if (request_.histogram) {
    dates.emplace(*request_.histogram, snapshot.days());
    counters.push_back(&*dates);
  }

  if (request_.collapse == Collapse::none) {
    counters.push_back(&best);
    result.total = visit_matches(counters, wanted);
  } else {
    collapser_.emplace(snapshot.stories(index));
    collapser_->pass_best_to(best);
    std::vector<Collector*> collectors = {&*collapser_};
    for (auto* counter : counters) {
      if (request_.counts == Counts::stories) {
        collapser_->pass_all_to(*counter);
      } else {
        collectors.push_back(counter);
      }
    }
    result.total = visit_matches(collectors, wanted);
    if (lifted) {
      collapser_->for_each_kept([&](const Match& match) { lifted->raise_best(match.weight); });
    }
    const auto is_better = [&](const Match& a, const Match& b) {
      if (!lifted) return top.is_before(a, b);
      const double a_score = lifted->lifted(a);
      const double b_score = lifted->lifted(b);
      return a_score != b_score ? a_score > b_score : a.article < b.article;
    };
    collapser_->finish(is_better);
    result.stories = collapser_->story_count();
  }
  result.has_facets = request_.with_facets;
  if (facets) result.facets = facets->result(request_.facet_limit);
  if (dates) result.histogram = dates->result();
  return lifted ? lifted->result() : top.result();
}

std::vector<std::vector<Match>> RevisionSearch::copies_of(const std::vector<Match>& shown) const {
  if (!collapser_) return std::vector<std::vector<Match>>(shown.size());
  return collapser_->copies_of(shown, [](const Match& a, const Match& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.article < b.article;
  });
}

void RevisionSearch::add_story(const Match& match, const std::vector<Match>& copies,
                               Hit& hit) const {
  constexpr std::size_t kMostSources = 5;
  const Snapshot& snapshot = reader_.snapshot();
  const StoryColumn& stories = snapshot.stories(reader_.index());
  hit.story = stories.key(stories.story(match.article));
  hit.copies = copies.size();
  const FacetColumns& columns = snapshot.facet_columns();
  for (const auto& copy : copies) {
    if (hit.copy_sources.size() == kMostSources) break;
    for (const auto ordinal : columns.values(copy.article)) {
      if (columns.facet_of(ordinal) != Facet::source) continue;
      const std::string& source = snapshot.facet_labels().get(ordinal).value;
      auto& sources = hit.copy_sources;
      if (std::find(sources.begin(), sources.end(), source) == sources.end()) {
        sources.push_back(source);
      }
    }
  }
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
  const std::vector<Match> page(
      best.begin() + static_cast<std::ptrdiff_t>(std::min(request_.offset, best.size())),
      best.end());
  const auto copies = copies_of(page);
  for (std::size_t i = 0; i < page.size(); ++i) {
    stop_.check();
    result.hits.push_back(make_hit(page[i]));
    add_story(page[i], copies[i], result.hits.back());
  }
  // Nobody is told of questions that have no news.
  const bool is_told = !news_ || result.total > 0;
  if (is_told) {
    result.suggestion = suggest_query(request_.query, compiled_.rare, terms_);
  }
  return result;
}

std::uint64_t RevisionSearch::stream(const VisitHit& visit,
                                     const std::function<Xapian::Database()>& reopen) {
  SearchResult counted;
  const std::vector<Match> matches = collect(reader_.index().get_doccount(), counted);
  const auto copies = copies_of(matches);
  OvertakenArticles articles(reader_.index(), reopen);
  for (std::size_t i = request_.offset; i < matches.size(); ++i) {
    stop_.check();
    const auto article = articles.read(matches[i].article);
    if (!article) continue;
    ArticleHighlights highlights;
    Hit hit = make_hit(matches[i], *article, &highlights);
    add_story(matches[i], copies[i], hit);
    if (!visit({hit, *article, highlights, i + 1, counted.listed()})) break;
  }
  return counted.listed();
}

CountTable RevisionSearch::count(const std::vector<CountDimension>& by) {
  const Xapian::Database& index = reader_.index();
  const Snapshot& snapshot = reader_.snapshot();
  TableCounter matches(by, snapshot.facet_columns(), snapshot.days());
  TableCounter archive(by, snapshot.facet_columns(), snapshot.days());
  const auto visit_all = [&](Collector& collector) {
    for (auto article = index.postlist_begin(""); article != index.postlist_end(""); ++article) {
      collector.visit({*article, 0});
    }
  };
  if (request_.counts == Counts::articles) {
    visit_matches({&matches});
    visit_all(archive);
  } else {
    const auto by_age = [](const Match& a, const Match& b) { return a.article < b.article; };
    StoryCollapser of_matches(snapshot.stories(index));
    of_matches.pass_all_to(matches);
    visit_matches({&of_matches});
    of_matches.finish(by_age);
    StoryCollapser of_archive(snapshot.stories(index));
    of_archive.pass_all_to(archive);
    visit_all(of_archive);
    of_archive.finish(by_age);
  }
  return matches.result(archive, snapshot.facet_labels());
}

std::vector<TellingTerm> RevisionSearch::telling_terms(std::size_t limit) {
  MatchList list;
  visit_matches({&list});
  std::vector<Xapian::docid> articles;
  for (const auto& match : list.matches) articles.push_back(match.article);
  return khabar::telling_terms(articles, reader_.index(), reader_.snapshot(), compiled_.matcher,
                               reader_.analyzer, limit, stop_);
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

Article RevisionSearch::read_article(Xapian::docid document) const {
  return reader_.snapshot().articles().article(reader_.index().get_document(document));
}

Hit RevisionSearch::make_hit(const Match& match) {
  if (!news_ || request_.detail != HitDetail::snippets) {
    return make_hit(match, read_article(match.article), nullptr);
  }
  const auto read = [&] {
    Article article = read_article(match.article);
    Hit hit = plain_hit(article, 0, entities_of(match.article), HitDetail::snippets);
    return std::make_shared<AnalyzedArticle>(std::move(article), std::move(hit), reader_.analyzer);
  };
  const auto analyzed = news_->article(match.article, read);
  Hit hit = analyzed->hit();
  hit.score = match.weight;
  hit.title_highlights = highlight(hit.title, analyzed->title(), compiled_.matcher);
  SnippetOptions options;
  options.max_graphemes = request_.snippet_graphemes;
  hit.snippet = make_snippet(passage_text(analyzed->article()), analyzed->chunks(),
                             analyzed->text(), compiled_.matcher, options);
  return hit;
}

Hit RevisionSearch::make_hit(const Match& match, const Article& article,
                             ArticleHighlights* highlights) {
  const bool needs_entities = request_.detail != HitDetail::ids;
  return describe_hit(article, match.weight,
                      needs_entities ? entities_of(match.article) : std::vector<FacetValue>(),
                      request_, compiled_.matcher, reader_.analyzer, highlights);
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
  return mark_article(std::move(article), compiled_.matcher, reader_.analyzer);
}

std::optional<Explanation> RevisionSearch::explain(std::string_view id) {
  const Xapian::docid document = find_document(reader_.index(), id);
  const Article article = read_article(document);
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
