// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/searcher.h"

#include <cctype>
#include <chrono>
#include <ctime>
#include <sstream>

#include "common/entity/builtin_catalogue.h"
#include "common/entity/catalogue_file.h"
#include "common/format/display_title.h"
#include "common/format/index_errors.h"
#include "common/format/schema.h"
#include "searcher/answer/similar.h"
#include "searcher/match/filter_compiler.h"
#include "searcher/match/find_document.h"
#include "searcher/match/query_compiler.h"
#include "searcher/match/recency.h"
#include "searcher/query/facet_filter.h"
#include "searcher/query/query_parser.h"
#include "searcher/words/spelling.h"

namespace khabar {
namespace {

/// A writer would have to commit twice within one query, this many times in a row.
constexpr int kMaxReopens = 20;

/// Where `word` stands in `text` with no letter beside it.
std::size_t find_word(std::string_view text, std::string_view word) {
  const auto is_letter = [&](std::size_t i) {
    return i < text.size() && (std::isalnum(static_cast<unsigned char>(text[i])) != 0 ||
                               static_cast<unsigned char>(text[i]) >= 0x80);
  };
  for (auto place = text.find(word); place != std::string_view::npos;
       place = text.find(word, place + 1)) {
    if (!is_letter(place - 1) && !is_letter(place + word.size())) return place;
  }
  return std::string_view::npos;
}

double elapsed_ms(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since)
      .count();
}

}  // namespace

Searcher::Searcher(std::string path)
    : path_(std::move(path)),
      index_(with_index_errors(path_, [&] { return Xapian::Database(path_); })),
      catalogue_(builtin_catalogue()) {
  with_index_errors(path_, [&] {
    check_schema_version(index_, path_);
    load_revision();
  });
}

template <typename Work>
auto Searcher::on_newest_revision(Work work) {
  return with_index_errors(path_, [&] {
    for (int attempt = 0;; ++attempt) {
      try {
        if (index_.reopen()) load_revision();
        return work();
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == kMaxReopens) throw index_error(path_, error);
      }
    }
  });
}

void Searcher::load_revision() {
  bm25_ = Bm25(index_);
  columns_ = FacetColumns(index_);
  labels_ = FacetLabels(index_);
  names_.reset();
  load_user_entities();
}

/// Entities of the user's own come on top of the built-in ones; khabar-index told of bad lines.
void Searcher::load_user_entities() {
  std::string records = index_.get_metadata(std::string(schema::kUserCatalogueKey));
  if (records == user_records_) return;
  user_records_ = std::move(records);
  catalogue_ = builtin_catalogue();
  std::ostringstream told_before;
  add_catalogue_records(user_records_, path_, catalogue_, analyzer_, told_before);
}

CompiledQuery Searcher::compile(const SearchRequest& request) {
  const CompilerContext context{index_, catalogue_, analyzer_, bm25_, request.expand};
  CompiledQuery compiled;
  if (request.like.empty()) {
    compiled = compile_query(parse_query(request.query, today()), context);
  } else {
    compiled = compile_similar(index_, analyzer_, request.like);
    const Xapian::Query itself(schema::id_term(request.like));
    compiled.query = Xapian::Query(Xapian::Query::OP_AND_NOT, compiled.query, itself);
  }
  for (const auto& filter : request.filters) {
    const Xapian::Query terms = compile_filter(filter, context);
    compiled.query = filter.exclude
                         ? Xapian::Query(Xapian::Query::OP_AND_NOT, compiled.query, terms)
                         : Xapian::Query(Xapian::Query::OP_FILTER, compiled.query, terms);
    compiled.because(describe(filter), filter.exclude ? Rule::excluded : Rule::filter, {},
                     QueryField::any, filter.exclude ? Xapian::Query() : without_weight(terms));
  }
  const bool by_relevance = request.sort == Sort::relevance && request.like.empty();
  if (request.recency && by_relevance) lift_recent(compiled, request);
  return compiled;
}

void Searcher::lift_recent(CompiledQuery& compiled, const SearchRequest& request) {
  StopSpy stop(request.stop);
  Xapian::Enquire enquire = make_enquire(compiled.query);
  if (request.stop != nullptr) enquire.add_matchspy(&stop);
  const double best = enquire.get_mset(0, 1).get_max_attained();
  const double most = best > 0 ? kRecencyShare * best : 1;
  const auto now = static_cast<double>(std::time(nullptr));
  const Xapian::Query age((new RecencySource(most, newest_moment(index_, now)))->release());
  compiled.because("", Rule::recency, {}, QueryField::any, age);
  compiled.query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, compiled.query, age);
}

std::optional<double> Searcher::weigh(const Xapian::Query& query, std::string_view id) {
  const Xapian::Query article(schema::id_term(id));
  const auto matches =
      make_enquire(Xapian::Query(Xapian::Query::OP_FILTER, query, article)).get_mset(0, 1);
  if (matches.empty()) return std::nullopt;
  return matches.begin().get_weight();
}

Xapian::Enquire Searcher::make_enquire(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(Bm25::kK1, 0, 1, Bm25::kB, Bm25::kMinNormLength));
  return enquire;
}

SearchResult Searcher::search(const SearchRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  SearchResult result = on_newest_revision([&] { return search_revision(request); });
  result.took_ms = elapsed_ms(start);
  return result;
}

