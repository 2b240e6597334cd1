// SPDX-License-Identifier: GPL-3.0-or-later
//
// Development tool behind scripts/measure_linking: for each name read, a line, it writes the ids
// that the name is linked to: those of listed entities that it is an alias of, else the one that an
// unlisted person of that name has.

#include <iostream>
#include <string>

#include "common/entity/builtin_catalogue.h"
#include "common/entity/unlisted.h"

int main() {
  using namespace khabar;
  const Catalogue catalogue = builtin_catalogue();
  Analyzer analyzer;
  std::vector<Token> tokens;
  for (std::string name; std::getline(std::cin, name);) {
    analyzer.analyze(name, tokens);
    const auto listed = catalogue.find_alias(tokens, AliasUse::brief);
    const char* separator = "";
    for (const Entity* entity : listed) {
      std::cout << separator << entity->id;
      separator = "\t";
    }
    if (listed.empty()) std::cout << unlisted_entity(EntityType::person, name).id;
    std::cout << '\n';
  }
}
