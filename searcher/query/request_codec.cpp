// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/request_codec.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "common/date.h"
#include "common/error.h"
#include "common/foreign_text.h"
#include "common/unicode.h"
#include "searcher/query/date_range.h"

namespace khabar {
namespace {

constexpr std::array<std::string_view, 3> kSortNames = {"relevance", "newest", "oldest"};
constexpr std::array<std::string_view, 3> kDetailNames = {"ids", "fields", "snippets"};
constexpr std::array<std::string_view, 4> kMatchNames = {"automatic", "any", "most", "all"};
constexpr std::array<std::string_view, 2> kCollapseNames = {"none", "story"};
constexpr std::array<std::string_view, 2> kCountsNames = {"articles", "stories"};
constexpr std::size_t kNoMaximum = std::numeric_limits<std::uint32_t>::max();
constexpr double kMaxTimeout = 86400;  // seconds
constexpr double kLeastTimeout = 0.001;

/// A parameter while it is read.
struct Parameter {
  std::string_view name;
  std::string_view value;
};

[[noreturn]] void fail(const Parameter& parameter, const std::string& wanted) {
  throw Error(std::string(parameter.name) + ": error: \"" + std::string(parameter.value) +
              "\" is no such value; write " + wanted);
}

std::size_t read_number(const Parameter& parameter, std::size_t least, std::size_t most) {
  std::size_t number = 0;
  const char* end = parameter.value.data() + parameter.value.size();
  const auto [rest, error] = std::from_chars(parameter.value.data(), end, number);
  if (error != std::errc() || rest != end || number < least || number > most) {
    fail(parameter, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return number;
}

bool read_switch(const Parameter& parameter) {
  for (const auto* yes : {"on", "1", "yes", "true"}) {
    if (parameter.value == yes) return true;
  }
  for (const auto* no : {"off", "0", "no", "false"}) {
    if (parameter.value == no) return false;
  }
  fail(parameter, "on or off");
}

/// Capitals or not.
template <typename Enum, std::size_t count>
Enum read_name(const Parameter& parameter, const std::array<std::string_view, count>& names) {
  const auto found = std::find(names.begin(), names.end(), to_lower(parameter.value));
  if (found != names.end()) return static_cast<Enum>(found - names.begin());
  std::string wanted;
  for (const auto name : names) {
    if (!wanted.empty()) wanted += name == names.back() ? " or " : ", ";
    wanted += name;
  }
  fail(parameter, wanted);
}

/// "2023-09" is all its days; empty is no limit.
DateRange read_days(const Parameter& parameter) {
  if (parameter.value.empty()) return {};
  const auto days = read_date_range(parameter.value, today());
  if (!days) fail(parameter, "a year, a month or a day such as 2023-09-13");
  return *days;
}

std::chrono::milliseconds read_seconds(const Parameter& parameter) {
  double seconds = 0;
  const char* end = parameter.value.data() + parameter.value.size();
  const auto [rest, error] = std::from_chars(parameter.value.data(), end, seconds);
  const bool is_one =
      error == std::errc() && rest == end && seconds >= kLeastTimeout && seconds <= kMaxTimeout;
  if (!is_one) fail(parameter, "seconds from 0.001 to 86400");
  return std::chrono::milliseconds(std::llround(seconds * 1000));
}

/// "2.5"
std::string write_seconds(std::chrono::milliseconds time) {
  std::array<char, 32> text;
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(),
                                          std::chrono::duration<double>(time).count());
  return error == std::errc() ? std::string(text.data(), end) : std::string();
}

/// Reads parameters one by one into a request.
class Decoder {
 public:
  explicit Decoder(SearchRequest defaults) : request_(std::move(defaults)) {}

  void read(const Parameter& parameter) {
    const auto name = parameter.name;
    if (name == "q") {
      request_.query = parameter.value;
    } else if (name == "like") {
      request_.like = parameter.value;
    } else if (name == "facet") {
      for (auto& filter : parse_facet_filters(parameter.value)) {
        request_.filters.push_back(std::move(filter));
      }
    } else if (name == "from") {
      request_.dates.from = read_days(parameter).from;
    } else if (name == "to") {
      request_.dates.to = read_days(parameter).to;
    } else if (name == "sort") {
      request_.sort = read_name<Sort>(parameter, kSortNames);
    } else if (name == "match") {
      request_.match = read_name<MatchWords>(parameter, kMatchNames);
    } else if (name == "collapse") {
      request_.collapse = read_name<Collapse>(parameter, kCollapseNames);
    } else if (name == "counts") {
      request_.counts = read_name<Counts>(parameter, kCountsNames);
    } else if (name == "without") {
      request_.without.emplace_back(parameter.value);
    } else if (name == "show") {
      request_.detail = read_name<HitDetail>(parameter, kDetailNames);
    } else if (name == "histogram") {
      request_.histogram = find_date_unit(parameter.value);
      if (!request_.histogram) fail(parameter, "year, month, week or day");
    } else if (name == "timeout") {
      request_.timeout = read_seconds(parameter);
    } else if (!read_switches(parameter) && !read_numbers(parameter)) {
      throw Error(
          shown(name) +
          ": error: there is no such parameter; there are q, like, facet, from, to, sort, limit, "
          "offset, page, collapse, counts, match, exact, without, translation, recency, show, "
          "snippet, facets, facet_limit, histogram and "
          "timeout");
    }
  }

  SearchRequest finish() {
    if (page_ && has_offset_) {
      throw Error("page: error: there is an offset as well; write one of the two");
    }
    if (page_) request_.offset = (*page_ - 1) * request_.limit;
    return std::move(request_);
  }

 private:
  bool read_switches(const Parameter& parameter) {
    if (parameter.name == "exact") {
      request_.expand = !read_switch(parameter);
    } else if (parameter.name == "translation") {
      request_.translate = read_switch(parameter);
    } else if (parameter.name == "recency") {
      request_.recency = read_switch(parameter);
    } else if (parameter.name == "facets") {
      request_.with_facets = read_switch(parameter);
    } else {
      return false;
    }
    return true;
  }

  bool read_numbers(const Parameter& parameter) {
    if (parameter.name == "limit") {
      request_.limit = read_number(parameter, 0, kMaxLimit);
    } else if (parameter.name == "offset") {
      request_.offset = read_number(parameter, 0, kNoMaximum);
      has_offset_ = true;
    } else if (parameter.name == "page") {
      page_ = read_number(parameter, 1, kNoMaximum / kMaxLimit);
    } else if (parameter.name == "facet_limit") {
      request_.facet_limit = read_number(parameter, 0, kMaxLimit);
    } else if (parameter.name == "snippet") {
      request_.snippet_graphemes = read_number(parameter, 0, kMaxLimit);
    } else {
      return false;
    }
    return true;
  }

  SearchRequest request_;
  std::optional<std::size_t> page_;
  bool has_offset_ = false;
};

}  // namespace

SearchRequest decode_request(const Parameters& parameters, SearchRequest defaults) {
  Decoder decoder(std::move(defaults));
  for (const auto& [name, value] : parameters) decoder.read({name, value});
  return decoder.finish();
}

Parameters encode_request(const SearchRequest& request) {
  const SearchRequest plain;
  Parameters parameters;
  const auto add = [&](const char* name, bool differs, std::string value) {
    if (differs) parameters.emplace_back(name, std::move(value));
  };
  const auto name_of = [](const auto& names, auto value) {
    return std::string(names[static_cast<std::size_t>(value)]);
  };
  const auto on_off = [](bool on) { return std::string(on ? "on" : "off"); };
  add("q", request.query != plain.query, request.query);
  add("like", request.like != plain.like, request.like);
  for (const auto& filter : request.filters) add("facet", true, to_string(filter));
  const auto& [from, to] = request.dates;
  if (from) add("from", true, to_iso8601(*from));
  if (to) add("to", true, to_iso8601(*to));
  add("sort", request.sort != plain.sort, name_of(kSortNames, request.sort));
  add("limit", request.limit != plain.limit, std::to_string(request.limit));
  add("offset", request.offset != plain.offset, std::to_string(request.offset));
  add("collapse", request.collapse != plain.collapse, name_of(kCollapseNames, request.collapse));
  add("counts", request.counts != plain.counts, name_of(kCountsNames, request.counts));
  for (const auto& form : request.without) add("without", true, form);
  add("match", request.match != plain.match, name_of(kMatchNames, request.match));
  add("exact", request.expand != plain.expand, on_off(!request.expand));
  add("translation", request.translate != plain.translate, on_off(request.translate));
  add("recency", request.recency != plain.recency, on_off(request.recency));
  add("show", request.detail != plain.detail, name_of(kDetailNames, request.detail));
  add("snippet", request.snippet_graphemes != plain.snippet_graphemes,
      std::to_string(request.snippet_graphemes));
  add("facets", request.with_facets != plain.with_facets, on_off(request.with_facets));
  add("facet_limit", request.facet_limit != plain.facet_limit, std::to_string(request.facet_limit));
  if (request.histogram) add("histogram", true, std::string(to_string(*request.histogram)));
  if (request.timeout) add("timeout", true, write_seconds(*request.timeout));
  return parameters;
}

}  // namespace khabar
