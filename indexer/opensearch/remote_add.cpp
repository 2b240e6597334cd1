// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/opensearch/remote_add.h"

#include "common/format/schema.h"

namespace khabar {

RunMemory load_remote_memory(const RemoteIndex& index) {
  RunMemory memory;
  memory.time_zone = index.read_entry(std::string(schema::kTimeZoneKey));
  memory.entities = index.read_entry(std::string(schema::kEntitiesKey));
  return memory;
}

void keep_remote_memory(const RemoteIndex& index, const RunMemory& before, const RunMemory& now) {
  if (now.time_zone != before.time_zone) {
    index.write_entry(std::string(schema::kTimeZoneKey), now.time_zone);
  }
  if (now.entities != before.entities) {
    index.write_entry(std::string(schema::kEntitiesKey), now.entities);
  }
}

std::string remote_user_records(const RemoteIndex& index) {
  return index.read_entry(std::string(schema::kUserCatalogueKey));
}

void keep_remote_user_records(const RemoteIndex& index, const std::string& records) {
  index.write_entry(std::string(schema::kUserCatalogueKey), records);
}

}  // namespace khabar
