// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/field_map.h"
#include "indexer/read/json_tree.h"

namespace khabar {

/// The named objects of a JSON-LD record by their "@id".
using NamedNodes = std::map<std::string_view, const JsonValue*>;

/// All objects in `root` with an "@id" and more than that. Cost: one walk.
NamedNodes find_named_nodes(const JsonValue& root);

/// What a value means as text of a field.
struct FieldTexts {
  std::vector<std::string> texts;  ///< Not empty ones; several of a list.
  std::string odd;                 ///< What it is instead of text, "an object": part was left out.
};

/// Reads `value` as `field`: strings and numbers as they stand; the elements of an array; of an
/// object, what people and programs keep the text in: {"@value": …}, {"$date": …}, {"$oid": …},
/// {"rendered": …}, {"main": …}, {"name": …}, {"hi": …, "en": …}, or the node of `nodes` that its
/// "@id" names. null, false, [] and {} are nothing.
FieldTexts read_texts(const JsonValue& value, ArticleField field, const NamedNodes& nodes);

}  // namespace khabar
