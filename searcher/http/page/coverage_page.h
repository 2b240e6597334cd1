// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/http/page/view.h"

namespace khabar {

/// Articles of each source over time: what the archive holds. Cost: a pass over the
/// matches and one over the archive.
HttpResponse coverage_page(const PageView& view);

}  // namespace khabar
