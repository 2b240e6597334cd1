// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/count_dimension.h"

#include <algorithm>
#include <optional>
#include <string>

#include "common/error.h"
#include "common/format/facet.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxDimensions = 2;

/// A month is a span of time, as a facet too.
std::optional<CountDimension> find_dimension(std::string_view name) {
  if (const auto unit = find_date_unit(name)) return CountDimension(*unit);
  if (const auto facet = find_facet(name)) return CountDimension(*facet);
  return std::nullopt;
}

[[noreturn]] void fail(std::string_view text, const std::string& problem) {
  std::string names = "year, month, week, day";
  for (const auto name : kFacetNames) {
    if (name != to_string(Facet::month)) names.append(", ").append(name);
  }
  throw Error("count by \"" + std::string(text) + "\": error: " + problem +
              "; write one or two of " + names);
}

}  // namespace

std::vector<CountDimension> parse_count_dimensions(std::string_view text) {
  std::vector<CountDimension> dimensions;
  for (std::string_view rest = text;;) {
    const auto comma = std::min(rest.find(','), rest.size());
    const auto name = rest.substr(0, comma);
    const auto dimension = find_dimension(name);
    if (!dimension) fail(text, "articles cannot be counted by \"" + std::string(name) + "\"");
    if (std::find(dimensions.begin(), dimensions.end(), *dimension) != dimensions.end()) {
      fail(text, "\"" + std::string(name) + "\" stands there twice");
    }
    dimensions.push_back(*dimension);
    if (dimensions.size() > kMaxDimensions) fail(text, "there are more than two");
    if (comma == rest.size()) return dimensions;
    rest.remove_prefix(comma + 1);
  }
}

std::string_view to_string(const CountDimension& dimension) {
  return std::visit([](auto value) { return to_string(value); }, dimension);
}

}  // namespace khabar
