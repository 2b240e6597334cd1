// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/answer/describe_hit.h"

#include <utility>

#include "common/format/display_title.h"
#include "searcher/answer/make_snippet.h"

namespace khabar {

Hit plain_hit(const Article& article, double score, std::vector<FacetValue> entities,
              HitDetail detail) {
  Hit hit;
  hit.score = score;
  hit.id = article.id;
  if (detail == HitDetail::ids) return hit;
  hit.entities = std::move(entities);
  hit.display_title = display_title(article);
  hit.title = article.title;
  hit.url = article.url;
  hit.published = article.published;
  hit.source = article.source;
  hit.section = article.section;
  hit.language = article.language;
  return hit;
}

Hit describe_hit(const Article& article, double score, std::vector<FacetValue> entities,
                 const SearchRequest& request, const WordMatcher& matcher, Analyzer& analyzer,
                 ArticleHighlights* highlights) {
  Hit hit = plain_hit(article, score, std::move(entities), request.detail);
  if (request.detail != HitDetail::snippets) return hit;
  std::vector<Token> tokens;
  analyzer.analyze(article.title, tokens);
  hit.title_highlights = highlight(article.title, tokens, matcher);
  const bool has_body = !article.body.empty();
  const std::string& text = has_body ? article.body : article.description;
  analyzer.analyze(text, tokens);
  if (highlights != nullptr) {
    highlights->title = hit.title_highlights;
    (has_body ? highlights->body : highlights->description) = highlight(text, tokens, matcher);
  }
  SnippetOptions options;
  options.max_graphemes = request.snippet_graphemes;
  hit.snippet = make_snippet(text, tokens, matcher, options);
  return hit;
}

MarkedArticle mark_article(Article article, const WordMatcher& matcher, Analyzer& analyzer) {
  std::vector<Token> tokens;
  const auto matches_in = [&](const std::string& text) {
    analyzer.analyze(text, tokens);
    return highlight(text, tokens, matcher);
  };
  MarkedArticle marked;
  marked.highlights.title = matches_in(article.title);
  marked.highlights.description = matches_in(article.description);
  marked.highlights.body = matches_in(article.body);
  marked.article = std::move(article);
  return marked;
}

}  // namespace khabar
