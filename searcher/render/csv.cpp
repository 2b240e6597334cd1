// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/csv.h"

#include <sstream>
#include <string>

#include "searcher/render/csv_cell.h"

namespace khabar {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

std::string number(double value) {
  std::ostringstream text;
  text << value;
  return text.str();
}

std::string entity_labels(const Hit& hit) {
  std::string labels;
  for (const auto& entity : hit.entities) {
    labels.append(labels.empty() ? "" : "; ").append(display_label(entity));
  }
  return labels;
}

}  // namespace

void render_csv_header(std::ostream& out) {
  out << "id,title,url,published,source,section,language,score,entities" << kLineEnd;
}

void render_csv_hit(const Hit& hit, std::ostream& out) {
  const std::string published = hit.published ? to_iso8601(*hit.published) : "";
  for (const auto& value : {hit.id, hit.title, hit.url, published, hit.source, hit.section,
                            hit.language, number(hit.score)}) {
    out << csv_cell(value) << ',';
  }
  out << csv_cell(entity_labels(hit)) << kLineEnd;
}

void render_csv(const std::vector<Hit>& hits, std::ostream& out) {
  render_csv_header(out);
  for (const auto& hit : hits) render_csv_hit(hit, out);
}

}  // namespace khabar
