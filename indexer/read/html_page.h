// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace khabar {

/// A saved page as one record for ArticleReader.
struct PageRecord {
  std::string json;      ///< Empty when there is no article in the page.
  std::string why_none;  ///< What the page is instead.
};

/// Reads the article of a page: its JSON-LD (https://schema.org/NewsArticle), with what that lacks
/// taken from the page's own text, or else its plain <article>, the title from <h1>, og:title or
/// <title>, the day from article:published_time or <time>. A page of several <article>s of like
/// size is a list, not an article.
///
/// html     The whole page, UTF-8.
/// address  Where it was fetched from; empty when unknown: then its canonical link.
///
/// Cost: one parse. Pages that are not is_safe_page are passed over.
PageRecord read_html_page(std::string_view html, const std::string& address);

}  // namespace khabar
