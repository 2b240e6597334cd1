// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/http/page/view.h"

namespace khabar {

/// Up to four questions (q1 to q4) over time: lines, and a table of them.
HttpResponse compare_page(const PageView& view);

/// The table as CSV: a row a span, a column a question.
HttpResponse compare_csv(const PageView& view);

/// The parameters that both take.
inline const std::vector<std::string_view> kCompareParameters = {"q1", "q2", "q3", "q4", "unit"};

}  // namespace khabar
