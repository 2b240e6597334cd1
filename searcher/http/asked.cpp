// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/asked.h"

#include <algorithm>

namespace khabar {
namespace {

void check_limit(const char* name, std::size_t value, std::size_t most) {
  if (value <= most) return;
  throw HttpError(400, std::string(name) + ": error: \"" + std::to_string(value) +
                           "\" is no such value; write a whole number from 0 to " +
                           std::to_string(most));
}

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

SearchRequest decode(const Parameters& parameters) {
  try {
    return decode_request(parameters);
  } catch (const Error& error) {
    throw HttpError(400, error.what());
  }
}

}  // namespace

std::string_view Asked::parameter(std::string_view name) const {
  std::string_view found;
  for (const auto& [parameter, value] : own) {
    if (parameter == name) found = value;
  }
  return found;
}

Asked read_asked(const HttpRequest& request, const std::vector<std::string_view>& own,
                 const Archives& archives, const AskLimits& limits) {
  Asked asked;
  Parameters parameters;
  for (const auto& [name, value] : request.parameters) {
    if (name == "archive") {
      asked.archive = value;
    } else if (std::find(own.begin(), own.end(), name) != own.end()) {
      asked.own.emplace_back(name, value);
    } else {
      parameters.emplace_back(name, value);
    }
  }
  asked.engine = archives.find(asked.archive);
  if (!asked.engine) {
    std::string names;
    for (const auto& name : archives.names()) names += (names.empty() ? "" : ", ") + name;
    throw HttpError(
        404, "archive: error: there is no archive \"" + asked.archive + "\"; there are " + names);
  }
  asked.request = decode(parameters);
  check_limit("limit", asked.request.limit, limits.hits);
  check_limit("facet_limit", asked.request.facet_limit, limits.hits);
  if (is_blank(asked.request.query) && asked.request.like.empty()) asked.request.query = "*";
  asked.request.timeout = std::min(asked.request.timeout.value_or(limits.timeout), limits.timeout);
  asked.request.stop = request.stop;
  return asked;
}

}  // namespace khabar
