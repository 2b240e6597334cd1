// SPDX-License-Identifier: GPL-3.0-or-later
//
// Build tool: turns the catalogue's data files into the image that the programs carry.
//
//   compile_catalogue OUTPUT cues.tsv common_words.tsv heads.tsv ENTITIES.jsonl...

#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>

#include "common/analysis/analyzer.h"
#include "common/entity/catalogue.h"
#include "common/entity/cldr_places.h"
#include "common/error.h"

namespace khabar {
namespace {

std::ifstream open(const std::string& file) {
  std::ifstream input(file);
  if (!input) throw Error(file + ": cannot be opened; check the path in common/CMakeLists.txt");
  return input;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(line);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

/// Calls `use` with the tab-separated columns of each line that is neither empty nor a comment.
template <typename Use>
void for_each_row(const std::string& file, std::size_t columns, Use use) {
  auto input = open(file);
  SourceLocation where{file, 0};
  for (std::string line; std::getline(input, line);) {
    ++where.line;
    if (line.empty() || line.starts_with('#')) continue;
    const auto row = split(line, '\t');
    if (row.size() != columns) {
      throw Error(at(where, "has " + std::to_string(row.size()) + " columns; write " +
                                std::to_string(columns) + ", separated by tabs"));
    }
    use(where, row);
  }
}

void add_cues(const std::string& file, Catalogue& catalogue, Analyzer& analyzer) {
  for_each_row(file, 2, [&](const SourceLocation& where, const std::vector<std::string>& row) {
    const auto cue = find_cue(row[0]);
    if (!cue) throw Error(at(where, '"' + row[0] + "\" is no cue; see common/entity/cue.h"));
    for (const std::string& words : split(row[1], ',')) catalogue.add_cue(*cue, words, analyzer);
  });
}

void add_heads(const std::string& file, Catalogue& catalogue, Analyzer& analyzer) {
  for_each_row(file, 4, [&](const SourceLocation&, const std::vector<std::string>& row) {
    const OrganisationHead head{row[0], row[1], row[2]};
    for (const std::string& words : split(row[3], ',')) catalogue.add_head(head, words, analyzer);
  });
}

void add_entities(const std::string& file, Catalogue& catalogue, Analyzer& analyzer) {
  read_entity_file(file, [&](const EntityRecord& record) { catalogue.add(record, analyzer); });
}

/// Adds what CLDR has beyond the data files. A place known by either name is extended rather than
/// doubled: "Kolkata" and "Calcutta" are one.
void add_cldr_places(Catalogue& catalogue, Analyzer& analyzer) {
  std::vector<Token> tokens;
  for (EntityRecord& record : cldr_places()) {
    for (const std::string* name : {&record.entity.label_en, &record.entity.label_hi}) {
      if (name->empty()) continue;
      analyzer.analyze(*name, tokens);
      for (const Entity* known : catalogue.find_alias(tokens, AliasUse::ordinary)) {
        if (known->type == EntityType::place) record.entity.id = known->id;
      }
    }
    catalogue.add(record, analyzer);
  }
}

void compile(const std::vector<std::string>& arguments) {
  if (arguments.size() < 5) {
    throw Error("use: compile_catalogue OUTPUT cues.tsv common_words.tsv heads.tsv FILE...");
  }
  Analyzer analyzer;
  Catalogue catalogue;
  add_cues(arguments[1], catalogue, analyzer);
  add_cues(arguments[2], catalogue, analyzer);
  add_heads(arguments[3], catalogue, analyzer);
  for (std::size_t i = 4; i < arguments.size(); ++i) {
    add_entities(arguments[i], catalogue, analyzer);
  }
  add_cldr_places(catalogue, analyzer);
  std::ofstream output(arguments[0], std::ios::binary);
  catalogue.save(output);
  if (!output.flush()) throw Error(arguments[0] + ": cannot be written; is the disk full?");
}

}  // namespace
}  // namespace khabar

int main(int argc, char** argv) {
  try {
    khabar::compile({argv + 1, argv + argc});
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 2;
  }
}
