// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace khabar {

/// A way to write a query, and what it finds.
struct HelpRow {
  std::string example;
  std::string meaning;
};

struct HelpSection {
  std::string title;
  std::vector<HelpRow> rows;
};

/// The query language in examples: the one source of khabar-query(7), of the shell's help and of
/// the page's. `language` is "hi" or "en"; English for another. Source: query_help.*.txt, lines
/// "== TITLE" and "EXAMPLE<TAB>MEANING".
std::vector<HelpSection> query_help(std::string_view language = "en");

/// Writes khabar-query(7), for man.
void write_query_manual(std::ostream& out);

}  // namespace khabar
