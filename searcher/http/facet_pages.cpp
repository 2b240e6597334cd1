// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/facet_pages.h"

#include <algorithm>
#include <string>

#include "common/unicode.h"

namespace khabar {
namespace {

bool has_word_with(std::string_view label, std::string_view lower_prefix) {
  const std::string lower = to_lower(label);
  for (std::size_t at = 0; at != std::string::npos; at = lower.find(' ', at)) {
    if (at > 0) ++at;
    if (std::string_view(lower).substr(at).starts_with(lower_prefix)) return true;
  }
  return false;
}

}  // namespace

bool begins_with(const FacetValue& value, std::string_view prefix) {
  const std::string lower = to_lower(to_valid_utf8(prefix));
  for (const auto* label : {&value.value, &value.label_hi, &value.label_en}) {
    if (!label->empty() && has_word_with(*label, lower)) return true;
  }
  return false;
}

FacetPage page_of(std::vector<FacetCount> values, std::string_view prefix,
                  const SearchRequest& request) {
  if (!prefix.empty()) {
    std::erase_if(values, [&](const auto& value) { return !begins_with(value.value, prefix); });
  }
  FacetPage page;
  page.total = values.size();
  const auto begin = std::min(request.offset, values.size());
  const auto end = begin + std::min(request.limit, values.size() - begin);
  page.values.assign(values.begin() + static_cast<std::ptrdiff_t>(begin),
                     values.begin() + static_cast<std::ptrdiff_t>(end));
  return page;
}

}  // namespace khabar
