// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/run_memory.h"

#include <algorithm>
#include <set>
#include <string_view>

#include <xapian.h>

#include "common/format/article_store.h"
#include "common/format/index_errors.h"
#include "common/format/metadata.h"
#include "common/format/open_index.h"
#include "common/format/schema.h"
#include "common/hash.h"

namespace khabar {
namespace {

constexpr std::size_t kMaxRejected = 100'000;
constexpr std::size_t kHashBytes = 8;

/// Eight bytes each, sorted, so that the same set is the same bytes.
std::string pack(const Hashes& hashes, std::size_t max_hashes) {
  std::vector<std::uint64_t> sorted(hashes.begin(), hashes.end());
  std::sort(sorted.begin(), sorted.end());
  if (sorted.size() > max_hashes) sorted.resize(max_hashes);
  std::string bytes;
  bytes.reserve(sorted.size() * kHashBytes);
  for (std::uint64_t hash : sorted) {
    for (std::size_t i = 0; i < kHashBytes; ++i, hash >>= 8) {
      bytes += static_cast<char>(hash & 0xff);
    }
  }
  return bytes;
}

Hashes unpack(std::string_view bytes) {
  Hashes hashes;
  for (; bytes.size() >= kHashBytes; bytes.remove_prefix(kHashBytes)) {
    std::uint64_t hash = 0;
    for (std::size_t i = kHashBytes; i > 0; --i) {
      hash = hash << 8 | static_cast<unsigned char>(bytes[i - 1]);
    }
    hashes.insert(hash);
  }
  return hashes;
}

std::string folder_key(const std::string& folder) {
  return std::string(schema::kFolderKey) + hash128_hex(folder);
}

/// Everything but what a folder holds fits in one entry.
std::map<std::string, std::string> entries_of(const RunMemory& memory) {
  std::map<std::string, std::string> entries;
  entries[std::string(schema::kTimeZoneKey)] = memory.time_zone;
  entries[std::string(schema::kEntitiesKey)] = memory.entities;
  entries[std::string(schema::kRejectedKey)] = pack(memory.rejected, kMaxRejected);
  for (const auto& [folder, hashes] : memory.folders) {
    entries[folder_key(folder)] = pack(hashes, hashes.size());
  }
  return entries;
}

}  // namespace

RunMemory load_run_memory(const std::string& path, const std::vector<std::string>& folders) {
  RunMemory memory;
  for (const auto& folder : folders) memory.folders[folder];
  const auto found = open_index_if_any(path);
  if (!found) return memory;
  return with_index_errors(path, [&] {
    const Xapian::Database& index = *found;
    memory.time_zone = read_entry(index, std::string(schema::kTimeZoneKey));
    memory.entities = read_entry(index, std::string(schema::kEntitiesKey));
    memory.rejected = unpack(read_entry(index, std::string(schema::kRejectedKey)));
    for (const auto& folder : folders) {
      memory.folders[folder] = unpack(read_entry(index, folder_key(folder)));
    }
    return memory;
  });
}

void keep_run_memory(const std::string& path, const RunMemory& before, const RunMemory& now) {
  const auto old_entries = entries_of(before);
  const auto entries = entries_of(now);
  if (entries == old_entries) return;
  with_index_errors(path, [&] {
    Xapian::WritableDatabase index = open_to_write(path, Xapian::DB_OPEN);
    for (const auto& [key, value] : entries) {
      const auto old_entry = old_entries.find(key);
      if (old_entry == old_entries.end() || old_entry->second != value) {
        write_entry(index, key, value);
      }
    }
    index.commit();
  });
}

std::vector<std::string> ids_with_hashes(const std::string& path, const Hashes& hashes,
                                         const std::vector<std::string>& own_folders) {
  return with_index_errors(path, [&] {
    const Xapian::Database index = open_index(path);
    std::set<std::string> own_keys;
    for (const auto& folder : own_folders) own_keys.insert(folder_key(folder));
    Hashes elsewhere;
    const std::string prefix(schema::kFolderKey);
    for (auto key = index.metadata_keys_begin(prefix); key != index.metadata_keys_end(prefix);
         ++key) {
      if (!own_keys.contains(*key)) elsewhere.merge(unpack(read_entry(index, *key)));
    }
    const ArticleStore articles(index);
    std::vector<std::string> ids;
    const std::string id_prefix(field_row(Field::id).whole);
    for (auto term = index.allterms_begin(id_prefix); term != index.allterms_end(id_prefix);
         ++term) {
      const std::uint64_t hash = hash64(*term);
      if (!hashes.contains(hash) || elsewhere.contains(hash)) continue;
      const auto document = index.get_document(*index.postlist_begin(*term));
      ids.push_back(articles.article(document).id);
    }
    return ids;
  });
}

}  // namespace khabar
