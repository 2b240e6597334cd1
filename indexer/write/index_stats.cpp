// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/index_stats.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iomanip>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <xapian.h>

#include "common/date.h"
#include "common/format/index_errors.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

std::string published_bound(const std::string& sortable) {
  if (sortable.empty()) return "";
  Date date;
  date.epoch_seconds = static_cast<std::int64_t>(Xapian::sortable_unserialise(sortable));
  return to_iso8601(local_day(date));
}

std::uint64_t bytes_on_disk(const std::string& path) {
  std::uint64_t bytes = 0;
  for (const auto& file : std::filesystem::directory_iterator(path)) {
    if (file.is_regular_file()) bytes += file.file_size();
  }
  return bytes;
}

std::uint64_t count_metadata(const Xapian::Database& index, const std::string& prefix) {
  return static_cast<std::uint64_t>(
      std::distance(index.metadata_keys_begin(prefix), index.metadata_keys_end(prefix)));
}

}  // namespace

IndexStats read_stats(const std::string& path) {
  return with_index_errors(path, [&] {
    const Xapian::Database index = open_index(path);
    IndexStats stats;
    stats.schema_version = schema::kVersion;
    stats.articles = index.get_doccount();
    stats.dated_articles = index.get_value_freq(schema::kPublishedSlot);
    const std::string lack(schema::kLackPrefix);
    stats.untitled_articles = index.get_termfreq(lack + "title");
    stats.unsourced_articles = index.get_termfreq(lack + "source");
    stats.oldest = published_bound(index.get_value_lower_bound(schema::kPublishedSlot));
    stats.newest = published_bound(index.get_value_upper_bound(schema::kPublishedSlot));
    stats.average_words = index.get_avlength();
    stats.facet_values = count_metadata(index, std::string(schema::kFacetValueKey));
    stats.disk_bytes = bytes_on_disk(path);
    stats.history = read_history(index);
    return stats;
  });
}

void print_stats(const IndexStats& stats, std::ostream& out) {
  const auto row = [&](std::string_view name, const auto& value) {
    out << std::left << std::setw(16) << name << value << '\n';
  };
  row("articles", stats.articles);
  row("with a date", stats.dated_articles);
  if (stats.dated_articles > 0) row("dates", stats.oldest + " to " + stats.newest);
  row("without a date", stats.articles - stats.dated_articles);
  row("without a title", stats.untitled_articles);
  row("without source", stats.unsourced_articles);
  row("words", std::to_string(std::llround(stats.average_words)) + " an article, weighted");
  row("facet values", stats.facet_values);
  row("disk", std::to_string(stats.disk_bytes) + " bytes");
  row("schema", stats.schema_version);
  constexpr std::size_t kMostShown = 10;
  const std::size_t first = stats.history.size() - std::min(stats.history.size(), kMostShown);
  for (std::size_t i = first; i < stats.history.size(); ++i) {
    row(i == first ? "history" : "", describe(stats.history[i]));
  }
}

void print_stats_json(const IndexStats& stats, std::ostream& out) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  json.Key("schema_version");
  json.Int(stats.schema_version);
  json.Key("articles");
  json.Uint64(stats.articles);
  json.Key("dated_articles");
  json.Uint64(stats.dated_articles);
  json.Key("untitled_articles");
  json.Uint64(stats.untitled_articles);
  json.Key("unsourced_articles");
  json.Uint64(stats.unsourced_articles);
  json.Key("oldest");
  json.String(stats.oldest.c_str());
  json.Key("newest");
  json.String(stats.newest.c_str());
  json.Key("average_words");
  json.Double(std::round(stats.average_words * 100) / 100);
  json.Key("facet_values");
  json.Uint64(stats.facet_values);
  json.Key("disk_bytes");
  json.Uint64(stats.disk_bytes);
  json.Key("history");
  json.StartArray();
  for (const auto& entry : stats.history) {
    const std::string text = to_json(entry);
    json.RawValue(text.data(), text.size(), rapidjson::kObjectType);
  }
  json.EndArray();
  json.EndObject();
  out << buffer.GetString() << '\n';
}

}  // namespace khabar
