// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/entity/catalogue.h"
#include "common/entity/reading.h"
#include "common/entity/recognizer.h"
#include "common/entity/tagger.h"

namespace khabar::test {

/// The catalogue that the programs carry, loaded once.
const Catalogue& shipped_catalogue();

/// A catalogue of these lines of JSON and nothing else. Throws when a line is bad.
Catalogue catalogue_of(const std::vector<std::string>& lines);

/// "text=id" for each mention in `text`, listed names only.
std::vector<std::string> listed_names(const Catalogue& catalogue, std::string_view text);

/// The ids of an article made of `texts`, listed names only, in the order of finish_article.
std::vector<std::string> ids_in_article(const Catalogue& catalogue,
                                        const std::vector<std::string>& texts);

/// The words of `text`, which must outlive them, and nothing found in them yet.
Reading words_of(std::string_view text);

/// "person रमेश नायर; place पुणे" for the spans of `text`.
std::string names_of(std::string_view text, const std::vector<TaggedSpan>& spans);

}  // namespace khabar::test
