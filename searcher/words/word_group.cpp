// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/words/word_group.h"

#include <algorithm>

#include "common/analysis/script.h"

namespace khabar {

const WordForm* nearest_hindi(const WordGroup& group) {
  if (!group.is_latin) return nullptr;
  const auto nearest = std::find_if(group.forms.begin(), group.forms.end(), [](const auto& form) {
    return form.kind == FormKind::variant && has_devanagari(form.exact);
  });
  return nearest == group.forms.end() ? nullptr : &*nearest;
}

}  // namespace khabar
