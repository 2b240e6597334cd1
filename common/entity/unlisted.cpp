// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/entity/unlisted.h"

#include <string>

#include "common/analysis/script.h"
#include "common/entity/name_key.h"
#include "common/entity/name_parts.h"
#include "common/hash.h"
#include "common/unicode.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxIdBytes = 100;
constexpr std::size_t kTellingKeyLength = 4;  // letters of a single word's key

}  // namespace

Entity unlisted_entity(EntityType type, std::string_view name) {
  const std::string key = name_key(name);
  Entity entity;
  entity.type = type;
  (has_devanagari(name) ? entity.label_hi : entity.label_en) = std::string(name);
  if (key.empty()) return entity;
  entity.id = std::string(to_string(type)) + '.' + key;
  // "मोहम्मद शामी" says no more than शामी.
  const bool single_word = name_parts(name).words.size() <= 1;
  const bool initials = key.find('.') != key.npos;
  if (single_word && !initials && key.size() < kTellingKeyLength) {
    entity.id += '.' + hash128_hex(to_lower(name)).substr(0, 8);
  }
  // The id becomes part of a term and of a key of the index, which have at most 245 bytes.
  if (entity.id.size() > kMaxIdBytes) {
    entity.id = std::string(to_string(type)) + '.' + hash128_hex(key);
  }
  return entity;
}

bool is_unlisted(std::string_view id) {
  return find_entity_type(id.substr(0, id.find('.'))) && id.find('.') != std::string_view::npos;
}

}  // namespace khabar
