// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/article.h"
#include "common/format/facet.h"

namespace khabar {

/// An article as `khabar-index export` writes it: one line of JSON, to_json's with a mark before it
/// that says that its text is clean. Cleaning it once more would change it: "&lt;b&gt;" in a page
/// is
/// "<b>" in the article, and a tag in the next page.

/// The line for an article.
///
/// json  What to_json made of it.
/// recognised  Entities to add under "recognised", which is for other programs: adding the line
///             again recognises them anew. Empty adds nothing.
std::string exported_line(std::string_view json, const std::vector<FacetValue>& recognised = {});

/// Whether a line begins with the mark.
bool is_exported(std::string_view line);

/// Reads back an exported line. Throws Error, with what is wrong in it, when it is not as
/// exported_line makes them: with invalid UTF-8 or control characters, say.
Article article_from_export(std::string_view line);

}  // namespace khabar
