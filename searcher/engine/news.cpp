// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/engine/news.h"

#include <algorithm>
#include <utility>

namespace khabar {

const std::string& passage_text(const Article& article) {
  return article.body.empty() ? article.description : article.body;
}

AnalyzedArticle::AnalyzedArticle(Article article, Hit hit, Analyzer& analyzer)
    : article_(std::move(article)),
      hit_(std::move(hit)),
      chunks_(split_chunks(passage_text(article_))) {
  // Where each token's words stand in words_, which moves while it grows.
  const auto own = [&](const std::string& text, std::vector<Token>& tokens) {
    analyzer.analyze(text, tokens);
    for (const auto& token : tokens) words_.append(token.exact).append(token.term);
  };
  own(article_.title, title_);
  own(passage_text(article_), text_);
  std::string_view rest = words_;
  const auto take = [&](std::string_view& word) {
    word = rest.substr(0, word.size());
    rest.remove_prefix(word.size());
  };
  for (auto* tokens : {&title_, &text_}) {
    for (auto& token : *tokens) {
      take(token.exact);
      take(token.term);
    }
  }
}

std::shared_ptr<const AnalyzedArticle> News::known(Xapian::docid document) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find(document);
  return found == kept_.end() ? nullptr : found->second;
}

void News::keep(Xapian::docid document, const std::shared_ptr<const AnalyzedArticle>& article) {
  const std::lock_guard lock(mutex_);
  if (kept_.size() < kMostKept) kept_.emplace(document, article);
}

std::shared_ptr<News> NewsCache::find(const Xapian::Database& index, std::uint64_t after,
                                      std::uint64_t until) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(ranges_.begin(), ranges_.end(), [&](const Range& range) {
    return range.after == after && range.until == until;
  });
  if (found != ranges_.end()) {
    std::rotate(found, found + 1, ranges_.end());
  } else {
    if (ranges_.size() == kMostRanges) ranges_.erase(ranges_.begin());
    ranges_.push_back({after, until, std::make_shared<News>(index, after, until)});
  }
  const auto& news = ranges_.back().news;
  return news->articles.is_read() ? news : nullptr;
}

}  // namespace khabar
