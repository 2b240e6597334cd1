// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/article.h"

#include <string>
#include <string_view>
#include <vector>

namespace khabar {
namespace {

std::string byline(const Article& article) {
  std::string line;
  const auto add = [&](const std::string& fact) {
    if (fact.empty()) return;
    if (!line.empty()) line += " · ";
    line += fact;
  };
  if (article.published) add(to_iso8601(*article.published));
  add(article.source);
  add(article.section);
  for (const auto& author : article.authors) add(author);
  return line;
}

/// The parts of `ranges` that lie in [begin, end), counted from `begin`.
std::vector<ByteRange> ranges_within(const std::vector<ByteRange>& ranges, std::size_t begin,
                                     std::size_t end) {
  std::vector<ByteRange> within;
  for (const auto& range : ranges) {
    if (range.begin >= begin && range.end <= end) {
      within.push_back({range.begin - begin, range.end - begin});
    }
  }
  return within;
}

}  // namespace

void render_article(const MarkedArticle& marked, const TextStyle& style, std::ostream& out) {
  const auto& [article, highlights] = marked;
  const auto paragraph = [&](std::string_view text, const std::vector<ByteRange>& ranges) {
    if (text.empty()) return;
    out << wrap(mark_highlights(text, ranges, style), style.columns, 0) << "\n\n";
  };
  paragraph(article.title, highlights.title);
  paragraph(byline(article), {});
  paragraph(article.url, {});
  paragraph(article.description, highlights.description);
  const std::string_view body = article.body;
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    paragraph(body.substr(begin, end - begin), ranges_within(highlights.body, begin, end));
    begin = end + 1;
  }
}

}  // namespace khabar
