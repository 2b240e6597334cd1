// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/help/query_help.h"

#include <algorithm>

extern "C" {
extern const char khabar_query_help_en_begin[];
extern const char khabar_query_help_en_end[];
extern const char khabar_query_help_hi_begin[];
extern const char khabar_query_help_hi_end[];
}

namespace khabar {
namespace {

std::string_view source(std::string_view language) {
  const bool hindi = language == "hi";
  const char* begin = hindi ? khabar_query_help_hi_begin : khabar_query_help_en_begin;
  const char* end = hindi ? khabar_query_help_hi_end : khabar_query_help_en_end;
  return {begin, static_cast<std::size_t>(end - begin)};
}

/// As man wants it: a backslash, a hyphen and a line that begins with a dot mean something else.
std::string roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else if (c == '~') {
      escaped += "\\(ti";
    } else if (c == '^') {
      escaped += "\\(ha";
    } else {
      escaped += c;
    }
  }
  return escaped.starts_with('.') || escaped.starts_with('\'') ? "\\&" + escaped : escaped;
}

}  // namespace

std::vector<HelpSection> query_help(std::string_view language) {
  std::vector<HelpSection> sections;
  std::string_view rest = source(language);
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const auto tab = line.find('\t');
    if (line.starts_with("== ")) {
      sections.push_back({std::string(line.substr(3)), {}});
    } else if (tab != std::string_view::npos && !sections.empty()) {
      sections.back().rows.push_back(
          {std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
    }
  }
  return sections;
}

void write_query_manual(std::ostream& out) {
  out << ".TH KHABAR-QUERY 7 \"\" \"khabar " KHABAR_VERSION
         "\" \"Khabar\"\n.SH NAME\n"
         "khabar\\-query \\- what can be asked of a Khabar archive\n.SH DESCRIPTION\n"
         "Queries of\n.BR khabar\\-search (1)\nand\n.BR khabar\\-serve (1).\n";
  for (const auto& section : query_help()) {
    out << ".SS " << roff(section.title) << '\n';
    for (const auto& [example, meaning] : section.rows) {
      out << ".TP\n.B " << roff(example) << '\n' << roff(meaning) << '\n';
    }
  }
  out << ".SH SEE ALSO\n.BR khabar\\-search (1),\n.BR khabar\\-serve (1)\n";
}

}  // namespace khabar
