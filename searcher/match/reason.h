// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/rule.h"
#include "searcher/query/query.h"

namespace khabar {

/// Why a query looks for something: kept while a query is compiled, for explanations.
struct Reason {
  std::string word;  ///< What it comes from, as the user wrote it.
  Rule rule = Rule::as_written;
  std::vector<std::string> forms;  ///< What is looked for: exact forms, lemmas, or one entity's id.
  QueryField field = QueryField::any;
  Xapian::Query query;  ///< This part of the query alone, weighing what it weighs there.
};

}  // namespace khabar
