// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/csv.h"

#include <sstream>
#include <string>

namespace khabar {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

/// `value` as a field: in quotes when it holds a comma, a quote or a line end.
std::string quoted(const std::string& value) {
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string field = "\"";
  for (const char c : value) {
    if (c == '"') field += '"';
    field += c;
  }
  return field + '"';
}

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
    out << quoted(value) << ',';
  }
  out << quoted(entity_labels(hit)) << kLineEnd;
}

void render_csv(const std::vector<Hit>& hits, std::ostream& out) {
  render_csv_header(out);
  for (const auto& hit : hits) render_csv_hit(hit, out);
}

}  // namespace khabar
