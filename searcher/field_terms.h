// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/schema.h"
#include "searcher/compiled_query.h"
#include "searcher/query.h"

namespace khabar {

/// The text fields that `field` means: itself, or all of them when it is no text field.
std::vector<schema::TextField> text_fields(QueryField field);

/// A lemma in any of the fields, ranked as if they were one.
XQuery lemma_anywhere(std::string_view lemma, QueryField field);

/// Any of the exact forms in any of the fields, ranked as if they were one word.
XQuery any_exact(const std::vector<std::string>& forms, QueryField field);

/// The term of articles that name the entity with this id.
std::string entity_term(std::string_view id);

}  // namespace khabar
