// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/facet_dictionary.h"

#include <utility>

#include "common/entity/unlisted.h"
#include "common/format/metadata.h"
#include "common/format/schema.h"
#include "common/hash.h"

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

bool is_unlisted_person(const FacetValue& value) {
  return value.facet == Facet::person && is_unlisted(value.value);
}

}  // namespace

void FacetDictionary::load(const Xapian::Database& index) {
  const std::string prefix(schema::kFacetValueKey);
  for (auto key = index.metadata_keys_begin(prefix); key != index.metadata_keys_end(prefix);
       ++key) {
    Entry* entry = nullptr;
    learn(unpack_facet_value(read_entry(index, *key)), entry);
  }
  const std::string links(schema::kLinkKey);
  for (auto key = index.metadata_keys_begin(links); key != index.metadata_keys_end(links); ++key) {
    links_[*key] = read_entry(index, *key);
  }
}

void FacetDictionary::know(const FacetValue& value) {
  Entry* entry = nullptr;
  learn(value, entry);
}

FacetOrdinal FacetDictionary::number(FacetValue& value) {
  if (is_unlisted_person(value)) link(value);
  Entry* entry = nullptr;
  if (learn(value, entry)) {
    if (is_unlisted_person(value)) new_people_.push_back(value.value);
    changes_[schema::facet_value_key(entry->ordinal)] =
        pack_facet_value({value.facet, value.value, entry->label_hi, entry->label_en});
  }
  return {value.facet, entry->ordinal};
}

Metadata FacetDictionary::take_changes() {
  return std::exchange(changes_, {});
}

std::vector<FacetDictionary::LateLink> FacetDictionary::take_late_links() {
  std::vector<LateLink> late;
  for (const auto& id : std::exchange(new_people_, {})) {
    const auto value_of = [&](const std::string& person) {
      const Entry& entry = entries_.at(lookup_key({Facet::person, person, "", ""}));
      return FacetValue{Facet::person, person, entry.label_hi, entry.label_en};
    };
    const FacetValue person = value_of(id);
    if (const auto known = links_.find(schema::link_key(id)); known != links_.end()) {
      if (known->second != id) late.push_back({person, known->second});
      continue;
    }
    if (!person.label_hi.empty() && !person.label_en.empty()) continue;
    const auto other = one_script_.find(person.label_hi + person.label_en);
    if (!other || *other == id) continue;
    late.push_back(*other < id ? LateLink{person, *other} : LateLink{value_of(*other), id});
  }
  return late;
}

/// A person known by this id, or linked before, stays who that is.
void FacetDictionary::link(FacetValue& person) {
  const std::string key = schema::link_key(person.value);
  if (const auto known = links_.find(key); known != links_.end()) {
    person.value = known->second;
    return;
  }
  if (const auto entry = entries_.find(lookup_key(person)); entry != entries_.end()) {
    part_from_namesake(person, entry->second);
    return;
  }
  const auto& name = person.label_hi.empty() ? person.label_en : person.label_hi;
  const auto other = one_script_.find(name);
  if (!other) return;
  links_[key] = *other;
  changes_[key] = *other;
  person.value = *other;
}

/// One key may be of two names ("Sahil Hasan", सोहेल हुसैन). A name of the other script that does not
/// sound like the one known by it is somebody else's.
void FacetDictionary::part_from_namesake(FacetValue& person, const Entry& known) {
  const bool hindi = person.label_en.empty();
  const auto& name = hindi ? person.label_hi : person.label_en;
  const auto& own = hindi ? known.label_hi : known.label_en;
  const auto& other = hindi ? known.label_en : known.label_hi;
  if (!own.empty() || other.empty() || may_be_one(hindi ? other : name, hindi ? name : other)) {
    return;
  }
  person.value += '.' + hash128_hex(name).substr(0, 8);
}

bool FacetDictionary::learn(const FacetValue& value, Entry*& entry) {
  const auto next = static_cast<std::uint32_t>(entries_.size());
  const auto [found, is_new] = entries_.try_emplace(lookup_key(value), Entry{next, "", ""});
  entry = &found->second;
  const std::string first_label = entry->label_hi + entry->label_en;
  const bool new_hi = fill(entry->label_hi, value.label_hi);
  const bool new_en = fill(entry->label_en, value.label_en);
  if (!is_new && !new_hi && !new_en) return false;
  if (is_unlisted_person(value)) {
    const bool both = !entry->label_hi.empty() && !entry->label_en.empty();
    if (!both) {
      one_script_.add(value.value, entry->label_hi + entry->label_en);
    } else if (!is_new) {
      one_script_.remove(value.value, first_label);
    }
  }
  return true;
}

}  // namespace khabar
