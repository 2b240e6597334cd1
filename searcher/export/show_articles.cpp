// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/show_articles.h"

#include "common/foreign_text.h"
#include "searcher/render/article.h"

namespace khabar {

bool show_articles(const Engine& engine, const std::vector<std::string>& ids, bool json,
                   const TextStyle& style, std::ostream& out, std::ostream& messages) {
  bool all_there = true;
  for (const auto& id : ids) {
    auto article = engine.article(id);
    if (!article) {
      messages << "no article has the id \"" << shown(id)
               << "\"; ids stand under the hits of a search\n";
      all_there = false;
    } else if (json) {
      out << to_json(*article) << '\n';
    } else {
      render_article({std::move(*article), {}}, style, out);
    }
  }
  return all_there;
}

}  // namespace khabar
