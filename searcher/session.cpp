// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/session.h"

#include "common/error.h"

namespace khabar {

const SearchResult& Session::run() {
  result_ = searcher_.search(request_);
  has_answer_ = true;
  return result_;
}

const SearchResult& Session::ask(const std::string& query) {
  SearchRequest fresh = request_;
  fresh.query = query;
  fresh.filters.clear();
  fresh.offset = 0;
  std::swap(request_, fresh);
  try {
    return run();
  } catch (...) {
    request_ = std::move(fresh);  // a query that was refused changes nothing
    throw;
  }
}

bool Session::next_page() {
  if (request_.offset + result_.hits.size() >= result_.total) return false;
  request_.offset += request_.limit;
  run();
  return true;
}

bool Session::previous_page() {
  if (request_.offset == 0) return false;
  request_.offset -= std::min(request_.offset, request_.limit);
  run();
  return true;
}

const SearchResult& Session::sort(Sort order) {
  request_.sort = order;
  request_.offset = 0;
  return run();
}

const SearchResult& Session::narrow(std::size_t number, bool exclude) {
  std::size_t row = 0;
  for (const auto& facet : result_.facets) {
    for (const auto& counted : facet) {
      if (++row != number) continue;
      request_.filters.push_back({counted.value, exclude});
      request_.offset = 0;
      return run();
    }
  }
  throw Error("no facet row " + std::to_string(number) + "; see the rows with: facets");
}

bool Session::widen() {
  if (request_.filters.empty()) return false;
  request_.filters.pop_back();
  request_.offset = 0;
  run();
  return true;
}

const Hit& Session::hit(std::size_t number) const {
  if (number <= result_.offset || number > result_.offset + result_.hits.size()) {
    throw Error("no article " + std::to_string(number) + " on this page");
  }
  return result_.hits[number - result_.offset - 1];
}

std::string Session::trail() const {
  std::string trail = request_.query;
  for (const auto& filter : request_.filters) {
    trail += filter.exclude ? " › not " : " › ";
    trail.append(to_string(filter.value.facet)).append(": ").append(display_label(filter.value));
  }
  return trail;
}

}  // namespace khabar
