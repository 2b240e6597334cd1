// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/concordance.h"

#include <algorithm>

#include "common/error.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMostBytesAColumn = 16;  // क्ष्म्य has 21 for 3

std::string on_one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return line;
}

/// The last `columns` of `text`, without half a grapheme.
std::string last_columns(std::string_view text, std::size_t columns) {
  const std::size_t most = columns * kMostBytesAColumn;
  if (text.size() > most) text.remove_prefix(text.size() - most);
  while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0) == 0x80) {
    text.remove_prefix(1);
  }
  std::string line = on_one_line(text);
  const std::size_t wide = count_columns(line);
  for (std::size_t cut = wide - std::min(wide, columns); count_columns(line) > columns; ++cut) {
    line.erase(0, column_prefix_bytes(line, cut));
  }
  return line;
}

std::string first_columns(std::string_view text, std::size_t columns) {
  std::string line = on_one_line(text.substr(0, columns * kMostBytesAColumn));
  line.resize(column_prefix_bytes(line, columns));
  return line;
}

/// Neighbouring ranges with nothing but spaces or hyphens between them, as one: टी-20.
std::vector<ByteRange> joined(std::string_view text, const std::vector<ByteRange>& ranges) {
  std::vector<ByteRange> joined;
  for (const auto& range : ranges) {
    if (!joined.empty() &&
        text.substr(joined.back().end, range.begin - joined.back().end).find_first_not_of(" -") ==
            std::string_view::npos) {
      joined.back().end = range.end;
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

/// The word of `line` next to its keyword, folded as far as case goes.
std::string neighbour(const ConcordanceLine& line, ConcordanceOrder order) {
  const std::string& text = order == ConcordanceOrder::left ? line.left : line.right;
  if (order == ConcordanceOrder::left) {
    const auto end = text.find_last_not_of(' ');
    if (end == std::string::npos) return "";
    const auto space = text.find_last_of(' ', end);
    const auto begin = space == std::string::npos ? 0 : space + 1;
    return to_lower(text.substr(begin, end + 1 - begin));
  }
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return "";
  return to_lower(text.substr(begin, text.find(' ', begin) - begin));
}

}  // namespace

ConcordanceOrder parse_concordance_order(std::string_view name) {
  if (name == "answer") return ConcordanceOrder::answer;
  if (name == "left") return ConcordanceOrder::left;
  if (name == "right") return ConcordanceOrder::right;
  throw Error("--concordance-order: error: \"" + std::string(name) +
              "\" is no such value; write answer, left or right");
}

std::vector<ConcordanceLine> concordance(const Engine& engine, const SearchRequest& request,
                                         std::size_t columns, ConcordanceOrder order) {
  SearchRequest all = request;
  all.detail = HitDetail::snippets;
  std::vector<ConcordanceLine> lines;
  engine.stream(all, [&](const StreamedHit& hit) {
    const auto add = [&](std::string_view text, const std::vector<ByteRange>& ranges) {
      for (const auto& range : joined(text, ranges)) {
        lines.push_back({last_columns(text.substr(0, range.begin), columns),
                         on_one_line(text.substr(range.begin, range.end - range.begin)),
                         first_columns(text.substr(range.end), columns), hit.hit.id});
      }
    };
    add(hit.article.title, hit.highlights.title);
    add(hit.article.description, hit.highlights.description);
    add(hit.article.body, hit.highlights.body);
    return true;
  });
  if (order == ConcordanceOrder::answer) return lines;
  std::stable_sort(lines.begin(), lines.end(), [&](const auto& a, const auto& b) {
    return neighbour(a, order) < neighbour(b, order);
  });
  return lines;
}

Table concordance_table(const std::vector<ConcordanceLine>& lines, std::size_t columns,
                        TableFormat format) {
  Table table;
  table.columns = {{"left"}, {"keyword"}, {"right"}, {"id"}};
  for (const auto& line : lines) {
    std::string left = line.left;
    if (format == TableFormat::text) {
      left.insert(0, columns - std::min(columns, count_columns(left)), ' ');
    }
    table.rows.push_back({std::move(left), line.keyword, line.right, line.id});
  }
  return table;
}

}  // namespace khabar
