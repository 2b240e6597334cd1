// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/batch.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>

#include "common/error.h"

namespace khabar {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows answer(const Engine& engine, SearchRequest request, const NamedQuery& query) {
  request.query = query.query;
  try {
    const SearchResult result = engine.search(request);
    const std::string total = std::to_string(result.total);
    Rows rows;
    for (const auto& hit : result.hits) {
      rows.push_back({query.name, total, std::to_string(result.offset + rows.size() + 1), hit.id,
                      hit.published ? to_iso8601(local_day(*hit.published)) : "", hit.source,
                      hit.title.empty() ? hit.display_title : hit.title, ""});
    }
    if (rows.empty()) rows.push_back({query.name, total, "", "", "", "", "", ""});
    return rows;
  } catch (const Interrupted&) {
    throw;
  } catch (const Error& error) {
    return {{query.name, "", "", "", "", "", "", error.what()}};
  }
}

}  // namespace

Table answer_batch(const Engine& engine, const SearchRequest& request,
                   const std::vector<NamedQuery>& queries) {
  SearchRequest asked = request;
  asked.with_facets = false;
  asked.histogram.reset();
  asked.detail = HitDetail::fields;
  std::vector<Rows> answers(queries.size());
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::atomic<bool> failed = false;
  const auto work = [&] {
    for (std::size_t i = next++; i < queries.size() && !failed; i = next++) {
      try {
        answers[i] = answer(engine, asked, queries[i]);
      } catch (...) {
        if (!failed.exchange(true)) failure = std::current_exception();
      }
    }
  };
  const std::size_t threads =
      std::min<std::size_t>(queries.size(), std::max(1U, std::thread::hardware_concurrency()));
  std::vector<std::thread> workers;
  for (std::size_t i = 1; i < threads; ++i) workers.emplace_back(work);
  work();
  for (auto& worker : workers) worker.join();
  if (failure) std::rethrow_exception(failure);

  Table table;
  table.columns = {{"query"},     {"total", true}, {"rank", true}, {"id"},
                   {"published"}, {"source"},      {"title"},      {"error"}};
  for (auto& rows : answers) {
    for (auto& row : rows) table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace khabar
