// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/http/page/view.h"

namespace khabar {

/// A whole article with what was asked marked, why it matched, names, similar ones, how to cite it.
/// Throws UnknownArticle.
HttpResponse article_page(const PageView& view, const std::string& id);

}  // namespace khabar
