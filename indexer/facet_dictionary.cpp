// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/facet_dictionary.h"

#include <utility>

#include "common/schema.h"

namespace khabar {
namespace {

std::string lookup_key(const FacetValue& value) {
  return std::string(1, static_cast<char>(value.facet)) + value.value;
}

/// Returns true when it filled `label`.
bool fill(std::string& label, const std::string& found) {
  if (!label.empty() || found.empty()) return false;
  label = found;
  return true;
}

}  // namespace

void FacetDictionary::load(const Xapian::Database& index) {
  const std::string prefix(schema::kFacetValueKey);
  for (auto key = index.metadata_keys_begin(prefix); key != index.metadata_keys_end(prefix);
       ++key) {
    Entry* entry = nullptr;
    learn(unpack_facet_value(index.get_metadata(*key)), entry);
  }
}

std::vector<FacetOrdinal> FacetDictionary::number(const std::vector<FacetValue>& values) {
  std::vector<FacetOrdinal> ordinals;
  ordinals.reserve(values.size());
  for (const auto& value : values) {
    Entry* entry = nullptr;
    if (learn(value, entry)) {
      changes_[schema::facet_value_key(entry->ordinal)] =
          pack_facet_value({value.facet, value.value, entry->label_hi, entry->label_en});
    }
    ordinals.push_back({value.facet, entry->ordinal});
  }
  return ordinals;
}

Metadata FacetDictionary::take_changes() {
  return std::exchange(changes_, {});
}

bool FacetDictionary::learn(const FacetValue& value, Entry*& entry) {
  const auto next = static_cast<std::uint32_t>(entries_.size());
  const auto [found, is_new] = entries_.try_emplace(lookup_key(value), Entry{next, "", ""});
  entry = &found->second;
  const bool new_hi = fill(entry->label_hi, value.label_hi);
  const bool new_en = fill(entry->label_en, value.label_en);
  return is_new || new_hi || new_en;
}

}  // namespace khabar
