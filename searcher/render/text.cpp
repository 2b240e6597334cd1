// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/text.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>

#include "common/foreign_text.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::string_view kBold = "\033[1m";
constexpr std::string_view kDim = "\033[2m";
constexpr std::string_view kMatch = "\033[1;33m";
constexpr std::string_view kReset = "\033[0m";

constexpr std::size_t kIndent = 4;
constexpr std::size_t kEntitiesShown = 6;
constexpr std::size_t kFacetRows = 12;  // of one facet; only months can be more

std::string styled(std::string_view text, std::string_view code, const TextStyle& style) {
  if (!style.colour) return std::string(text);
  return std::string(code).append(text).append(kReset);
}

/// Columns of `word`, which may hold escape sequences.
std::size_t visible_columns(std::string_view word) {
  std::string text;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] == '\033') {
      i = std::min(word.find('m', i), word.size() - 1);
    } else {
      text += word[i];
    }
  }
  return count_columns(text);
}

std::string milliseconds(double ms) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(ms < 10 ? 1 : 0) << ms << " ms";
  return text.str();
}

template <typename Items, typename Name>
std::string join(const Items& items, std::string_view separator, Name name) {
  std::string joined;
  for (const auto& item : items) {
    const std::string part = name(item);
    if (part.empty()) continue;
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

std::string summary(const SearchResult& result) {
  if (result.total == 0) return "no articles";
  std::ostringstream line;
  line << result.total << (result.total == 1 ? " article" : " articles");
  if (result.stories && *result.stories < result.total) {
    line << " in " << *result.stories << (*result.stories == 1 ? " story" : " stories");
  }
  if (result.hits.size() < result.listed() && !result.hits.empty()) {
    line << ", showing " << result.offset + 1 << "–" << result.offset + result.hits.size();
  }
  return line.str();
}

void render_hit(const Hit& hit, std::size_t number, const TextStyle& style, std::ostream& out) {
  const std::string& untitled = hit.display_title.empty() ? hit.id : hit.display_title;
  const std::string title = hit.title.empty() ? untitled : hit.title;
  const auto marked = hit.title.empty() ? styled(title, kBold, style)
                                        : mark_highlights(title, hit.title_highlights, style);
  const std::string wrapped = wrap(marked, style.columns, kIndent);
  std::string label = std::to_string(number);
  label.insert(0, label.size() < 3 ? 3 - label.size() : 0, ' ');
  out << styled(label, kBold, style) << wrapped.substr(std::min(kIndent - 1, wrapped.size()))
      << '\n';
  const std::vector<std::string> facts = {
      hit.published ? to_iso8601(local_day(*hit.published)) : "", shown(hit.source),
      shown(hit.section), shown(hit.language), shown(hit.id)};
  const std::string line = join(facts, " · ", [](const auto& fact) { return fact; });
  out << wrap(styled(line, kDim, style), style.columns, kIndent) << '\n';
  if (hit.copies > 0) {
    const std::string sources =
        join(hit.copy_sources, ", ", [](const auto& source) { return shown(source); });
    std::string copies = "+" + std::to_string(hit.copies);
    copies += hit.copies == 1 ? " copy" : " copies";
    if (!sources.empty()) copies += ": " + sources;
    out << wrap(styled(copies, kDim, style), style.columns, kIndent) << '\n';
  }
  if (!hit.snippet.text.empty()) {
    out << wrap(mark_highlights(hit.snippet.text, hit.snippet.highlights, style), style.columns,
                kIndent)
        << '\n';
  }
  if (!hit.entities.empty()) {
    auto first = hit.entities;
    const bool more = first.size() > kEntitiesShown;
    if (more) first.resize(kEntitiesShown);
    const std::string names =
        join(first, ", ", [](const auto& e) { return shown(display_label(e)); });
    out << wrap(styled("⟨" + names + (more ? ", …" : "") + "⟩", kDim, style), style.columns,
                kIndent)
        << '\n';
  }
}

/// A bar of `length` eighths of a column.
std::string bar(std::size_t length) {
  constexpr std::array<std::string_view, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  std::string blocks;
  for (std::size_t column = 0; column < length / 8; ++column) blocks += "█";
  return blocks.append(kEighths[length % 8]);
}

}  // namespace

std::string mark_highlights(std::string_view text, const std::vector<ByteRange>& ranges,
                            const TextStyle& style) {
  std::string marked;
  std::size_t done = 0;
  for (const auto& range : ranges) {
    marked += shown(text.substr(done, range.begin - done));
    marked += styled(shown(text.substr(range.begin, range.end - range.begin)), kMatch, style);
    done = range.end;
  }
  return marked + shown(text.substr(done));
}

std::string fit_columns(std::string_view text, std::size_t columns) {
  std::string fitted = shown(text);
  if (count_columns(fitted) > columns && columns > 0) {
    fitted.resize(column_prefix_bytes(fitted, columns - 1));
    fitted += "…";
  }
  return fitted.append(columns - std::min(columns, count_columns(fitted)), ' ');
}

std::string wrap(std::string_view text, std::size_t columns, std::size_t indent) {
  const std::string margin(indent, ' ');
  const std::size_t width = std::max<std::size_t>(columns, indent + 20) - indent;
  std::string wrapped = margin;
  std::size_t used = 0;
  while (!text.empty()) {
    const auto space = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (word.empty()) continue;
    const std::size_t word_columns = visible_columns(word);
    if (used > 0 && used + 1 + word_columns > width) {
      wrapped.append("\n").append(margin);
      used = 0;
    }
    if (used > 0) wrapped += ' ', ++used;
    wrapped += word;
    used += word_columns;
  }
  return wrapped;
}

void render_facets(const FacetCounts& facets, const TextStyle& style, std::ostream& out) {
  constexpr std::size_t kNameColumns = 14;
  constexpr std::size_t kCountColumns = 8;
  const std::size_t label_columns =
      std::min<std::size_t>(48, style.columns - kNameColumns - kCountColumns - kIndent);
  std::size_t number = 0;
  for (std::size_t facet = 0; facet < facets.size(); ++facet) {
    std::string_view name = kFacetNames[facet];
    std::size_t row = 0;
    for (const auto& [value, count] : facets[facet]) {
      ++number;
      if (++row > kFacetRows) continue;
      out << std::setw(static_cast<int>(kIndent) - 1) << number << ' '
          << styled(fit_columns(name, kNameColumns), kDim, style)
          << fit_columns(display_label(value), label_columns)
          << std::setw(static_cast<int>(kCountColumns)) << count << '\n';
      name = "";
    }
    if (row > kFacetRows) {
      out << std::string(kIndent + kNameColumns, ' ') << "… and " << row - kFacetRows << " more\n";
    }
  }
}

void render_facets_in_short(const FacetCounts& facets, std::uint64_t total, const TextStyle& style,
                            std::ostream& out) {
  struct Line {
    std::string_view name;
    std::vector<Facet> facets;
  };
  const std::vector<Line> lines = {{"who", {Facet::person, Facet::organisation}},
                                   {"where", {Facet::place}},
                                   {"in", {Facet::source, Facet::section, Facet::month}}};
  constexpr std::size_t kNameColumns = 7;
  std::array<std::size_t, kFacetCount> before{};
  for (std::size_t facet = 1; facet < before.size(); ++facet) {
    before[facet] = before[facet - 1] + facets[facet - 1].size();
  }
  for (const auto& line : lines) {
    std::string text;
    std::size_t used = kNameColumns;
    for (const auto facet : line.facets) {
      const auto number = static_cast<std::size_t>(facet);
      std::size_t row = before[number];
      for (const auto& [value, count] : facets[number]) {
        ++row;
        if (count >= total) continue;
        const std::string& label = !value.label_hi.empty()   ? value.label_hi
                                   : !value.label_en.empty() ? value.label_en
                                                             : value.value;
        const std::string part =
            "[" + std::to_string(row) + "] " + shown(label) + " " + std::to_string(count) + "  ";
        const std::size_t columns = count_columns(part);
        if (used + columns > style.columns + 2) break;
        used += columns;
        text += part;
      }
    }
    if (text.empty()) continue;
    text.erase(text.find_last_not_of(' ') + 1);
    out << styled(fit_columns(line.name, kNameColumns) + text, kDim, style) << '\n';
  }
}

void render_facet(const std::vector<FacetCount>& counts, const TextStyle& style,
                  std::ostream& out) {
  constexpr std::size_t kCountColumns = 8;
  const std::size_t label_columns = std::min<std::size_t>(60, style.columns - kCountColumns);
  for (const auto& [value, count] : counts) {
    out << fit_columns(display_label(value), label_columns)
        << std::setw(static_cast<int>(kCountColumns)) << count << '\n';
  }
}

void render_histogram(const DateHistogram& histogram, const TextStyle& style, std::ostream& out) {
  constexpr std::size_t kLabelColumns = 12;
  constexpr std::size_t kCountColumns = 8;
  constexpr std::size_t kLeastBarColumns = 10;
  const std::size_t bar_columns =
      std::max(style.columns, kLabelColumns + kCountColumns + kLeastBarColumns) - kLabelColumns -
      kCountColumns;
  std::uint64_t most = 1;  // never of those without a date, which are no span
  for (const auto& span : histogram.counts) most = std::max<std::uint64_t>(most, span.count);
  const auto row = [&](std::string_view label, std::uint64_t count) {
    const auto eighths = std::clamp<std::uint64_t>(count * bar_columns * 8 / most, 1,
                                                   std::uint64_t{bar_columns} * 8);
    out << fit_columns(label, kLabelColumns) << styled(bar(eighths), kMatch, style) << ' ' << count
        << '\n';
  };
  std::string expected;
  for (const auto& [value, count] : histogram.counts) {
    if (!expected.empty() && value != expected) out << styled("⋮", kDim, style) << '\n';
    row(value, count);
    expected = next_span(value);
  }
  if (histogram.undated > 0) {
    out << fit_columns("no date", kLabelColumns) << histogram.undated << '\n';
  }
}

void render_text(const SearchResult& result, const TextStyle& style, std::ostream& out) {
  std::string line = styled(summary(result), kBold, style);
  if (style.timing) line += " · " + milliseconds(result.took_ms);
  if (!result.also.empty()) {
    line += " · also: " + join(result.also, ", ", [](const auto& form) { return shown(form); });
  }
  out << wrap(line, style.columns, 0) << '\n';
  for (const auto& note : result.notes) out << "note: " << shown(note) << '\n';
  if (!result.suggestion.empty()) out << "did you mean: " << shown(result.suggestion) << '\n';
  std::size_t number = result.offset;
  for (const auto& hit : result.hits) {
    out << '\n';
    render_hit(hit, ++number, style, out);
  }
  if (result.has_facets && result.total > 0) {
    out << '\n';
    render_facets(result.facets, style, out);
  }
  if (result.histogram && result.total > 0) {
    out << '\n';
    render_histogram(*result.histogram, style, out);
  }
}

}  // namespace khabar