SearchResult Searcher::search_revision(const SearchRequest& request) {
  CompiledQuery compiled = compile(request);
  Xapian::Enquire enquire = make_enquire(compiled.query);
  if (!request.like.empty()) {
    const auto own_score =
        weigh(compile_similar(index_, analyzer_, request.like).query, request.like);
    enquire.set_cutoff(0, kLeastSimilarity * own_score.value_or(0));
  }
  StopSpy stop(request.stop);
  if (request.stop != nullptr) enquire.add_matchspy(&stop);
  FacetSpy spy(columns_);
  if (request.with_facets) enquire.add_matchspy(&spy);
  DateSpy dates(request.histogram.value_or(DateUnit::month));
  if (request.histogram) enquire.add_matchspy(&dates);
  TopSpy top(request.offset + request.limit, request.sort);
  enquire.add_matchspy(&top);
  enquire.get_mset(0, 0, index_.get_doccount());  // visits every match and keeps none
  const std::vector<Match> best = top.best();
  SearchResult result;
  result.query = display_query(request);
  result.offset = request.offset;
  result.total = static_cast<std::uint32_t>(top.total());
  result.also = std::move(compiled.also);
  result.notes = std::move(compiled.notes);
  for (std::size_t i = request.offset; i < best.size(); ++i) {
    stop.check();
    result.hits.push_back(make_hit(best[i], request, compiled.matcher));
  }
  result.suggestion = suggest(request.query, compiled.rare);
  result.has_facets = request.with_facets;
  if (request.with_facets) result.facets = spy.top(labels_, request.facet_limit);
  if (request.histogram) result.histogram = dates.histogram();
  return result;
}

std::string Searcher::suggest(const std::string& query, const std::vector<RareWord>& rare) const {
  const SpellingSuggester suggester(index_);
  std::string suggested = query;
  for (const auto& word : rare) {
    const auto meant = suggester.suggest(word.exact);
    const auto place = find_word(suggested, word.written);
    if (meant && place != std::string::npos) {
      suggested.replace(place, word.written.size(), meant->exact);
    }
  }
  return suggested == query ? "" : suggested;
}

Hit Searcher::make_hit(const Match& match, const SearchRequest& request,
                       const WordMatcher& matcher) {
  Article article = article_from_json(index_.get_document(match.article).get_data());
  Hit hit;
  hit.score = match.weight;
  if (request.with_snippets) {
    analyzer_.analyze(article.title, tokens_);
    hit.title_highlights = highlight(tokens_, matcher);
    const std::string& text = article.body.empty() ? article.description : article.body;
    analyzer_.analyze(text, tokens_);
    SnippetOptions options;
    options.max_graphemes = request.snippet_graphemes;
    hit.snippet = make_snippet(text, tokens_, matcher, options);
  }
  hit.entities = entities_of(match.article);
  hit.display_title = display_title(article);
  hit.id = std::move(article.id);
  hit.title = std::move(article.title);
  hit.url = std::move(article.url);
  hit.published = article.published;
  hit.source = std::move(article.source);
  hit.section = std::move(article.section);
  hit.language = std::move(article.language);
  return hit;
}

std::vector<FacetValue> Searcher::entities_of(Xapian::docid document) {
  std::vector<FacetValue> entities;
  for (const auto ordinal : columns_.values(document)) {
    if (columns_.facet_of(ordinal) <= Facet::organisation) entities.push_back(labels_.get(ordinal));
  }
  return entities;
}

std::vector<RunEntry> Searcher::rank(const SearchRequest& request) {
  return on_newest_revision([&] {
    const auto matches = make_enquire(compile(request).query)
                             .get_mset(static_cast<Xapian::doccount>(request.offset),
                                       static_cast<Xapian::doccount>(request.limit));
    std::vector<RunEntry> ranked;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      ranked.push_back({article_from_json(match.get_document().get_data()).id, match.get_weight()});
    }
    return ranked;
  });
}

std::optional<Article> Searcher::find_article(std::string_view id) {
  return on_newest_revision([&]() -> std::optional<Article> {
    const std::string term = schema::id_term(id);
    const auto posting = index_.postlist_begin(term);
    if (posting == index_.postlist_end(term)) return std::nullopt;
    return article_from_json(index_.get_document(*posting).get_data());
  });
}

std::optional<Explanation> Searcher::explain(const SearchRequest& request, std::string_view id) {
  return on_newest_revision([&] {
    const Xapian::docid document = find_document(index_, id);
    const Article article = article_from_json(index_.get_document(document).get_data());
    const CompilerContext context{index_, catalogue_, analyzer_, bm25_, request.expand};
    return explain_match(compile(request), article, entities_of(document), context,
                         [&](const Xapian::Query& part) { return weigh(part, id); });
  });
}

std::vector<Completion> Searcher::complete(std::string_view typed, std::size_t limit) {
  return on_newest_revision([&] {
    if (!names_) names_.emplace(columns_, labels_, analyzer_);
    return khabar::complete(typed, limit, index_, *names_, analyzer_);
  });
}

std::vector<ByteRange> Searcher::find_matches(const SearchRequest& request, std::string_view text) {
  return on_newest_revision([&] {
    const CompiledQuery compiled = compile(request);
    analyzer_.analyze(text, tokens_);
    return highlight(tokens_, compiled.matcher);
  });
}

}  // namespace khabar
