// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/format/article.h"
#include "searcher/answer/chunks.h"
#include "searcher/answer/search_result.h"
#include "searcher/match/new_articles.h"
#include "searcher/match/news_postings.h"

namespace khabar {

/// An article, and its words. Owns what the tokens refer to; does not change.
class AnalyzedArticle {
 public:
  /// hit  The article as every answer lists it: see plain_hit.
  AnalyzedArticle(Article article, Hit hit, Analyzer& analyzer);
  AnalyzedArticle(const AnalyzedArticle&) = delete;
  AnalyzedArticle& operator=(const AnalyzedArticle&) = delete;

  const Article& article() const { return article_; }
  const Hit& hit() const { return hit_; }
  const std::vector<Token>& title() const { return title_; }
  /// Of the text that passages are of: see passage_text.
  const std::vector<Token>& text() const { return text_; }
  const std::vector<Chunk>& chunks() const { return chunks_; }

 private:
  Article article_;
  Hit hit_;
  std::string words_;
  std::vector<Token> title_;
  std::vector<Token> text_;
  std::vector<Chunk> chunks_;
};

/// The body, or the description of an article without one.
const std::string& passage_text(const Article& article);

/// The articles of some commits, for many questions that ask for those alone. Threads share it.
class News {
 public:
  News(const Xapian::Database& index, std::uint64_t after, std::uint64_t until)
      : articles(index, after, until) {}

  const NewArticles articles;
  KnownGroups groups;

  /// An article that is shown, read once; `read` gets it from the index. Of the first kMostKept.
  template <typename Read>
  std::shared_ptr<const AnalyzedArticle> article(Xapian::docid document, Read read);

 private:
  static constexpr std::size_t kMostKept = 2000;  // some 60 MB

  std::shared_ptr<const AnalyzedArticle> known(Xapian::docid document);
  void keep(Xapian::docid document, const std::shared_ptr<const AnalyzedArticle>& article);

  std::mutex mutex_;
  std::unordered_map<Xapian::docid, std::shared_ptr<const AnalyzedArticle>> kept_;
};

template <typename Read>
std::shared_ptr<const AnalyzedArticle> News::article(Xapian::docid document, Read read) {
  if (auto article = known(document)) return article;
  std::shared_ptr<const AnalyzedArticle> article = read();
  keep(document, article);
  return article;
}

/// The news of a few ranges of commits, those asked for last. Of one revision of an index.
class NewsCache {
 public:
  /// Null where there are too many new articles to read their terms.
  std::shared_ptr<News> find(const Xapian::Database& index, std::uint64_t after,
                             std::uint64_t until);

 private:
  struct Range {
    std::uint64_t after = 0;
    std::uint64_t until = 0;
    std::shared_ptr<News> news;
  };
  static constexpr std::size_t kMostRanges = 4;

  std::mutex mutex_;
  std::vector<Range> ranges_;
};

}  // namespace khabar
