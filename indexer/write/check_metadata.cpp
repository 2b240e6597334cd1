// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/check_metadata.h"

#include <cstdint>
#include <string>

#include "common/format/metadata.h"
#include "common/format/schema.h"
#include "common/format/seal.h"

namespace khabar {
namespace {

void check_entries(const Xapian::Database& index, FaultLog& faults) {
  std::uint32_t next_facet_value = 0;
  for (auto key = index.metadata_keys_begin(); key != index.metadata_keys_end(); ++key) {
    if (*key == schema::kVersionKey) continue;
    if (!open_entry(*key, index.get_metadata(*key))) {
      faults.tell("the entry \"" + *key + "\" has changed since it was stored");
    }
    if (!(*key).starts_with(schema::kFacetValueKey)) continue;
    if (*key != schema::facet_value_key(next_facet_value)) {
      faults.tell("the entry \"" + *key + "\" stands where \"" +
                  schema::facet_value_key(next_facet_value) + "\" should");
    }
    ++next_facet_value;
  }
}

void check_filed_words(const Xapian::Database& index, FaultLog& faults) {
  std::uint64_t seal = 0;
  for (auto key = index.synonym_keys_begin(); key != index.synonym_keys_end(); ++key) {
    for (auto word = index.synonyms_begin(*key); word != index.synonyms_end(*key); ++word) {
      seal += seal_of_filing(*key, *word);
    }
  }
  const auto stored =
      open_entry(schema::kSoundsSealKey, index.get_metadata(std::string(schema::kSoundsSealKey)));
  if (unpack_seal(stored.value_or("")).value_or(0) != seal) {
    faults.tell("the words filed by their sound have changed since they were filed");
  }
}

}  // namespace

void check_metadata(const Xapian::Database& index, FaultLog& faults) {
  check_entries(index, faults);
  check_filed_words(index, faults);
}

}  // namespace khabar
