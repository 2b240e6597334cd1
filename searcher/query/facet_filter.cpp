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

/// "a\,b" is "a,b", "a\\b" is "a\b"; other backslashes stand for themselves.
std::string unescape(std::string_view value) {
  std::string plain;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool escapes =
        value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == ',' || value[i + 1] == '\\');
    plain += value[escapes ? ++i : i];
  }
  return plain;
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
  filter.value.value = unescape(text.substr(equals + 1));
  if (filter.value.value.empty()) fail(text, "there is no value after the =");
  return filter;
}

bool is_escaped(std::string_view text, std::size_t i) {
  std::size_t backslashes = 0;
  while (backslashes < i && text[i - backslashes - 1] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

/// Bytes of the first filter in `text`: up to the last comma before the next = after its own.
std::size_t filter_length(std::string_view text) {
  const auto own_equals = text.find('=');
  const auto next_equals = text.find('=', std::min(own_equals + 1, text.size()));
  if (next_equals == std::string_view::npos) return text.size();
  for (auto i = next_equals; i > own_equals; --i) {
    if (text[i] == ',' && !is_escaped(text, i)) return i;
  }
  return text.size();
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

std::string to_string(const FacetFilter& filter) {
  std::string text(to_string(filter.value.facet));
  text.append(filter.exclude ? "!=" : "=");
  for (const char c : filter.value.value) {
    if (c == ',' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

std::string describe(const FacetFilter& filter) {
  std::string text = filter.exclude ? "not " : "";
  text.append(to_string(filter.value.facet)).append(": ");
  return text.append(display_label(filter.value));
}

}  // namespace khabar
