// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/shell/session.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "common/error.h"

namespace khabar {
namespace {

constexpr int kRelatedDays = 2;  // before and after

bool is_story(const SearchRequest& request) {
  return request.query.starts_with("story:") && request.collapse == Collapse::none;
}

}  // namespace

const SearchResult& Session::run(SearchRequest changed) {
  constexpr std::size_t kMostAnswers = 200;
  SearchResult result = engine_.search(changed);
  if (has_answer_) past_.push_back({std::move(request_), std::move(result_)});
  if (past_.size() > kMostAnswers) past_.erase(past_.begin());
  future_.clear();
  result_ = std::move(result);
  request_ = std::move(changed);
  has_answer_ = true;
  return result_;
}

bool Session::go(std::vector<Answer>& from, std::vector<Answer>& to) {
  if (from.empty()) return false;
  to.push_back({std::move(request_), std::move(result_)});
  request_ = std::move(from.back().request);
  result_ = std::move(from.back().result);
  from.pop_back();
  return true;
}

bool Session::back() {
  return go(past_, future_);
}

bool Session::forward() {
  return go(future_, past_);
}

/// What belongs to the answer before, but the order and the like, is forgotten.
SearchRequest Session::fresh_request() const {
  SearchRequest fresh = request_;
  if (is_story(request_)) {  // of copies()
    fresh.collapse = Collapse::story;
    fresh.sort = Sort::relevance;
  }
  fresh.without.clear();
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

const SearchResult& Session::related(std::size_t number) {
  const Hit& one = hit(number);
  if (!one.published) {
    throw Error("article " + std::to_string(number) +
                " has no date; related articles are found by their days");
  }
  using std::chrono::days, std::chrono::sys_days;
  const Day day = local_day(*one.published);
  const sys_days middle = std::chrono::year_month_day(
      std::chrono::year(day.year), std::chrono::month(day.month), std::chrono::day(day.day));
  const auto text = [](sys_days point) {
    const std::chrono::year_month_day date(point);
    return to_iso8601(Day{static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                          static_cast<unsigned>(date.day())});
  };
  SearchRequest fresh = fresh_request();
  fresh.like = one.id;
  fresh.query =
      "date:" + text(middle - days(kRelatedDays)) + ".." + text(middle + days(kRelatedDays));
  if (!one.language.empty()) {
    fresh.filters.push_back({{Facet::language, one.language, "", ""}, true});
  }
  return run(std::move(fresh));
}

const SearchResult& Session::copies(std::size_t number) {
  const Hit& one = hit(number);
  if (one.story.empty()) throw Error("article " + std::to_string(number) + " has no copies");
  SearchRequest fresh = fresh_request();
  fresh.query = "story:" + one.story;
  fresh.collapse = Collapse::none;
  fresh.sort = Sort::oldest;
  return run(std::move(fresh));
}

bool Session::next_page() {
  if (request_.offset + result_.hits.size() >= result_.listed()) return false;
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

bool Session::go_to_page(std::size_t page) {
  const std::size_t limit = std::max<std::size_t>(1, request_.limit);
  const std::size_t pages = (result_.listed() + limit - 1) / limit;
  if (page == 0 || page > pages) return false;
  SearchRequest there = request_;
  there.offset = (page - 1) * limit;
  run(std::move(there));
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
  if (name == "collapse") wants_stories_ = request_.collapse == Collapse::story;
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

bool Session::clear_filters() {
  if (request_.filters.empty()) return false;
  SearchRequest all = request_;
  all.filters.clear();
  all.offset = 0;
  run(std::move(all));
  return true;
}

DateHistogram Session::histogram(DateUnit unit) const {
  SearchRequest counted = request_;
  counted.histogram = unit;
  counted.offset = 0;
  counted.limit = 0;
  counted.with_facets = false;
  return *engine_.search(counted).histogram;
}

SearchRequest Session::whole_request() const {
  SearchRequest whole = request_;
  if (!wants_stories_) whole.collapse = Collapse::none;
  return whole;
}

std::vector<Hit> Session::all_hits() const {
  SearchRequest all = whole_request();
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
