// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/facet_filter.h"

#include <algorithm>
#include <string>

#include "common/error.h"

namespace khabar {
namespace {

[[noreturn]] void fail(std::string_view filter, const std::string& problem) {
  std::string names;
  for (const auto name : kFacetNames) names.append(names.empty() ? "" : ", ").append(name);
  throw Error("facet filter \"" + std::string(filter) + "\": error: " + problem +
              "; write NAME=VALUE, with NAME one of " + names);
}

FacetFilter parse_filter(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) fail(text, "there is no = in it");
  FacetFilter filter;
  filter.exclude = equals > 0 && text[equals - 1] == '!';
  const auto name = text.substr(0, filter.exclude ? equals - 1 : equals);
  const auto facet = find_facet(name);
  if (!facet) fail(text, "there is no facet \"" + std::string(name) + "\"");
  filter.value.facet = *facet;
  filter.value.value = text.substr(equals + 1);
  if (filter.value.value.empty()) fail(text, "there is no value after the =");
  return filter;
}

/// Bytes of the first filter in `text`: up to the comma before the next one that has an =.
std::size_t filter_length(std::string_view text) {
  const auto next_equals = text.find('=', std::min(text.find('=') + 1, text.size()));
  if (next_equals == std::string_view::npos) return text.size();
  const auto comma = text.rfind(',', next_equals);
  return comma == std::string_view::npos || comma < text.find('=') ? text.size() : comma;
}

}  // namespace

std::vector<FacetFilter> parse_facet_filters(std::string_view text) {
  std::vector<FacetFilter> filters;
  do {
    const std::size_t length = filter_length(text);
    filters.push_back(parse_filter(text.substr(0, length)));
    text.remove_prefix(std::min(length + 1, text.size()));
  } while (!text.empty());
  return filters;
}

std::string describe(const FacetFilter& filter) {
  std::string text = filter.exclude ? "not " : "";
  text.append(to_string(filter.value.facet)).append(": ");
  return text.append(display_label(filter.value));
}

}  // namespace khabar
