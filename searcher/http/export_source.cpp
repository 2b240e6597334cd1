// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/http/export_source.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "searcher/render/csv.h"
#include "searcher/render/json.h"

namespace khabar {
namespace {

constexpr std::size_t kArticlesAPiece = 100;

}  // namespace

ExportSource::ExportSource(std::shared_ptr<const Engine> engine, const SearchResult& found,
                           ExportFormat format)
    : engine_(std::move(engine)), format_(format) {
  found_.reserve(found.hits.size());
  for (const auto& hit : found.hits) found_.emplace_back(hit.id, hit.score);
}

std::string ExportSource::next() {
  std::ostringstream piece;
  if (format_ == ExportFormat::csv && !begun_) render_csv_header(piece);
  begun_ = true;
  while (sent_ < found_.size() && piece.tellp() <= 0) {
    std::vector<std::string> ids;
    std::unordered_map<std::string, double> scores;
    for (; sent_ < found_.size() && ids.size() < kArticlesAPiece; ++sent_) {
      ids.push_back(found_[sent_].first);
      scores.insert(found_[sent_]);
    }
    for (auto& hit : engine_->hits(ids)) {
      hit.score = scores[hit.id];
      if (format_ == ExportFormat::csv) {
        render_csv_hit(hit, piece);
      } else {
        render_json_hit(hit, piece);
      }
    }
  }
  return piece.str();
}

}  // namespace khabar
