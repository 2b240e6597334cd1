// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/http/page/view.h"

namespace khabar {

/// The query language in examples, each a link that asks it; the keys.
HttpResponse help_page(const PageView& view);

}  // namespace khabar
