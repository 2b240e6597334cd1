// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/content.h"

#include <algorithm>
#include <array>

#include "indexer/read/table_splitter.h"

namespace khabar {
namespace {

constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return lower;
}

/// "{" and a quote, "[" and a "{": so begins no other text.
bool begins_like_json(std::string_view text) {
  const char first = text.front();
  if (first != '{' && first != '[') return false;
  const auto next = text.find_first_not_of(" \t\r\n", 1);
  if (next == std::string_view::npos) return true;
  const std::string_view wanted = first == '{' ? "\"}" : "{[\"]";
  return wanted.find(text[next]) != std::string_view::npos;
}

Content markup_of(std::string_view text) {
  const std::string lower = lower_ascii(text);
  for (const std::string_view feed : {"<rss", "<feed", "<rdf:rdf"}) {
    if (lower.find(feed) != std::string::npos) return Content::feed;
  }
  constexpr auto kTags =
      std::to_array<std::string_view>({"<!doctype html", "<html", "<head", "<body", "<article",
                                       "<meta", "<title", "<div", "<script", "<main"});
  const bool is_page = std::any_of(kTags.begin(), kTags.end(), [&](std::string_view tag) {
    return lower.find(tag) != std::string::npos;
  });
  return is_page ? Content::page : Content::unknown;
}

bool is_binary(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return c == '\0' || (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' &&
                         c != '\t' && c != '\f' && c != '\x1b');
  });
}

std::optional<char> separator_of(std::string_view line, const FieldPlaces& places) {
  for (const char separator : {'\t', ',', ';', '|'}) {
    const auto columns = split_header(line, separator);
    const bool is_known =
        columns.size() > 1 && std::any_of(columns.begin(), columns.end(),
                                          [&](const auto& column) { return places.knows(column); });
    if (is_known) return separator;
  }
  return std::nullopt;
}

}  // namespace

SniffedContent sniff_content(std::string_view start, const FieldPlaces& places) {
  if (start.starts_with(kUtf8Mark)) start.remove_prefix(kUtf8Mark.size());
  if (start.empty()) return {Content::empty, ',', ""};
  if (start.front() == '\0') return {Content::nul, ',', ""};
  const auto first = start.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) {
    return {start.size() < kSniffBytes ? Content::empty : Content::json, ',', ""};
  }
  const std::string_view text = start.substr(first);
  if (text.starts_with("WARC/")) return {Content::warc, ',', ""};
  if (begins_like_json(text)) return {Content::json, ',', ""};
  if (start.size() > 262 && start.substr(257, 5) == "ustar") {
    return {Content::unknown, ',', "an archive inside an archive; unpack it"};
  }
  if (is_binary(start)) {
    return {Content::unknown, ',', "no text", "files that hold no text were passed over"};
  }
  if (text.front() == '<') {
    const Content markup = markup_of(text);
    return {markup, ',', markup == Content::unknown ? "XML, but no RSS, Atom or HTML" : ""};
  }
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  if (const auto separator = separator_of(line, places)) {
    return {Content::table, *separator, ""};
  }
  return {Content::unknown, ',',
          "text, but no JSON, feed, page, WARC or table with a known column; name columns with "
          "--map"};
}

}  // namespace khabar
