// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/named_queries.h"

#include <fstream>
#include <iostream>
#include <unordered_map>

#include "common/error.h"

namespace khabar {

std::vector<NamedQuery> read_named_queries(std::istream& in, const std::string& file) {
  std::vector<NamedQuery> queries;
  std::unordered_map<std::string, std::size_t> lines;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos || line.front() == '#') continue;
    const auto tab = line.find('\t');
    NamedQuery query{line.substr(0, tab), tab == std::string::npos ? line : line.substr(tab + 1)};
    const auto [known, is_new] = lines.emplace(query.name, number);
    if (!is_new) {
      throw Error(at({file, number}, "error: \"" + query.name + "\" is the name of line " +
                                         std::to_string(known->second) + " too; choose another"));
    }
    queries.push_back(std::move(query));
  }
  if (queries.empty()) {
    throw Error(at({file, 0}, "error: there is no query in it; write a line NAME<TAB>QUERY each"));
  }
  return queries;
}

std::vector<NamedQuery> load_named_queries(const std::string& path) {
  if (path == "-") return read_named_queries(std::cin, "standard input");
  std::ifstream file(path);
  if (!file) {
    throw Error(at({path, 0}, "error: cannot be opened; name a file of lines NAME<TAB>QUERY"));
  }
  return read_named_queries(file, path);
}

}  // namespace khabar
