// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/session.h"

#include <algorithm>
#include <utility>

#include "common/error.h"

namespace khabar {

const SearchResult& Session::run(SearchRequest changed) {
  result_ = engine_.search(changed);
  request_ = std::move(changed);
  has_answer_ = true;
  return result_;
}

SearchRequest Session::fresh_request() const {
  SearchRequest fresh = request_;
  fresh.query.clear();
  fresh.like.clear();
  fresh.filters = first_filters_;
  fresh.offset = 0;
  return fresh;
}

const SearchResult& Session::ask(const std::string& query) {
  SearchRequest fresh = fresh_request();
  fresh.query = query;
  return run(std::move(fresh));
}

const SearchResult& Session::like(std::size_t number) {
  SearchRequest fresh = fresh_request();
  fresh.like = hit(number).id;
  return run(std::move(fresh));
}

bool Session::next_page() {
  if (request_.offset + result_.hits.size() >= result_.total) return false;
  SearchRequest next = request_;
  next.offset += next.limit;
  run(std::move(next));
  return true;
}

bool Session::previous_page() {
  if (request_.offset == 0) return false;
  SearchRequest previous = request_;
  previous.offset -= std::min(previous.offset, previous.limit);
  run(std::move(previous));
  return true;
}

void Session::set(const std::string& name, const std::string& value) {
  SearchRequest changed = decode_request({{name, value}}, request_);
  changed.offset = 0;
  if (has_answer_) {
    run(std::move(changed));
  } else {
    request_ = std::move(changed);
  }
}

const SearchResult& Session::narrow(std::size_t number, bool exclude) {
  std::size_t row = 0;
  for (const auto& facet : result_.facets) {
    for (const auto& counted : facet) {
      if (++row != number) continue;
      SearchRequest narrowed = request_;
      narrowed.filters.push_back({counted.value, exclude});
      narrowed.offset = 0;
      return run(std::move(narrowed));
    }
  }
  throw Error("no facet row " + std::to_string(number) + "; see the rows with: facets");
}

bool Session::widen() {
  if (request_.filters.empty()) return false;
  SearchRequest wider = request_;
  wider.filters.pop_back();
  wider.offset = 0;
  run(std::move(wider));
  return true;
}

bool Session::clear_filters() {
  if (request_.filters.empty()) return false;
  SearchRequest all = request_;
  all.filters.clear();
  all.offset = 0;
  run(std::move(all));
  return true;
}

DateHistogram Session::histogram(DateUnit unit) {
  SearchRequest counted = request_;
  counted.histogram = unit;
  counted.offset = 0;
  counted.limit = 0;
  counted.with_facets = false;
  return *engine_.search(counted).histogram;
}

std::vector<Hit> Session::all_hits() {
  SearchRequest all = request_;
  all.offset = 0;
  all.limit = engine_.article_count();
  all.with_facets = false;
  all.detail = HitDetail::fields;
  return engine_.search(all).hits;
}

const Hit& Session::hit(std::size_t number) const {
  if (number <= result_.offset || number > result_.offset + result_.hits.size()) {
    throw Error("no article " + std::to_string(number) + " on this page");
  }
  return result_.hits[number - result_.offset - 1];
}

std::string Session::trail() const {
  std::string trail = display_query(request_);
  for (const auto& filter : request_.filters) trail.append(" › ").append(describe(filter));
  return trail;
}

}  // namespace khabar
