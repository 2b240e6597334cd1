// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/catalogue_file.h"

#include <fstream>
#include <ostream>

#include "common/entity/entity_record.h"
#include "common/error.h"

namespace khabar {

std::size_t add_catalogue_file(const std::string& file, Catalogue& catalogue, Analyzer& analyzer,
                               std::ostream& problems) {
  std::ifstream input(file);
  if (!input) throw Error(file + ": cannot be opened; give --catalogue a file of JSON Lines");
  std::size_t skipped = 0;
  read_entity_records(
      input, file, [&](const EntityRecord& record) { catalogue.add(record, analyzer); },
      [&](const SourceLocation& where, const RecordProblem& problem) {
        problems << at(where, "warning: " + problem + " (entity skipped)") << '\n';
        ++skipped;
      });
  if (input.bad()) throw Error(file + ": cannot be read; is it a folder?");
  return skipped;
}

}  // namespace khabar
