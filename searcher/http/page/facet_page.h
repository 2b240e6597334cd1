// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/http/page/view.h"

namespace khabar {

/// All values of a facet that the matches have, by pages, found by how they begin. Throws HttpError
/// for a facet that is none.
HttpResponse facet_page(const PageView& view, const std::string& name);

}  // namespace khabar
