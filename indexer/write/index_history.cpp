// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_history.h"

#include <algorithm>
#include <ctime>
#include <sstream>
#include <utility>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "common/foreign_text.h"
#include "common/format/index_errors.h"
#include "common/format/metadata.h"
#include "common/format/open_index.h"
#include "common/unicode.h"
#include "common/version.h"

namespace khabar {
namespace {

constexpr std::size_t kMostSources = 8;
constexpr std::size_t kMostSourceBytes = 400;

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

std::uint64_t number(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  return member != object.MemberEnd() && member->value.IsUint64() ? member->value.GetUint64() : 0;
}

std::string text(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  return member != object.MemberEnd() && member->value.IsString() ? member->value.GetString() : "";
}

HistoryEntry from_json(const rapidjson::Value& object) {
  HistoryEntry entry;
  entry.time = text(object, "time");
  entry.program = text(object, "program");
  entry.added = number(object, "added");
  entry.replaced = number(object, "replaced");
  entry.removed = number(object, "removed");
  const auto sources = object.FindMember("sources");
  if (sources == object.MemberEnd() || !sources->value.IsArray()) return entry;
  for (const auto& source : sources->value.GetArray()) {
    if (source.IsString()) entry.sources.emplace_back(source.GetString());
  }
  return entry;
}

}  // namespace

std::string to_json(const HistoryEntry& entry) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  json.Key("time");
  json.String(entry.time.c_str());
  json.Key("program");
  json.String(entry.program.c_str());
  json.Key("added");
  json.Uint64(entry.added);
  json.Key("replaced");
  json.Uint64(entry.replaced);
  json.Key("removed");
  json.Uint64(entry.removed);
  json.Key("sources");
  json.StartArray();
  for (const auto& source : entry.sources) json.String(source.c_str());
  json.EndArray();
  json.EndObject();
  return buffer.GetString();
}

std::vector<HistoryEntry> read_history(const Xapian::Database& index) {
  std::vector<HistoryEntry> entries;
  std::istringstream lines(read_entry(index, std::string(kHistoryKey)));
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document json;
    if (!json.Parse(line.c_str()).HasParseError() && json.IsObject()) {
      entries.push_back(from_json(json));
    }
  }
  return entries;
}

void keep_history(const std::string& path, HistoryEntry entry) {
  if (entry.added + entry.replaced + entry.removed == 0) return;
  entry.time = now();
  entry.program = kVersionText;
  if (entry.sources.size() > kMostSources) {
    const auto more = entry.sources.size() - kMostSources;
    entry.sources.resize(kMostSources);
    entry.sources.push_back("and " + std::to_string(more) + " more");
  }
  for (auto& source : entry.sources) {
    source = to_valid_utf8(source.substr(0, kMostSourceBytes));
  }
  with_index_errors(path, [&] {
    Xapian::WritableDatabase index = open_to_write(path, Xapian::DB_OPEN);
    auto entries = read_history(index);
    entries.push_back(std::move(entry));
    std::string lines;
    const std::size_t first = entries.size() - std::min(entries.size(), kMostHistory);
    for (std::size_t i = first; i < entries.size(); ++i) lines += to_json(entries[i]) + '\n';
    write_entry(index, std::string(kHistoryKey), lines);
    index.commit();
  });
}

std::string describe(const HistoryEntry& entry) {
  std::string changes;
  const auto add = [&](std::uint64_t count, const char* what) {
    if (count > 0) changes += (changes.empty() ? "" : ", ") + std::to_string(count) + what;
  };
  add(entry.added, " added");
  add(entry.replaced, " replaced");
  add(entry.removed, " removed");
  std::string from;
  for (const auto& source : entry.sources) from += (from.empty() ? " from " : ", ") + source;
  return shown(entry.time + "  " + changes + from + "  (" + entry.program + ")");
}

}  // namespace khabar
