// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/provenance.h"

#include <ctime>

#include "common/version.h"
#include "searcher/render/json_writer.h"

namespace khabar {
namespace {

/// "2024-06-30T10:15:00Z"
std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return std::string(text, length);
}

/// A tree of lines as one: "best of (word मिसाइल, + date 2023)".
std::string on_one_line(const std::string& tree) {
  std::string line;
  std::size_t depth = 0;
  bool is_first = true;
  for (std::size_t begin = 0; begin < tree.size();) {
    const std::size_t end = std::min(tree.find('\n', begin), tree.size());
    const std::size_t text = std::min(tree.find_first_not_of(' ', begin), end);
    const std::size_t here = (text - begin) / 2;
    if (here > depth) line += " (";
    for (std::size_t level = depth; level > here; --level) line += ')';
    if (here <= depth && !is_first) line += ", ";
    line.append(tree, text, end - text);
    depth = here;
    is_first = false;
    begin = end + 1;
  }
  return line.append(depth, ')');
}

bool is_json(TableFormat format) {
  return format == TableFormat::json || format == TableFormat::jsonl;
}

}  // namespace

Provenance make_provenance(const Engine& engine, const std::string& index,
                           const SearchRequest& request) {
  const ArchiveState state = engine.state();
  Provenance provenance = {{"program", kVersionText},
                           {"index", index},
                           {"uuid", state.uuid},
                           {"revision", std::to_string(state.revision)},
                           {"articles", std::to_string(state.articles)},
                           {"query", display_query(request)}};
  if (request.like.empty() && !request.query.empty()) {
    provenance.emplace_back("understood", on_one_line(to_string(read_query(request.query))));
  }
  std::string parameters;
  for (const auto& [name, value] : encode_request(request)) {
    if (name == "q" || name == "like") continue;
    parameters.append(parameters.empty() ? "" : " ").append(name).append("=").append(value);
  }
  provenance.emplace_back("parameters", parameters);
  provenance.emplace_back("date", now());
  return provenance;
}

void render_provenance(const Provenance& provenance, TableFormat format, std::ostream& out) {
  if (!is_json(format)) {
    for (const auto& [name, value] : provenance) {
      std::string line = value;
      for (char& c : line) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
      }
      out << "# " << name << ": " << line << '\n';
    }
    return;
  }
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  json.Key("format");
  json.Int(kJsonFormat);
  json.Key("provenance");
  json.StartObject();
  for (const auto& [name, value] : provenance) write_field(json, name.c_str(), value);
  json.EndObject();
  json.EndObject();
  write_line(buffer, out);
}

}  // namespace khabar
