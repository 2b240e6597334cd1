// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/http/page/view.h"

namespace khabar {

/// The answer to a search: hits, facets, a histogram, and all that changes the question as links.
HttpResponse search_page(const PageView& view);

}  // namespace khabar
