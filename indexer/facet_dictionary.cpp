// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/facet_dictionary.h"

#include "common/schema.h"

namespace khabar {
namespace {

std::string lookup_key(const FacetValue& value) {
  return std::string(1, static_cast<char>(value.facet)) + value.value;
}

}  // namespace

FacetDictionary::FacetDictionary(Xapian::WritableDatabase& index) : index_(index) {
  const std::string prefix(schema::kFacetValueKey);
  for (auto key = index.metadata_keys_begin(prefix); key != index.metadata_keys_end(prefix);
       ++key) {
    const FacetValue value = unpack_facet_value(index.get_metadata(*key));
    const auto ordinal = static_cast<std::uint32_t>(entries_.size());
    entries_[lookup_key(value)] = {ordinal, !value.label_hi.empty(), !value.label_en.empty()};
  }
}

std::vector<FacetOrdinal> FacetDictionary::number(const std::vector<FacetValue>& values) {
  std::vector<FacetOrdinal> ordinals;
  ordinals.reserve(values.size());
  for (const auto& value : values) {
    const auto next = static_cast<std::uint32_t>(entries_.size());
    auto [found, is_new] = entries_.try_emplace(lookup_key(value), Entry{next, false, false});
    Entry& entry = found->second;
    const bool new_label = (!entry.has_label_hi && !value.label_hi.empty()) ||
                           (!entry.has_label_en && !value.label_en.empty());
    if (is_new || new_label) store(value, entry);
    entry.has_label_hi |= !value.label_hi.empty();
    entry.has_label_en |= !value.label_en.empty();
    ordinals.push_back({value.facet, entry.ordinal});
  }
  return ordinals;
}

void FacetDictionary::store(const FacetValue& value, const Entry& entry) {
  const std::string key = schema::facet_value_key(entry.ordinal);
  FacetValue merged = value;
  if (entry.has_label_hi || entry.has_label_en) {
    const FacetValue old = unpack_facet_value(index_.get_metadata(key));
    if (entry.has_label_hi) merged.label_hi = old.label_hi;
    if (entry.has_label_en) merged.label_en = old.label_en;
  }
  index_.set_metadata(key, pack_facet_value(merged));
}

}  // namespace khabar
