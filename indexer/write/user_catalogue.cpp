// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/user_catalogue.h"

#include <xapian.h>

#include "common/entity/builtin_catalogue.h"
#include "common/entity/catalogue_file.h"
#include "common/format/index_errors.h"
#include "common/format/metadata.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"

namespace khabar {
namespace {

std::string kept_records(const std::string& index_path) {
  const auto index = open_index_if_any(index_path);
  if (!index) return "";
  return with_index_errors(
      index_path, [&] { return read_entry(*index, std::string(schema::kUserCatalogueKey)); });
}

}  // namespace

IndexCatalogue load_index_catalogue(const std::string& index_path, const std::string& file,
                                    std::ostream& problems) {
  return load_catalogue(file.empty() ? kept_records(index_path) : "", index_path, file, problems);
}

IndexCatalogue load_catalogue(const std::string& kept_records, const std::string& name,
                              const std::string& file, std::ostream& problems) {
  IndexCatalogue loaded{builtin_catalogue(),
                        file.empty() ? kept_records : read_catalogue_file(file)};
  if (loaded.user_records.empty()) return loaded;
  Analyzer analyzer;
  add_catalogue_records(loaded.user_records, file.empty() ? name : file, loaded.catalogue, analyzer,
                        problems);
  return loaded;
}

void keep_user_records(const std::string& index_path, const std::string& user_records) {
  with_index_errors(index_path, [&] {
    Xapian::WritableDatabase index = open_to_write(index_path, Xapian::DB_OPEN);
    write_entry(index, std::string(schema::kUserCatalogueKey), user_records);
    index.commit();
  });
}

}  // namespace khabar
