// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/segment_writer.h"

#include "common/format/metadata.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"

namespace khabar {

void write_segment(Segment segment, const ArticlePacker& packer, const std::string& folder) {
  Xapian::WritableDatabase index = open_to_write(folder, kThrowAway);
  index.set_metadata(std::string(schema::kVersionKey), std::to_string(schema::kVersion));
  for (const auto& [key, value] : segment.metadata) write_entry(index, key, value);
  for (auto& document : segment.documents) {
    document.set_data(packer.pack(document.get_data()));
    index.add_document(document);
    document = Xapian::Document();
  }
  index.commit();
}

}  // namespace khabar
