// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/catalogue_file.h"

#include <fstream>
#include <ostream>
#include <sstream>

#include "common/entity/entity_record.h"
#include "common/error.h"

namespace khabar {

std::size_t add_catalogue_records(std::string_view records, const std::string& name,
                                  Catalogue& catalogue, Analyzer& analyzer,
                                  std::ostream& problems) {
  std::istringstream input{std::string(records)};
  std::size_t skipped = 0;
  read_entity_records(
      input, name, [&](const EntityRecord& record) { catalogue.add(record, analyzer); },
      [&](const SourceLocation& where, const RecordProblem& problem) {
        problems << at(where, "warning: " + problem + " (entity skipped)") << '\n';
        ++skipped;
      });
  return skipped;
}

std::string read_catalogue_file(const std::string& file) {
  std::ifstream input(file, std::ios::binary);
  if (!input) throw Error(file + ": cannot be opened; give --catalogue a file of JSON Lines");
  std::ostringstream text;
  if (input.peek() != std::ifstream::traits_type::eof()) text << input.rdbuf();
  if (input.bad() || !text) throw Error(file + ": cannot be read; is it a folder?");
  return text.str();
}

}  // namespace khabar
